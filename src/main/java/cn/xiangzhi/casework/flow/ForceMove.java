package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SELF_EXECUTING;
import static cn.xiangzhi.casework.flow.Stage.SPOT_CHECK;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.documents.PaperKind;

/** Making somebody obey without the court, only where a law says so (rules §16, T26 to T28; AEL 37 to 52). */
public enum ForceMove implements Move {
    DECIDE_ENFORCEMENT(move("作出强制执行决定", SELF_EXECUTING, DEMANDED)
            .by(AEL, 37)
            .by(AEL, 44)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ENFORCEMENT_DECISION)
            .ends("demand.period")),
    DECIDE_SUBSTITUTE(move("作出代履行决定", SELF_EXECUTING, DEMANDED)
            .by(AEL, 50)
            .by(AEL, 51)
            .apart(CASE_APPROVE)
            .issues(PaperKind.SUBSTITUTE_DECISION)
            .ends("demand.period")),
    SERVE_ENFORCEMENT(move("送达强制执行（代履行）决定书", null, SELF_EXECUTING)
            .by(AEL, 38)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SERVICE_RETURN)),
    LAST_DEMAND(move("代履行三日前催告", null, SELF_EXECUTING).by(AEL, 51).needs(CASE_HANDLE)),
    EXECUTE(move("实施强制执行", null, SELF_EXECUTING)
            .by(AEL, 43)
            .by(AEL, 44)
            .needs(CASE_HANDLE)
            .issues(PaperKind.ENFORCEMENT_RECORD)),
    PERFORM_SUBSTITUTE(
            move("实施代履行", null, SELF_EXECUTING).by(AEL, 51).needs(CASE_HANDLE).issues(PaperKind.ENFORCEMENT_RECORD)),
    CLEAR_AT_ONCE(move("立即代履行", null, LEAD, VERIFYING, FILED, INVESTIGATING, SPOT_CHECK, PERFORMING, OVERDUE, DEMANDED)
            .by(AEL, 52)
            .needs(CASE_HANDLE)
            .issues(PaperKind.ENFORCEMENT_RECORD)),
    FINISH_EXECUTION(move("提交执行情况报告", PERFORMING, SELF_EXECUTING).by(AEL, 37).needs(CASE_HANDLE)),
    SELL_SEIZED(move("拍卖查封扣押的财物抵缴罚款", null, DEMANDED)
            .by(AEL, 46, 3)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    SUSPEND_EXECUTION(move("中止执行", EXEC_SUSPENDED, SELF_EXECUTING)
            .by(AEL, 39, 1)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ENFORCEMENT_PAUSE)),
    RESUME_EXECUTION(move("恢复执行", SELF_EXECUTING, EXEC_SUSPENDED)
            .by(AEL, 39, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ENFORCEMENT_PAUSE)),
    END_OWN_EXECUTION(move("终结自行执行", EXEC_ENDED, DEMANDED, SELF_EXECUTING, EXEC_SUSPENDED)
            .by(AEL, 39, 2)
            .by(AEL, 40)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ENFORCEMENT_PAUSE)
            .ends("*"));

    private final Row row;

    ForceMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
