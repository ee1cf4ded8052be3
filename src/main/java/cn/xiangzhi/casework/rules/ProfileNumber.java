package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Labelled;

/** A number in which the procedures of the ministries differ (rules §6, §8.3, §22). */
public enum ProfileNumber implements Labelled {
    FILING("核查并决定立案", "filing"),
    FILING_MORE("立案期限的延长", "filing.more"),
    DECIDE_MORE("办案期限的延长（负责人批准）", "decide.more"),
    DECIDE_MOST("办案期限的再延长（集体讨论）", "decide.most"),
    PLEA("陈述申辩期限", "plea"),
    PUBLICATION("处罚决定公示", "publication"),
    SUMMARY_FILE("当场处罚材料备案", "summary"),
    REVIEW("案件审核", "review"),
    CLOSE("结案审批", "close"),
    OUT_SUSPENSION("中止调查的时间不计入办案期限（1为不计入）", "out.suspension"),
    OUT_HEARING("听证的时间不计入办案期限（1为不计入）", "out.hearing"),
    OUT_ANNOUNCEMENT("公告送达的时间不计入办案期限（1为不计入）", "out.announcement"),
    OUT_TESTING("检测检验鉴定的时间不计入办案期限（1为不计入）", "out.testing");

    private final String label;
    private final String key;

    ProfileNumber(String label, String key) {
        this.label = label;
        this.key = key;
    }

    @Override
    public String label() {
        return label;
    }

    public String key() {
        return key;
    }

    /** Whether it says yes or no instead of how many days. */
    public boolean yesOrNo() {
        return key.startsWith("out.");
    }
}
