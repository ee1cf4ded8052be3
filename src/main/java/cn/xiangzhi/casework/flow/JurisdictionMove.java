package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.ARCHIVED;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.CLOSED;
import static cn.xiangzhi.casework.flow.Stage.CONCLUDED;
import static cn.xiangzhi.casework.flow.Stage.COURT_APPLIED;
import static cn.xiangzhi.casework.flow.Stage.COURT_ORDERED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.FULFILLED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SELF_EXECUTING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_DECIDED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Whose case it is: passed on, asked of the superior, given back, recalled, and reported to the organ that entrusted. */
public enum JurisdictionMove implements Move {
    TRANSFER_FILED(inquiry("立案后移送有管辖权的机关", TRANSFERRED)
            .by(PPL, 22)
            .by(MSR, 14)
            .apart(CASE_APPROVE)
            .issues(PaperKind.TRANSFER_LETTER)
            .ends("*")),
    ASK_SUPERIOR(move("报请指定管辖", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 25, 2)
            .by(MSR, 14)
            .needs(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    DESIGNATED(move("登记指定管辖结果", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 25, 2)
            .needs(CASE_HANDLE)),
    LEAD_RETURNED(
            move("登记移送的线索退回", VERIFYING, TRANSFERRED).by(PPL, 25, 2).by(MSR, 14).needs(CASE_HANDLE)),
    CASE_RETURNED(move("登记移送的案件退回", INVESTIGATING, TRANSFERRED)
            .by(PPL, 25, 2)
            .by(MSR, 14)
            .needs(CASE_HANDLE)),
    RECORD_RECALL(inquiry("登记职权收回和过渡安排", null).by(PPL, 24).needs(CASE_APPROVE)),
    HAND_OVER_RECALLED(inquiry("移交职权收回的案件", TRANSFERRED)
            .by(PPL, 24)
            .apart(CASE_APPROVE)
            .issues(PaperKind.TRANSFER_LETTER)
            .ends("*")),
    REPORT_TO_ENTRUSTER(move(
                    "向委托机关报告处罚情况",
                    null,
                    SERVED,
                    SPOT_DECIDED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    SELF_EXECUTING,
                    EXEC_SUSPENDED,
                    EXEC_ENDED,
                    FULFILLED,
                    CLOSED,
                    ARCHIVED)
            .by(PPL, 20, 3)
            .needs(CASE_HANDLE));

    private final Row row;

    JurisdictionMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    private static Row inquiry(String label, @org.jspecify.annotations.Nullable Stage to) {
        return move(
                label,
                to,
                FILED,
                INVESTIGATING,
                CONCLUDED,
                CASE_REVIEWED,
                NOTICE_SERVED,
                HEARING,
                LEGAL_REVIEW,
                DISCUSSED);
    }
}
