package cn.xiangzhi.intake.ledger;

import cn.xiangzhi.base.Labelled;

/** What a column of an outgoing sheet may be drawn from; nothing of who reported is among it. */
public enum LedgerField implements Labelled {
    NUMBER("报告编号"),
    RECEIVED("收到时间"),
    CHANNEL("渠道"),
    CATEGORY("类别"),
    GROUP("大类"),
    TOWNSHIP("乡镇（街道）"),
    VILLAGE("村（社区）"),
    ADDRESS("具体地点"),
    TITLE("标题"),
    TEXT("内容"),
    STAGE("办理状态"),
    ANSWER("办理结果"),
    ANSWERED_ON("答复日期"),
    RATING("满意度"),
    FOLLOWERS("同样反映人数"),
    OUTSIDE_NUMBER("来件编号"),
    OUTSIDE_DUE("来件期限"),
    RETURN_NUMBER("回单编号"),
    RETURNED("回单时间"),
    TIMELY("是否按来件期限答复");

    private final String label;

    LedgerField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
