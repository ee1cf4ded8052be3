package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Labelled;

/** Whether a closed case's file still waits for the archivist. */
enum FileStage implements Labelled {
    AWAITING("待归档", "amber"),
    ARCHIVED("已归档", "green");

    private final String label;
    private final String tone;

    FileStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    String tone() {
        return tone;
    }
}
