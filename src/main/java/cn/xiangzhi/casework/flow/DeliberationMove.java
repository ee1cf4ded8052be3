package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.base.Right.CASE_REVIEW;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Between the notice and the decision: hearing, legal review, collective discussion (PPL 57, 58, 63 to 65; T13 to T17). */
public enum DeliberationMove implements Move {
    REQUEST_HEARING(move("登记听证申请", null, NOTICE_SERVED).by(PPL, 64).needs(CASE_HANDLE)),
    APPOINT_HEARING(move("通知听证", HEARING, NOTICE_SERVED, HEARING)
            .by(PPL, 64, 1)
            .apart(CASE_APPROVE)
            .issues(PaperKind.HEARING_NOTICE)
            .ends("hearing.request")),
    HOLD_HEARING(move("制作听证笔录", null, HEARING).by(PPL, 64, 1).apart(CASE_REVIEW).issues(PaperKind.HEARING_RECORD)),
    REPORT_HEARING(move("提交听证报告", null, HEARING).by(PPL, 65).apart(CASE_REVIEW).issues(PaperKind.HEARING_REPORT)),
    SUBMIT_REVIEW(move("送法制审核", LEGAL_REVIEW, NOTICE_SERVED, HEARING)
            .by(PPL, 58, 1)
            .needs(CASE_HANDLE)
            .starts("case.review.market")),
    PASS_REVIEW(move("法制审核通过", null, LEGAL_REVIEW)
            .by(PPL, 58)
            .apart(CASE_REVIEW)
            .issues(PaperKind.LEGAL_OPINION)
            .ends("case.review.market")),
    FAIL_REVIEW(move("法制审核退回修改", NOTICE_SERVED, LEGAL_REVIEW)
            .by(PPL, 58)
            .apart(CASE_REVIEW)
            .issues(PaperKind.LEGAL_OPINION)
            .ends("case.review.market")),
    DISCUSS(move("负责人集体讨论", DISCUSSED, NOTICE_SERVED, HEARING, LEGAL_REVIEW)
            .by(PPL, 57, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.DISCUSSION_RECORD));

    private final Row row;

    DeliberationMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
