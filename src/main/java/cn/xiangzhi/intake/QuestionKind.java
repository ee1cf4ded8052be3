package cn.xiangzhi.intake;

import cn.xiangzhi.base.Labelled;

/** How a question of the office is answered (F8). */
public enum QuestionKind implements Labelled {
    TEXT("文字"),
    NUMBER("数字"),
    CHOICE("单选"),
    SEVERAL("多选"),
    DATE("日期"),
    PHOTO("照片");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the answer is one or several of given choices. */
    public boolean chosen() {
        return this == CHOICE || this == SEVERAL;
    }
}
