package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Labelled;

/** Who the party is; an individual business is counted as a citizen unless the office's parameter says otherwise. */
public enum PartyKind implements Labelled {
    CITIZEN("公民"),
    INDIVIDUAL_BUSINESS("个体工商户"),
    ORGANISATION("法人或者其他组织");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the name is that of a natural person. */
    public boolean citizen() {
        return this == CITIZEN;
    }

    /** Whether the citizen's amounts count; {@code businessAsCitizen} is the office's dated choice (CRS 104). */
    public boolean citizenAmounts(boolean businessAsCitizen) {
        return this == CITIZEN || this == INDIVIDUAL_BUSINESS && businessAsCitizen;
    }
}
