package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SPOT_CHECK;
import static cn.xiangzhi.casework.flow.Stage.SPOT_DECIDED;
import static cn.xiangzhi.casework.flow.Stage.SPOT_NOTIFIED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** The summary procedure (rules §7): Q0 to Q3, with the way out to the ordinary one; the tail is {@link PerformMove}. */
public enum SummaryMove implements Move {
    USE_SUMMARY(move("适用简易程序", SPOT_CHECK, LEAD, VERIFYING)
            .by(PPL, 51)
            .needs(CASE_HANDLE)
            .ends("case.filing.market", "case.filing.environment")),
    NOTIFY_ON_SPOT(
            move("当场告知", SPOT_NOTIFIED, SPOT_CHECK).by(PPL, 44).by(PPL, 45).needs(CASE_HANDLE)),
    DECIDE_ON_SPOT(move("当场决定并交付", SPOT_DECIDED, SPOT_NOTIFIED)
            .by(PPL, 51)
            .by(PPL, 52)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SUMMARY_DECISION)
            .starts("fine.pay", "review.apply", "summary.file.market")),
    TO_ORDINARY(move("转为普通程序", VERIFYING, SPOT_CHECK, SPOT_NOTIFIED)
            .by(PPL, 51)
            .by(PPL, 54)
            .needs(CASE_HANDLE)),
    REPORT_TO_ORGAN(move("报所属机关备案", PERFORMING, SPOT_DECIDED)
            .by(PPL, 52, 3)
            .by(MSR, 70)
            .needs(CASE_HANDLE)
            .ends("summary.file.market"));

    private final Row row;

    SummaryMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
