package cn.xiangzhi.messages;

import cn.xiangzhi.base.Labelled;
import java.util.Arrays;
import java.util.Optional;

/** What other systems may subscribe to (F90). None of them carries personal data. */
public enum EventType implements Labelled {
    REPORT_ACCEPTED("报告已受理", "cn.xiangzhi.report.accepted"),
    REPORT_TOLD("报告有进展", "cn.xiangzhi.report.told"),
    REPORT_ANSWERED("报告已答复", "cn.xiangzhi.report.answered"),
    REPORT_REOPENED("报告要求再办", "cn.xiangzhi.report.reopened"),
    REPORT_RATED("报告已评价", "cn.xiangzhi.report.rated"),
    ORDER_ASSIGNED("派单已派出", "cn.xiangzhi.order.assigned"),
    ORDER_DONE("派单已办结", "cn.xiangzhi.order.done"),
    ORDER_ESCALATED("派单督办或上报", "cn.xiangzhi.order.escalated"),
    CASE_STAGE("案件公开阶段", "cn.xiangzhi.case.stage-published"),
    PAPER_ISSUED("公开文书", "cn.xiangzhi.paper.issued");

    private final String label;
    private final String type;

    EventType(String label, String type) {
        this.label = label;
        this.type = type;
    }

    @Override
    public String label() {
        return label;
    }

    /** The CloudEvents {@code type}. */
    public String type() {
        return type;
    }

    public static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }
}
