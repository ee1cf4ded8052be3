package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
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
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ALA;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** What is done about evidence beside taking it: exclusion, sampling, testing, registration and preservation (rules §9). */
public enum EvidenceMove implements Move {
    EXCLUDE_EVIDENCE(move(
                    "排除证据",
                    null,
                    VERIFYING,
                    FILED,
                    INVESTIGATING,
                    CONCLUDED,
                    CASE_REVIEWED,
                    NOTICE_SERVED,
                    HEARING,
                    LEGAL_REVIEW,
                    DISCUSSED)
            .by(PPL, 46, 2)
            .by(PPL, 46, 3)
            .needs(CASE_HANDLE)),
    KEEP_LATER(move("登记决定后的材料", null, Reach.DECIDED)
            .by(PPL, 47)
            .by(ARL, 46, 2)
            .by(ALA, 36, 2)
            .needs(CASE_HANDLE)),
    SAMPLE(move("抽样取证", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 56)
            .by(MSR, 31)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SAMPLING_RECORD)),
    COMMISSION_TEST(move("委托检测检验鉴定", null, VERIFYING, FILED, INVESTIGATING, SUSPENDED)
            .by(MSR, 32)
            .by(AEL, 25, 3)
            .needs(CASE_HANDLE)
            .issues(PaperKind.TEST_COMMISSION, PaperKind.TEST_PERIOD_NOTICE)),
    RECORD_TEST(move("登记检测结果", null, VERIFYING, FILED, INVESTIGATING, SUSPENDED)
            .by(MSR, 32)
            .needs(CASE_HANDLE)
            .issues(PaperKind.TEST_RESULT_NOTICE)),
    APPROVE_REGISTRATION(move("批准先行登记保存", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 56)
            .by(MSR, 33)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    REGISTER_THINGS(move("先行登记保存证据", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 56)
            .by(MSR, 33)
            .needs(CASE_HANDLE)
            .issues(PaperKind.REGISTRATION_NOTICE)),
    DISPOSE_REGISTERED(move("处理登记保存的物品", null, Row.whileOpen())
            .by(PPL, 56)
            .by(MSR, 35)
            .needs(CASE_HANDLE)
            .issues(PaperKind.REGISTRATION_DISPOSAL)),
    LAPSE_REGISTRATION(move("登记保存期满自动解除", null, Row.whileOpen()).by(PPL, 56).by(MSR, 35, 2));

    private final Row row;

    EvidenceMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
