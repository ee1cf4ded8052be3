package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;

/** Where a thing of a case stands (PPL 56, 74; AEL 22 to 28; rules §9, §10, §14). */
public enum ThingState implements Labelled {
    REGISTERED("先行登记保存"),
    SEIZED("查封扣押中"),
    TAKEN("作为证据收存"),
    TESTING("送检中"),
    TO_POLICE("已解除登记保存，待随案移交"),
    SELLING("已决定拍卖抵缴罚款"),
    SOLD("已先行变卖，价款暂存"),
    PRICE_DUE("已解除，变卖价款待退还"),
    RELEASED("已解除，待退还"),
    CONFISCATED("已没收，待处理"),
    RETURNED("已退还"),
    HANDED_OVER("已移交"),
    DESTROYED("已销毁"),
    PRICE_RETURNED("变卖价款已退还"),
    AUCTIONED("已拍卖，价款缴库");

    private final String label;

    ThingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the organ still answers for it: a case with such a thing cannot be closed (rules §18). */
    public boolean held() {
        return switch (this) {
            case REGISTERED, SEIZED, TAKEN, TESTING, TO_POLICE, SELLING, SOLD, PRICE_DUE, RELEASED, CONFISCATED -> true;
            case RETURNED, HANDED_OVER, DESTROYED, PRICE_RETURNED, AUCTIONED -> false;
        };
    }

    /** Whether the thing itself is still there to be kept: of what was sold only the price is. */
    boolean kept() {
        return held() && this != SOLD && this != PRICE_DUE;
    }

    /** Amber while a term runs, red where it must go back, grey when it is gone. */
    public String tone() {
        return switch (this) {
            case REGISTERED, SEIZED, SOLD -> "amber";
            case RELEASED, PRICE_DUE -> "red";
            case TAKEN, TESTING, TO_POLICE, SELLING, CONFISCATED -> "blue";
            case RETURNED, HANDED_OVER, DESTROYED, PRICE_RETURNED, AUCTIONED -> "grey";
        };
    }
}
