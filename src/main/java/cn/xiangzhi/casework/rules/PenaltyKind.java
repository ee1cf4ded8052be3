package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Labelled;

/** The kinds of PPL 9, as papers name them. */
public enum PenaltyKind implements Labelled {
    WARNING("警告"),
    PUBLIC_CRITICISM("通报批评"),
    FINE("罚款"),
    CONFISCATE_GAINS("没收违法所得"),
    CONFISCATE_GOODS("没收非法财物"),
    WITHHOLD_LICENCE("暂扣许可证件"),
    LOWER_QUALIFICATION("降低资质等级"),
    REVOKE_LICENCE("吊销许可证件"),
    LIMIT_BUSINESS("限制开展生产经营活动"),
    SUSPEND_BUSINESS("责令停产停业"),
    CLOSE_DOWN("责令关闭"),
    BAR_FROM_PROFESSION("限制从业"),
    DETENTION("行政拘留");

    private final String label;

    PenaltyKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A kind the law does not name beside those: the office decides whether it is heard too. */
    public boolean restricts() {
        return this == WITHHOLD_LICENCE || this == LIMIT_BUSINESS;
    }

    /** Named by PPL 63 whatever the amount. */
    public boolean alwaysHeard() {
        return switch (this) {
            case LOWER_QUALIFICATION, REVOKE_LICENCE, SUSPEND_BUSINESS, CLOSE_DOWN, BAR_FROM_PROFESSION -> true;
            default -> false;
        };
    }
}
