package cn.xiangzhi.organization;

import cn.xiangzhi.base.Labelled;

/** The kinds of post an organ is authorised for (S27), and posts outside the establishment, which never count. */
public enum PostKind implements Labelled {
    ADMINISTRATIVE("行政编制"),
    INSTITUTION("事业编制"),
    WORKER("工勤编制"),
    AUXILIARY("编外辅助");

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it counts for the establishment; auxiliaries may assist, never decide (S3). */
    public boolean established() {
        return this != AUXILIARY;
    }
}
