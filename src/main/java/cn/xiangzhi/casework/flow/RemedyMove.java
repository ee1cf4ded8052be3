package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.base.Right.PAYMENT_RECORD;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.REVOKED;
import static cn.xiangzhi.casework.flow.Stage.SELF_EXECUTING;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ALA;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Reconsideration, litigation, the organ's own correction, and what follows them (rules §15; T31; ARL, ALA, PPL 73, 75). */
public enum RemedyMove implements Move {
    RECEIVE_APPLICATION(
            move("收到复议申请书", null, Reach.DECIDED).by(ARL, 32).needs(CASE_HANDLE).starts("review.forward")),
    FORWARD_APPLICATION(
            move("转送复议申请", null, Reach.DECIDED).by(ARL, 32).needs(CASE_HANDLE).ends("review.forward")),
    REGISTER_REVIEW(move("登记行政复议", null, Reach.DECIDED)
            .by(ARL, 48)
            .needs(CASE_HANDLE)
            .ends("review.forward", "review.apply", "suit.direct")),
    REGISTER_SUIT(move("登记行政诉讼", null, Reach.DECIDED)
            .by(ALA, 67)
            .needs(CASE_HANDLE)
            .ends("review.apply", "suit.direct", "suit.afterreview")),
    REPLY_REMEDY(move("提交答复和证据", null, Reach.DECIDED)
            .by(ARL, 48)
            .by(ALA, 67)
            .needs(CASE_HANDLE)
            .issues(PaperKind.REMEDY_REPLY)
            .ends("review.reply", "review.reply.simplified", "suit.reply")),
    ATTEND_REMEDY(move("登记参加复议听证、出庭应诉", null, Reach.DECIDED).by(ARL, 51).needs(CASE_HANDLE)),
    HALT_EXECUTION(move("登记停止执行", null, Reach.DECIDED).by(ARL, 42).by(ALA, 56).needs(CASE_HANDLE)),
    UPHOLD_REMEDY(move("登记维持、驳回或者撤回", null, Reach.DECIDED)
            .by(ARL, 68)
            .by(ALA, 69)
            .needs(CASE_HANDLE)
            .ends("review.decide", "review.decide.simplified")),
    CHANGE_REMEDY(move("登记变更决定", null, Reach.DECIDED)
            .by(ARL, 63)
            .by(ALA, 77)
            .needs(CASE_HANDLE)
            .ends("review.decide", "review.decide.simplified")),
    REVOKE_REMEDY(move("登记撤销决定", REVOKED, Reach.DECIDED)
            .by(ARL, 64)
            .by(ALA, 70)
            .needs(CASE_HANDLE)
            .ends("*")),
    REVOKE_ENFORCEMENT(move("登记强制执行决定被撤销、变更", DEMANDED, SELF_EXECUTING, EXEC_SUSPENDED)
            .by(ARL, 64)
            .by(ALA, 70)
            .needs(CASE_HANDLE)
            .ends("review.decide", "review.decide.simplified")),
    ENFORCEMENT_FELL(move("登记已实施的强制执行被撤销、确认违法", null, Reach.ENFORCED)
            .by(AEL, 41)
            .needs(CASE_HANDLE)
            .ends("review.decide", "review.decide.simplified")),
    CORRECT_REVOKE(move("自行撤销决定", REVOKED, Reach.DECIDED)
            .by(PPL, 75, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.REVOCATION_DECISION)
            .ends("*")),
    CORRECT_CHANGE(move("自行变更决定", null, Reach.DECIDED)
            .by(PPL, 75, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.REVOCATION_DECISION)),
    REOPEN(move("撤销后重新调查", INVESTIGATING, REVOKED)
            .by(ARL, 64)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)
            .starts("case.decide")),
    REOPEN_SPOT(move("当场处罚撤销后重新核查", VERIFYING, REVOKED)
            .by(ARL, 64)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    ORDER_REFUND(
            move("决定退还罚款", null, Reach.PAID).by(PPL, 74).apart(CASE_APPROVE).issues(PaperKind.REFUND_DECISION)),
    REFUND(move("登记退还罚款", null, Reach.PAID).by(PPL, 74).needs(PAYMENT_RECORD));

    private final Row row;

    RemedyMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
