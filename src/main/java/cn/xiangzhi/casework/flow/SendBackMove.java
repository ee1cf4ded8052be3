package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.FULFILLED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.REVOKED;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.TERMINATED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

/**
 * The head does not approve, but sends back with reasons to where work goes on (rules §8.2, T3, T14, T18, T25, T29). The
 * reviewer's own way back is {@link OrdinaryMove#RETURN} and {@link DeliberationMove#FAIL_REVIEW}.
 */
public enum SendBackMove implements Move {
    RETURN_FILING(move("退回补充核查", null, VERIFYING).by(PPL, 54, 2).by(MSR, 19).apart(CASE_APPROVE)),
    RETURN_INQUIRY(move("负责人退回补充调查", INVESTIGATING, CASE_REVIEWED, NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED)
            .by(PPL, 40)
            .by(PPL, 57, 1)
            .apart(CASE_APPROVE)
            .ends("plea.window", "hearing.request", "case.review.market")),
    RETURN_PROPOSAL(move("负责人退回修改处理意见", NOTICE_SERVED, NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED)
            .by(PPL, 57, 1)
            .apart(CASE_APPROVE)
            .ends("case.review.market")),
    RETURN_FORCE(move("强制执行退回补正", null, DEMANDED).by(AEL, 37).by(AEL, 55).apart(CASE_APPROVE)),
    RETURN_CLOSING(move("结案退回补办", null, SERVED, TERMINATED, TRANSFERRED, EXEC_ENDED, FULFILLED, REVOKED)
            .by(MSR, 77)
            .apart(CASE_APPROVE)),
    REPORT_AMENDED(move("报告补办情况", null, DEMANDED, SERVED, TERMINATED, TRANSFERRED, EXEC_ENDED, FULFILLED, REVOKED)
            .by(MSR, 77)
            .needs(CASE_HANDLE));

    private final Row row;

    SendBackMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
