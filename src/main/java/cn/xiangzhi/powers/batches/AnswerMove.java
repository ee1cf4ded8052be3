package cn.xiangzhi.powers.batches;

import static cn.xiangzhi.powers.batches.AnswerStage.CONDITIONED;
import static cn.xiangzhi.powers.batches.AnswerStage.PENDING;
import static cn.xiangzhi.powers.batches.AnswerStage.REFUSED;
import static cn.xiangzhi.powers.batches.AnswerStage.REPLIED;
import static cn.xiangzhi.powers.batches.AnswerStage.SIGNED;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The flow of an answer before its agreement: from where, to where, with which right, and whether it needs words. */
public enum AnswerMove implements Labelled {
    SIGN("签收承接", List.of(PENDING, REPLIED), SIGNED, Right.POWER_ACCEPT, false),
    REFUSE("不承接", List.of(PENDING, REPLIED), REFUSED, Right.POWER_ACCEPT, true),
    ASK("提出条件", List.of(PENDING, REPLIED), CONDITIONED, Right.POWER_ACCEPT, true),
    REPLY("答复条件", List.of(CONDITIONED), REPLIED, Right.POWER_MANAGE, true),
    REVISE("重新核对", List.of(SIGNED, REFUSED, CONDITIONED), PENDING, Right.POWER_ACCEPT, false);

    private final String label;
    private final Set<AnswerStage> from;
    private final AnswerStage to;
    private final Right right;
    private final boolean needsWords;

    AnswerMove(String label, List<AnswerStage> from, AnswerStage to, Right right, boolean needsWords) {
        this.label = label;
        this.from = EnumSet.copyOf(from);
        this.to = to;
        this.right = right;
        this.needsWords = needsWords;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean leaves(AnswerStage stage) {
        return from.contains(stage);
    }

    public AnswerStage to() {
        return to;
    }

    public Right right() {
        return right;
    }

    public boolean needsWords() {
        return needsWords;
    }
}
