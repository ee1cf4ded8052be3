package cn.xiangzhi.intake;

import cn.xiangzhi.base.Labelled;

/** Where a report stands. {@code plain} is what the reporter reads. */
public enum ReportStage implements Labelled {
    ACCEPTED("已受理", "已收到，正在安排人处理", true),
    DISPATCHED("已派单", "已交给承办单位", true),
    IN_HAND("办理中", "承办单位正在处理", true),
    TRANSFERRED("已移送", "不归本乡镇（街道）管，已书面移送有权处理的单位，我们继续盯着", true),
    ANSWERED("已答复", "已经答复您，请评价", false),
    RATED("已评价", "您已评价，感谢", false),
    REOPENED("要求再办", "已按要求重新办理", true),
    CLOSED("已结束", "这件事已经办结", false),
    MERGED("已并案", "与他人反映的同一件事合并办理", false);

    private final String label;
    private final String plain;
    private final boolean open;

    ReportStage(String label, String plain, boolean open) {
        this.label = label;
        this.plain = plain;
        this.open = open;
    }

    @Override
    public String label() {
        return label;
    }

    public String plain() {
        return plain;
    }

    /** Whether the office still owes the reporter something. */
    public boolean open() {
        return open;
    }

    public String tone() {
        return switch (this) {
            case ACCEPTED, REOPENED -> "amber";
            case DISPATCHED, IN_HAND, TRANSFERRED -> "blue";
            case ANSWERED, RATED -> "green";
            case CLOSED, MERGED -> "grey";
        };
    }
}
