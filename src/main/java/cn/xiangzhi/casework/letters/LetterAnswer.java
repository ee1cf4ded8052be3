package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Labelled;

/** What may be answered to a letter; a refusal or return says why, in writing (PPL 26; rules §5). */
public enum LetterAnswer implements Labelled {
    ACCEPT("同意、接受", LetterStage.ACCEPTED, false),
    REFUSE("不同意", LetterStage.REFUSED, true),
    RETURN("退回", LetterStage.RETURNED, true),
    FINISH("办理完毕", LetterStage.FINISHED, false);

    private final String label;
    private final LetterStage to;
    private final boolean reasoned;

    LetterAnswer(String label, LetterStage to, boolean reasoned) {
        this.label = label;
        this.to = to;
        this.reasoned = reasoned;
    }

    @Override
    public String label() {
        return label;
    }

    public LetterStage to() {
        return to;
    }

    /** Whether the words must give a reason. */
    public boolean reasoned() {
        return reasoned;
    }
}
