package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.base.Right.CASE_REVIEW;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.CONCLUDED;
import static cn.xiangzhi.casework.flow.Stage.DECIDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.NOT_FILED;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_CHECK;
import static cn.xiangzhi.casework.flow.Stage.SPOT_DECIDED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_NOTIFIED;
import static cn.xiangzhi.casework.flow.Stage.TERMINATED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.CPL;
import static cn.xiangzhi.law.Statute.FSR;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** The ordinary procedure from lead to service (rules §8.2), and what is gathered on the way in either procedure. */
public enum OrdinaryMove implements Move {
    REGISTER(move("登记线索", LEAD).by(PPL, 54, 2).needs(CASE_HANDLE).issues(PaperKind.SOURCE_REGISTER)),
    IDENTIFY(move("登记当事人", null, LEAD, VERIFYING, FILED, INVESTIGATING, SPOT_CHECK)
            .by(PPL, 40)
            .needs(CASE_HANDLE)),
    VERIFY(move("开始核查", VERIFYING, LEAD).by(PPL, 22).by(PPL, 54, 2).needs(CASE_HANDLE)),
    TRANSFER(move("移送有权机关", TRANSFERRED, LEAD, VERIFYING)
            .by(PPL, 22)
            .by(MSR, 14)
            .needs(CASE_APPROVE)
            .issues(PaperKind.TRANSFER_LETTER)
            .ends("*")),
    TAKE_EVIDENCE(move("登记证据", null, LEAD, VERIFYING, FILED, INVESTIGATING, NOTICE_SERVED, SPOT_CHECK, SPOT_NOTIFIED)
            .by(PPL, 46)
            .needs(CASE_HANDLE)
            .issues(PaperKind.EVIDENCE_SHEET)),
    INQUIRE(move("制作询问笔录", null, VERIFYING, FILED, INVESTIGATING, SPOT_CHECK)
            .by(PPL, 55)
            .needs(CASE_HANDLE)
            .issues(PaperKind.INQUIRY_RECORD)),
    INSPECT_SCENE(move("制作现场检查笔录", null, VERIFYING, FILED, INVESTIGATING, SPOT_CHECK)
            .by(PPL, 55)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SCENE_RECORD)),
    ORDER_CORRECTION(move(
                    "责令改正",
                    null,
                    LEAD,
                    VERIFYING,
                    FILED,
                    INVESTIGATING,
                    SPOT_CHECK,
                    SPOT_NOTIFIED,
                    SPOT_DECIDED,
                    TERMINATED)
            .by(PPL, 28, 1)
            .needs(CASE_HANDLE)
            .issues(PaperKind.CORRECTION_ORDER)),
    CONFIRM_ADDRESS(
            move("确认送达地址", null, VERIFYING, FILED, INVESTIGATING, CONCLUDED, CASE_REVIEWED, NOTICE_SERVED, DECIDED)
                    .by(PPL, 61, 2)
                    .needs(CASE_HANDLE)
                    .issues(PaperKind.ADDRESS_CONFIRMATION)),
    PROPOSE_FILING(move("呈报立案", null, VERIFYING).by(PPL, 54, 2).by(MSR, 19).needs(CASE_HANDLE)),
    FILE(move("批准立案", FILED, VERIFYING)
            .by(PPL, 54, 2)
            .by(PPL, 36)
            .apart(CASE_APPROVE)
            .issues(PaperKind.FILING_APPROVAL)
            .starts("case.decide")
            .ends("case.filing.market", "case.filing.environment")),
    NOT_FILE(move("不予立案", NOT_FILED, VERIFYING)
            .by(MSR, 20)
            .apart(CASE_APPROVE)
            .issues(PaperKind.NO_FILING_APPROVAL)
            .ends("*")),
    INVESTIGATE(move("开展调查", INVESTIGATING, FILED).by(PPL, 42).by(PPL, 55).needs(CASE_HANDLE)),
    CONCLUDE(move("调查终结", CONCLUDED, INVESTIGATING)
            .by(PPL, 40)
            .by(PPL, 46)
            .needs(CASE_HANDLE)
            .issues(PaperKind.FINAL_REPORT)
            .starts("case.review.market")),
    RETURN(move("退回补充调查", INVESTIGATING, CONCLUDED, CASE_REVIEWED, HEARING, LEGAL_REVIEW)
            .by(PPL, 57, 1)
            .apart(CASE_REVIEW)
            .ends("case.review.market")),
    REVIEW(move("案件审核", CASE_REVIEWED, CONCLUDED)
            .by(MSR, 53)
            .apart(CASE_REVIEW)
            .issues(PaperKind.CASE_REVIEW_SHEET)
            .ends("case.review.market")),
    APPROVE_NOTICE(move("批准事先告知", null, CASE_REVIEWED)
            .by(PPL, 44)
            .by(PPL, 63)
            .apart(CASE_APPROVE)
            .issues(PaperKind.PRIOR_NOTICE)),
    SERVE_NOTICE(move("送达事先告知书", NOTICE_SERVED, CASE_REVIEWED)
            .by(PPL, 44)
            .by(PPL, 61)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SERVICE_RETURN)
            .starts("plea.window")),
    RECORD_PLEA(move("记录陈述申辩", null, NOTICE_SERVED)
            .by(PPL, 45, 1)
            .needs(CASE_HANDLE)
            .issues(PaperKind.PLEA_RECORD)),
    WAIVE_PLEA(move("登记放弃陈述申辩", null, NOTICE_SERVED).by(PPL, 45, 1).needs(CASE_HANDLE)),
    REVIEW_PLEA(
            move("复核陈述申辩", null, NOTICE_SERVED).by(PPL, 45).needs(CASE_HANDLE).issues(PaperKind.PLEA_REVIEW)),
    RENOTIFY(move("变更后重新告知", CASE_REVIEWED, NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED)
            .by(PPL, 44)
            .by(PPL, 62)
            .apart(CASE_REVIEW)
            .ends("plea.window", "hearing.request")),
    PROPOSE_DECISION(move("呈报处理决定", null, NOTICE_SERVED, HEARING).by(PPL, 57, 1).needs(CASE_HANDLE)),
    DECIDE(move("作出处罚决定", DECIDED, NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED)
            .by(PPL, 57, 1)
            .by(PPL, 59)
            .apart(CASE_APPROVE)
            .issues(PaperKind.DECISION_APPROVAL, PaperKind.DECISION)
            .starts("decision.serve")
            .ends("case.decide", "plea.window", "hearing.request")),
    DECIDE_NO_PENALTY(move("决定不予处罚", DECIDED, CASE_REVIEWED, NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED)
            .by(PPL, 33)
            .by(PPL, 57, 1)
            .apart(CASE_APPROVE)
            .issues(PaperKind.NO_PENALTY_DECISION)
            .starts("decision.serve")
            .ends("case.decide", "plea.window", "hearing.request")),
    SERVE(move("送达决定书", SERVED, DECIDED)
            .by(PPL, 61)
            .by(CPL, 88)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SERVICE_RETURN)
            .starts("fine.pay", "review.apply", "suit.direct")
            .ends("decision.serve")),
    PERFORM(move("进入履行", PERFORMING, SERVED)
            .by(PPL, 66)
            .by(PPL, 67, 3)
            .by(FSR, 7)
            .by(ARL, 20));

    private final Row row;

    OrdinaryMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
