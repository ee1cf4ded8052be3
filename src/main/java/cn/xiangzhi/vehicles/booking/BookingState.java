package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.base.Labelled;

/** Where a booking stands. */
public enum BookingState implements Labelled {
    ASKED("待审批"),
    APPROVED("已批准"),
    DECLINED("未批准"),
    WITHDRAWN("已撤回"),
    OUT("已出车"),
    BACK("已收车");

    private final String label;

    BookingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its word on screens. */
    public String tone() {
        return switch (this) {
            case ASKED -> "amber";
            case APPROVED -> "blue";
            case OUT -> "green";
            case DECLINED, WITHDRAWN, BACK -> "grey";
        };
    }
}
