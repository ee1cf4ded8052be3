package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Labelled;

/** The three steps of talks, by how often a unit was named within twelve months (S20 F69). */
public enum TalkStep implements Labelled {
    LIAISON("包联领导约谈"),
    DISCIPLINE("纪检书记约谈"),
    LEADERS("主要领导约谈并通报");

    private final String label;

    TalkStep(String label) {
        this.label = label;
    }

    /** The step for that many namings; beyond the third the main leaders talk again. */
    public static TalkStep of(int namings) {
        return values()[Math.clamp(namings, 1, 3) - 1];
    }

    @Override
    public String label() {
        return label;
    }
}
