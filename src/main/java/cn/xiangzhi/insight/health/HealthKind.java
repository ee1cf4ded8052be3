package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Labelled;

/** What the check says of an item in a township, in the order in which findings are shown (S15). */
public enum HealthKind implements Labelled {
    SELECTIVE("选择性放权", "red", "群众需要的没有下放，下放的多数没有需求"),
    SEEN_NOT_MAY("看得见的管不着", "red", "群众反映多，乡镇（街道）没有这项权力"),
    WITHOUT_PEOPLE("放权不放人", "red", "有需求、没有办过，持证人员不足两名"),
    OVERTURNED("用而被纠", "red", "办了案，决定被撤销、变更的多"),
    ZOMBIE("僵尸权限", "amber", "有需求、有人员，从来没有用过"),
    NO_DEMAND("没有需求", "grey", "没有人反映，也没有用过"),
    TOO_SHORT("行使时间不足", "grey", "行使不久，暂不评价"),
    USED_WELL("用得好", "green", "办过检查或者案件，没有发现问题"),
    NOT_HELD("没有下放也没有需要", "grey", "不在这次评估之内");

    private final String label;
    private final String tone;
    private final String meaning;

    HealthKind(String label, String tone, String meaning) {
        this.label = label;
        this.tone = tone;
        this.meaning = meaning;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is kept at all. */
    public boolean kept() {
        return this != NOT_HELD;
    }

    /** Whether something should be done about it. */
    public boolean finding() {
        return ordinal() <= NO_DEMAND.ordinal();
    }
}
