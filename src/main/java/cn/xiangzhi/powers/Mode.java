package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.powers.rules.Delegation;

/** The two lawful ways of acting (rules §2.1). */
public enum Mode implements Labelled {
    EMPOWERED("赋权"),
    DELEGATED("委托");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the township itself is respondent in reconsideration; else the organ that entrusted it (ARL 19(3)). */
    public boolean respondsItself() {
        return Delegation.RESPONDENT.answer(new Delegation.Acting(this)) == Delegation.Answers.TOWNSHIP;
    }

    /** Whether the township itself is defendant; else the organ that entrusted it (ALA 26(5)). */
    public boolean defendsItself() {
        return Delegation.DEFENDANT.answer(new Delegation.Acting(this)) == Delegation.Answers.TOWNSHIP;
    }
}
