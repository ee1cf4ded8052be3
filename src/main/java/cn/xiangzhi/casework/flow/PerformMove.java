package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.base.Right.PAYMENT_RECORD;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.ARCHIVED;
import static cn.xiangzhi.casework.flow.Stage.CLOSED;
import static cn.xiangzhi.casework.flow.Stage.COURT_APPLIED;
import static cn.xiangzhi.casework.flow.Stage.COURT_ORDERED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.FULFILLED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.REVOKED;
import static cn.xiangzhi.casework.flow.Stage.SELF_EXECUTING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_CHECK;
import static cn.xiangzhi.casework.flow.Stage.SPOT_DECIDED;
import static cn.xiangzhi.casework.flow.Stage.TERMINATED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.FSR;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** What follows a served decision in either procedure: money, correction, closing, the archive (rules §14, §18). */
public enum PerformMove implements Move {
    COLLECT_ON_SPOT(move("当场收缴罚款", null, SPOT_DECIDED, PERFORMING)
            .by(PPL, 68)
            .by(PPL, 70)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SPOT_RECEIPT)
            .starts("cash.handover")),
    HAND_OVER(move("罚款缴至机关", null, SPOT_DECIDED, PERFORMING, OVERDUE, DEMANDED, FULFILLED)
            .by(PPL, 71)
            .needs(PAYMENT_RECORD)
            .starts("cash.bank")
            .ends("cash.handover")),
    BANK(move("机关缴付银行", null, SPOT_DECIDED, PERFORMING, OVERDUE, DEMANDED, FULFILLED)
            .by(PPL, 71)
            .needs(PAYMENT_RECORD)
            .ends("cash.bank")),
    PAY(move(
                    "登记银行缴款",
                    null,
                    SPOT_DECIDED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    SELF_EXECUTING,
                    EXEC_SUSPENDED)
            .by(PPL, 67)
            .by(FSR, 10)
            .needs(PAYMENT_RECORD)),
    CHECK_CORRECTION(move(
                    "复查改正情况",
                    null,
                    LEAD,
                    VERIFYING,
                    FILED,
                    INVESTIGATING,
                    SPOT_CHECK,
                    SPOT_DECIDED,
                    SERVED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    SELF_EXECUTING,
                    EXEC_SUSPENDED,
                    EXEC_ENDED,
                    TERMINATED)
            .by(PPL, 28, 1)
            .needs(CASE_HANDLE)),
    FULFIL(move(
                    "确认履行完毕",
                    FULFILLED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    SELF_EXECUTING,
                    EXEC_SUSPENDED)
            .by(PPL, 66)
            .ends("fine.pay")),
    LAPSE(move("逾期未履行", OVERDUE, PERFORMING).by(PPL, 72)),
    CLOSE(move("批准结案", CLOSED, FULFILLED, SERVED, TERMINATED, TRANSFERRED, EXEC_ENDED, REVOKED)
            .by(MSR, 77)
            .apart(CASE_APPROVE)
            .issues(PaperKind.CLOSING_APPROVAL)
            .ends("case.close.market")),
    ARCHIVE(move("归档", ARCHIVED, CLOSED).by(MSR, 78));

    private final Row row;

    PerformMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
