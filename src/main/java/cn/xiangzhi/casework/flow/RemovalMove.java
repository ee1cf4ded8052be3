package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.DECIDED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.CPA;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Orders that are no penalties: stop building, remove by a date, and the demand that follows (CPA 65; AEL 35, 44). */
public enum RemovalMove implements Move {
    STOP_WORK(move("责令停止建设", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(CPA, 65)
            .needs(CASE_HANDLE)
            .issues(PaperKind.STOP_ORDER)),
    APPROVE_ORDER_NOTICE(move("批准限期拆除事先告知", null, CASE_REVIEWED)
            .by(CPA, 65)
            .by(PPL, 44)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ORDER_NOTICE)),
    DECIDE_ORDER(move("作出限期拆除决定", DECIDED, NOTICE_SERVED, LEGAL_REVIEW, DISCUSSED)
            .by(CPA, 65)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ORDER_DECISION)
            .starts("decision.serve")
            .ends("case.decide", "plea.window")),
    ANNOUNCE_REMOVAL(move("公告限期自行拆除", null, PERFORMING, OVERDUE)
            .by(AEL, 44)
            .needs(CASE_HANDLE)
            .issues(PaperKind.REMOVAL_ANNOUNCEMENT)),
    DEMAND_DUTY(move("送达履行义务催告书", DEMANDED, PERFORMING, OVERDUE)
            .by(AEL, 35)
            .needs(CASE_HANDLE)
            .issues(PaperKind.DUTY_DEMAND, PaperKind.SERVICE_RETURN)
            .starts("demand.period")),
    HEAR_DEMANDED(move("记录催告后的陈述申辩", null, DEMANDED).by(AEL, 36).needs(CASE_HANDLE)),
    CHECK_REMEDIES(move("核查复议和诉讼情况", null, DEMANDED).by(AEL, 44).needs(CASE_HANDLE));

    private final Row row;

    RemovalMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
