package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.CONCLUDED;
import static cn.xiangzhi.casework.flow.Stage.DECIDED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SELF_EXECUTING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_CHECK;
import static cn.xiangzhi.casework.flow.Stage.SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED_TO_POLICE;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Withdrawal of somebody whose relation to the case may affect fairness (PPL 43; MSR 4); the inquiry goes on meanwhile. */
public enum RecusalMove implements Move {
    ASK_RECUSAL(anywhere("登记回避申请").by(PPL, 43).needs(CASE_HANDLE).issues(PaperKind.RECUSAL_REQUEST)),
    DECIDE_RECUSAL(anywhere("决定回避申请").by(PPL, 43).by(MSR, 4).needs(CASE_APPROVE).issues(PaperKind.RECUSAL_DECISION)),
    APPOINT_OFFICERS(anywhere("另行指派执法人员").by(PPL, 42, 1).by(PPL, 43).needs(CASE_APPROVE));

    private final Row row;

    RecusalMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    private static Row anywhere(String label) {
        return move(
                label,
                null,
                LEAD,
                VERIFYING,
                FILED,
                INVESTIGATING,
                SUSPENDED,
                CONCLUDED,
                CASE_REVIEWED,
                NOTICE_SERVED,
                HEARING,
                LEGAL_REVIEW,
                DISCUSSED,
                SPOT_CHECK,
                TRANSFERRED_TO_POLICE,
                DECIDED,
                SERVED,
                PERFORMING,
                OVERDUE,
                DEMANDED,
                SELF_EXECUTING);
    }
}
