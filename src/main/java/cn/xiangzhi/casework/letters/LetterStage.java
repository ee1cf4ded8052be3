package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Labelled;
import java.util.EnumSet;
import java.util.Set;

/** Where a letter stands. Pure. */
public enum LetterStage implements Labelled {
    WAITING("待答复", "amber"),
    ACCEPTED("已接受", "blue"),
    REFUSED("不同意", "red"),
    RETURNED("已退回", "grey"),
    FINISHED("已办结", "green");

    private final String label;
    private final String tone;

    LetterStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** What can be answered from here: first yes or no, then, after a yes, that it is done or after all returned. */
    public Set<LetterAnswer> answers() {
        return switch (this) {
            case WAITING ->
                EnumSet.of(LetterAnswer.ACCEPT, LetterAnswer.REFUSE, LetterAnswer.RETURN, LetterAnswer.FINISH);
            case ACCEPTED -> EnumSet.of(LetterAnswer.RETURN, LetterAnswer.FINISH);
            case REFUSED, RETURNED, FINISHED -> EnumSet.noneOf(LetterAnswer.class);
        };
    }

    public boolean open() {
        return !answers().isEmpty();
    }
}
