package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.documents.PaperKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: a fine beside an order to correct that no law lets the township enforce: both before the court, one in vain (AEL 53). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class FinedAndCorrectedRoadTest extends FinedAndOrderedSteps {

    @Test
    void 没有强制执行权的_罚款和责令改正都申请法院_罚款终结执行_改正没有着落不得结案() {
        var town = road.town("CG-CF-020");
        var r = ForceRoad.lead(road, town, "CG-CF-020", "罗庆生", "41089919710822035X", "2025-06-16T08:00", WHAT);
        r.officer("VERIFY", "2025-06-16T10:00");
        road.evidence(town, r.id(), "现场照片", "2025-06-16T10:30");
        r.correct("2025-07-01", "2025-06-16T11:00");
        r.file("2025-06-16T16:00", "2025-06-17T09:00");
        r.investigate("2025-06-18T08:30");
        inquire(r);
        r.conclude("给予行政处罚", "2025-06-20T14:00", "kinds", "罚款", "fine", "1000");
        r.review("2025-06-20T16:00");
        r.head("APPROVE_NOTICE", "2025-06-23T09:00");
        r.serve("SERVE_NOTICE", "2025-06-23T10:00");
        r.officer(
                "WAIVE_PLEA", "2025-06-24T10:00", "waivedOn", "2025-06-24", "written", "true", "hearingWaived", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2025-06-24T11:00",
                r.with("kinds", "罚款", "fine", "1000", "discretion", "已评估", "proposal", "建议罚款"));
        r.head("DECIDE", "2025-06-25T09:00", "lateFeeStated", "true");
        r.serve("SERVE", "2025-06-26T10:00");
        r.recheck("未改正", "2025-07-02T09:00");
        work.lapse(system(r), r.id(), at("2025-07-14T00:05"));
        r.stands("OVERDUE");
        r.serve("DEMAND_DUTY", "2025-07-14T09:00", "dutyUntil", "2025-07-25", "duty", "恢复原状");
        r.stands("OVERDUE");
        r.serve("DEMAND", "2025-07-15T10:00");
        applyOrder(r, "2025-12-29T09:00");
        r.stands("DEMANDED");
        assertThat(order(r)).isEqualTo(Stage.COURT_APPLIED);
        assertThat(html(r, PaperKind.COURT_APPLICATION)).contains("责令履行的义务", "2025-07-14送达催告书");
        assertThat(running(r)).contains("法院对责令事项的受理");
        apply(r, "2025-12-29T10:00");
        r.officer("COURT_ACCEPTS_ORDER", "2025-12-30T09:00", "orderAcceptedOn", "2025-12-30", "orderCourtNumber", "4号");
        r.officer("COURT_GRANTS", "2026-01-05T09:00", "courtNumber", "3号", "ruledOn", "2026-01-05");
        r.officer("COURT_GRANTS_ORDER", "2026-01-06T09:00", "orderCourtNumber", "4号", "orderRuledOn", "2026-01-06");
        assertThat(order(r)).isEqualTo(Stage.COURT_ORDERED);
        r.head("END_EXECUTION", "2026-03-05T09:00", "ground", "人民法院裁定终结执行", "reason", "无财产可供执行");
        r.stands("EXEC_ENDED");
        refused("ARCH-01", () -> r.close("2026-03-06T10:00"));
        r.recheck("已改正", "2026-03-09T09:00");
        r.close("2026-03-10T10:00");
        r.stands("CLOSED");
    }
}
