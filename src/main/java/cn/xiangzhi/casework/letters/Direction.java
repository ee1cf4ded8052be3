package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Labelled;

/** Whether a letter was sent or came. */
public enum Direction implements Labelled {
    OUT("发出"),
    IN("收到");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
