package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Labelled;

/** How a notice of a drive reached the subject (S21). */
public enum NoticeWay implements Labelled {
    HANDED("当面交付"),
    POSTED("张贴在门上"),
    LEFT("由同住的人或者店员代收"),
    PHONE("电话告知并发送图片");

    private final String label;

    NoticeWay(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
