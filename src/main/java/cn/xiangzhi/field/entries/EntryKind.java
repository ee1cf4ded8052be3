package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Labelled;

/** What can be done without a signal. */
public enum EntryKind implements Labelled {
    TAKE("签收派单"),
    FINISH("报告办结"),
    GIVE_BACK("退回派单"),
    VISIT("现场检查记录"),
    CHECK("综合检查结果"),
    PATROL("巡查点位"),
    SIGN("文书签名"),
    DECLINE("拒绝签名"),
    MATERIAL("补充现场材料"),
    SPOT_DECISION("当场处罚"),
    MISSING("手机上缺失的一条");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
