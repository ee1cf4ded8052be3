package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** S6: the decision to enforce by oneself: attacked alone, halted, at night, suspended and ended. */
@XiangzhiTest
@Import(CaseRoad.class)
class OwnForceRoadTest extends OrderSteps {

    @Test
    void 强制执行决定可以单独复议_复议不停止执行_决定停止的中止_被撤销的重新决定_实施以后违法的恢复原状() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        review(r, "2026-02-05T09:00", "强制执行（代履行）决定");
        refused(
                null,
                () -> r.officer("REVOKE_REMEDY", "2026-02-06T09:00", outcome("2026-02-06", "revokeGround", "因程序违法撤销")));
        r.officer(
                "HALT_EXECUTION",
                "2026-02-06T10:00",
                "haltedBy",
                "复议机关",
                "haltedOn",
                "2026-02-06",
                "haltGround",
                "可能造成难以弥补的损失");
        refused("ENFC-07", () -> execute(r, "2026-02-10T09:00", "2026-02-10T12:00"));
        r.head(
                "SUSPEND_EXECUTION",
                "2026-02-06T11:00",
                "ground",
                "复议、诉讼期间决定停止执行，或者限期拆除决定正在复议、诉讼",
                "reason",
                "复议机关决定停止执行");
        refused(null, () -> r.head("RESUME_EXECUTION", "2026-02-07T09:00", "reason", "继续"));
        r.officer("REVOKE_ENFORCEMENT", "2026-02-09T09:00", outcome("2026-02-09", "enforcementOutcome", "撤销"));
        r.stands("DEMANDED");
        assertThat(road.files.file(road.row(r.town(), r.id())).decision()).isNotNull();
        check(r, "2026-02-09T10:00", "复议已经终结", "没有受理诉讼");
        enforce(r, "2026-02-09T11:00", "2026-02-11T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-10T10:00");
        review(r, "2026-02-10T14:00", "强制执行（代履行）决定");
        execute(r, "2026-02-11T09:00", "2026-02-11T12:00");
        refused(
                null,
                () -> r.officer(
                        "ENFORCEMENT_FELL", "2026-02-12T08:00", outcome("2026-02-12", "enforcementOutcome", "确认违法")));
        r.officer("FINISH_EXECUTION", "2026-02-12T09:00", "executionReport", "已全部拆除");
        r.stands("FULFILLED");
        refused("ARCH-01", () -> r.close("2026-02-12T10:00"));
        refused(
                null,
                () -> r.officer(
                        "UPHOLD_REMEDY", "2026-02-13T09:00", outcome("2026-02-13", "remedyOutcome", "确认违法（不撤销）")));
        r.officer(
                "ENFORCEMENT_FELL",
                "2026-02-13T09:10",
                ForceRoad.join(
                        outcome("2026-02-13", "enforcementOutcome", "确认违法"), "restitution", "拆下的门窗三日内退还，损失协商赔偿"));
        r.close("2026-02-13T10:00");
        r.stands("CLOSED");
    }

    @Test
    void 限期拆除决定正在复议的_已经作出的强制执行决定也不实施_有了结果再恢复() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        review(r, "2026-02-05T09:00", "处罚（处理）决定");
        refused("ENFC-07", () -> execute(r, "2026-02-10T09:00", "2026-02-10T12:00"));
        r.officer("UPHOLD_REMEDY", "2026-02-09T09:00", outcome("2026-02-09", "remedyOutcome", "驳回请求"));
        refused("ENFC-07", () -> execute(r, "2026-02-24T09:00", "2026-02-24T12:00"));
        execute(r, "2026-02-25T09:00", "2026-02-25T12:00");
    }

    private static String[] outcome(String day, String key, String word) {
        return new String[] {
            key,
            word,
            "outcomeNumber",
            "清政复决〔2026〕2号",
            "outcomeOn",
            day,
            "outcomeServedOn",
            day,
            "outcomeReason",
            "见决定书"
        };
    }

    @Test
    void 夜间紧急强制执行须事先批准例外_理由印在现场笔录上() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        var urgent = ForceRoad.join(
                SITE, "executedFrom", "2026-02-09T22:30", "executedTo", "2026-02-09T23:30", "urgent", "true");
        refused("ENFC-05", () -> r.pair("EXECUTE", "2026-02-09T23:40", urgent));
        r.head(
                "APPROVE_EXCEPTION",
                "2026-02-09T21:00",
                "exceptionCode",
                "ENFC-05",
                "exceptionStep",
                "EXECUTE",
                "exceptionReason",
                "墙体随时倒塌，危及行人");
        refused("ENFC-05", () -> execute(r, "2026-02-09T22:30", "2026-02-09T23:00"));
        r.pair("EXECUTE", "2026-02-09T23:40", urgent);
        var record = papers.of(r.town().county(), "case", r.id()).stream()
                .filter(paper -> paper.kind().name().equals("ENFORCEMENT_RECORD"))
                .map(paper -> papers.open(r.town().head(), paper.id()).html())
                .findFirst()
                .orElseThrow();
        assertThat(record).contains("墙体随时倒塌，危及行人");
    }

    @Test
    @ThreeForms(PaperKind.ENFORCEMENT_PAUSE)
    void 中止执行_恢复_终结_不满三年不得以满三年终结() {
        var r = demanded(start());
        checked(r, "2026-02-02T09:00");
        enforce(r, "2026-02-02T10:00", "2026-02-10T09:00", "乡、村庄规划区");
        r.head("SUSPEND_EXECUTION", "2026-02-04T09:00", "ground", "第三人对执行标的主张权利，确有理由", "reason", "村集体主张部分墙体");
        r.stands("EXEC_SUSPENDED");
        refused(
                null,
                () -> r.head(
                        "END_OWN_EXECUTION",
                        "2026-03-04T09:00",
                        "ground",
                        "中止执行满三年，没有明显社会危害，当事人确无能力履行",
                        "reason",
                        "不满三年"));
        r.head("RESUME_EXECUTION", "2026-03-04T10:00", "reason", "权属已经查清");
        r.stands("SELF_EXECUTING");
        r.head("END_OWN_EXECUTION", "2026-03-05T10:00", "ground", "执行标的灭失", "reason", "房屋被洪水冲毁");
        r.stands("EXEC_ENDED");
        r.close("2026-03-06T10:00");
        r.stands("CLOSED");
    }
}
