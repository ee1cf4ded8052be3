package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Labelled;

/** How long a file is kept (rules §19): important penalties for ever, ordinary ones thirty years. */
enum Retention implements Labelled {
    Y("永久"),
    D30("30年"),
    D10("10年");

    private final String label;

    Retention(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
