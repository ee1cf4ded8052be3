package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;

/**
 * Papers of the first road (rules §23). {@code word} is the kind's word in the number, as 罚决 in 云罚决〔2026〕7号; empty when
 * the paper has no number of its own.
 */
public enum PaperKind implements Labelled {
    SOURCE_REGISTER("案件来源登记表", ""),
    TRANSFER_LETTER("案件移送函", "移"),
    FILING_APPROVAL("立案审批表", "立"),
    NO_FILING_APPROVAL("不予立案审批表", "不立"),
    SCENE_RECORD("现场检查笔录", ""),
    INQUIRY_RECORD("询问笔录", ""),
    EVIDENCE_SHEET("证据提取单", ""),
    CORRECTION_ORDER("责令改正通知书", "责改"),
    ADDRESS_CONFIRMATION("送达地址确认书", ""),
    FINAL_REPORT("案件调查终结报告", ""),
    CASE_REVIEW_SHEET("案件审核表", ""),
    PRIOR_NOTICE("行政处罚事先告知书", "罚告"),
    PLEA_RECORD("陈述申辩笔录", ""),
    PLEA_REVIEW("陈述申辩复核意见书", ""),
    DECISION_APPROVAL("行政处理决定审批表", ""),
    SUMMARY_DECISION("当场行政处罚决定书", "当罚"),
    DECISION("行政处罚决定书", "罚决"),
    NO_PENALTY_DECISION("不予行政处罚决定书", "不罚"),
    SERVICE_RETURN("送达回证", ""),
    SPOT_RECEIPT("当场收缴罚款登记", ""),
    CLOSING_APPROVAL("结案审批表", ""),
    FILE_COVER("卷宗封面", ""),
    FILE_CONTENTS("卷内目录", ""),
    FILE_NOTES("备考表", "");

    private final String label;
    private final String word;

    PaperKind(String label, String word) {
        this.label = label;
        this.word = word;
    }

    @Override
    public String label() {
        return label;
    }

    public String word() {
        return word;
    }

    public boolean numbered() {
        return !word.isEmpty();
    }
}
