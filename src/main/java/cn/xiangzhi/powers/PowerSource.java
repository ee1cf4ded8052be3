package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;

/** The five legal bases by which a township may act (S2). */
public enum PowerSource implements Labelled {
    STATUTORY("法定", Mode.EMPOWERED),
    EMPOWERED("赋权", Mode.EMPOWERED),
    CONCENTRATED("相对集中行政处罚权", Mode.EMPOWERED),
    ENTRUSTED("委托", Mode.DELEGATED),
    DISPATCHED("派驻", Mode.DELEGATED);

    private final String label;
    private final Mode mode;

    PowerSource(String label, Mode mode) {
        this.label = label;
        this.mode = mode;
    }

    @Override
    public String label() {
        return label;
    }

    /** In whose name acts are done: the township's own, or that of the organ that entrusted or dispatched. */
    public Mode mode() {
        return mode;
    }
}
