package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.CONCLUDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.TERMINATED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** What stops an inquiry for a while or for good, and what gives it more time (PPL 60; MSR 46, 47, 64; T7, T8). */
public enum PauseMove implements Move {
    SUSPEND(move("中止调查", SUSPENDED, FILED, INVESTIGATING)
            .by(MSR, 46)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    RESUME(move("恢复调查", INVESTIGATING, SUSPENDED)
            .by(MSR, 46)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    TERMINATE(move("终止调查", TERMINATED, INVESTIGATING, SUSPENDED)
            .by(MSR, 47)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)
            .ends("*")),
    EXTEND_FILING(move("延长立案期限", null, LEAD, VERIFYING)
            .by(PPL, 54, 2)
            .by(MSR, 18)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    EXTEND(move(
                    "延长办案期限",
                    null,
                    FILED,
                    INVESTIGATING,
                    CONCLUDED,
                    CASE_REVIEWED,
                    NOTICE_SERVED,
                    HEARING,
                    LEGAL_REVIEW,
                    DISCUSSED)
            .by(PPL, 60)
            .by(MSR, 64)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL));

    private final Row row;

    PauseMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
