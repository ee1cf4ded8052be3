package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/** Where a forwarded project stands; each waits for exactly one of township, applicant and county (S16). */
public enum ForwardingStage implements Labelled {
    RECEIVED("待初审", "amber"),
    INCOMPLETE("待申请人补正", "grey"),
    REVIEWED("待转报", "amber"),
    FORWARDED("待县级收件", "blue"),
    TAKEN("县级办理中", "blue"),
    DECIDED("待送达申请人", "amber"),
    CLOSED("已送达", "green"),
    DECLINED("初审不同意", "grey");

    private final String label;
    private final String tone;

    ForwardingStage(String label, String tone) {
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

    /** The road of a project that goes well. */
    public static List<ForwardingStage> road() {
        return List.of(RECEIVED, REVIEWED, FORWARDED, TAKEN, DECIDED, CLOSED);
    }

    /** Whether the township has to do the next step. */
    public boolean waitsForTownship() {
        return this == RECEIVED || this == REVIEWED || this == DECIDED;
    }

    /** Whether the county has to. */
    public boolean waitsForCounty() {
        return this == FORWARDED || this == TAKEN;
    }
}
