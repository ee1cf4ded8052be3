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

import cn.xiangzhi.documents.PaperKind;

/** What was ordered beside a fine goes to the court by itself, and a file ends whose order could not be carried out (AEL 40, 53 to 58). */
public enum OrderCourtMove implements Move {
    APPLY_COURT_ORDER(move("申请法院强制执行责令事项", COURT_APPLIED, DEMANDED)
            .by(AEL, 53)
            .by(AEL, 55)
            .apart(CASE_APPROVE)
            .issues(PaperKind.COURT_APPLICATION)),
    COURT_ACCEPTS_ORDER(move("登记法院受理责令事项的执行申请", null, COURT_APPLIED)
            .by(AEL, 56)
            .by(ALA_JI, 155)
            .needs(CASE_HANDLE)),
    COURT_GRANTS_ORDER(
            move("登记法院准予执行责令事项", COURT_ORDERED, COURT_APPLIED).by(AEL, 57).needs(CASE_HANDLE)),
    COURT_REFUSES_ORDER(
            move("登记法院不执行责令事项", DEMANDED, COURT_APPLIED).by(AEL, 56).by(AEL, 58).needs(CASE_HANDLE)),
    OBJECT_COURT_ORDER(move("不服法院对责令事项的裁定，向上一级法院申请复议", COURT_APPLIED, DEMANDED)
            .by(AEL, 56, 2)
            .by(AEL, 58, 3)
            .apart(CASE_APPROVE)),
    END_COURT_ORDER(move("终结责令事项的执行", EXEC_ENDED, COURT_ORDERED)
            .by(AEL, 40)
            .by(ALA_JI, 161)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    END_BOTH(move("款已缴清、责令事项终结执行", EXEC_ENDED, PERFORMING, OVERDUE, DEMANDED, COURT_APPLIED, COURT_ORDERED)
            .by(AEL, 40)
            .ends("fine.pay"));

    private final Row row;

    OrderCourtMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
