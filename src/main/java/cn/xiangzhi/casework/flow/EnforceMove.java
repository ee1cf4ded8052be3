package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.COURT_APPLIED;
import static cn.xiangzhi.casework.flow.Stage.COURT_ORDERED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ALA_JI;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** A fine that is not paid: deferred, demanded, brought before the court, ended (rules §14, §16; T21, T24, T25, T28). */
public enum EnforceMove implements Move {
    DEFER(move("批准延期缴纳", null, PERFORMING).by(PPL, 66, 2).apart(CASE_APPROVE).issues(PaperKind.DEFERRAL_DECISION)),
    DEMAND(move("送达催告书", DEMANDED, OVERDUE)
            .by(AEL, 35)
            .by(AEL, 54)
            .needs(CASE_HANDLE)
            .issues(PaperKind.DEMAND_LETTER, PaperKind.SERVICE_RETURN)
            .starts("demand.period")),
    APPLY_COURT(move("申请法院强制执行", COURT_APPLIED, DEMANDED)
            .by(AEL, 53)
            .by(AEL, 55)
            .apart(CASE_APPROVE)
            .issues(PaperKind.COURT_APPLICATION)
            .ends("demand.period")),
    COURT_GRANTS(move("登记法院准予执行", COURT_ORDERED, COURT_APPLIED).by(AEL, 57).needs(CASE_HANDLE)),
    COURT_REFUSES(move("登记法院不予受理或者不准予执行", DEMANDED, COURT_APPLIED)
            .by(AEL, 56)
            .by(AEL, 58)
            .needs(CASE_HANDLE)),
    OBJECT_COURT(move("不服法院裁定，向上一级法院申请复议", COURT_APPLIED, DEMANDED)
            .by(AEL, 56, 2)
            .by(AEL, 58, 3)
            .apart(CASE_APPROVE)),
    END_EXECUTION(move("终结执行", EXEC_ENDED, COURT_ORDERED)
            .by(AEL, 40)
            .by(ALA_JI, 161)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)
            .ends("fine.pay"));

    private final Row row;

    EnforceMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
