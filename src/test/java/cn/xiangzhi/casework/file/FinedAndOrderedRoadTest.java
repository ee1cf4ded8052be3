package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.review.Reviews;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** S6: one decision fines and orders a removal (CPA 64): each is carried out on its own road, and the file closes after both. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class FinedAndOrderedRoadTest extends FinedAndOrderedSteps {

    private static final String[] SITE = {
        "executedPlace", "前街18号",
        "certificatesShown", "true",
        "present", "当事人、社区干部",
        "executionCourse", "清点物品后机械拆除",
        "belongings", "木床1张",
        "signed", "均已签名"
    };

    @Autowired
    private CaseLines lines;

    @Autowired
    private Reviews reviews;

    @Autowired
    private MockMvc mvc;

    @Test
    @ThreeForms(PaperKind.INQUIRY_RECORD)
    void 一份决定写明罚款和拆除_罚款申请法院_拆除公告催告后强制执行_都办结才结案() {
        var r = decided();
        r.serve("SERVE", "2025-07-30T10:00");
        r.stands("PERFORMING");
        r.said("payUntil", "2025-08-14");
        r.said("orderUntil", "2025-08-14");
        assertThat(order(r)).isEqualTo(Stage.PERFORMING);
        assertThat(running(r)).contains("自行拆除期限");
        refused("ENFC-07", () -> announce(r, "2025-08-14T10:00"));
        r.recheck("未改正", "2025-08-15T09:00");
        lapsed(r);
        r.serve("DEMAND", "2025-08-18T10:00");
        r.stands("DEMANDED");
        announce(r, "2025-08-18T11:00");
        refused("ENFC-02", () -> r.head("DECIDE_SUBSTITUTE", "2025-08-18T12:00", substitute()));
        r.serve("DEMAND_DUTY", "2025-09-01T10:00", "dutyUntil", "2025-09-12", "duty", "拆除违法建设");
        r.stands("DEMANDED");
        assertThat(order(r)).isEqualTo(Stage.DEMANDED);
        assertThat(running(r))
                .contains("催告的履行期限", "责令事项的催告期", "申请法院强制执行")
                .as("法律授权自己强制拆除的，不申请法院")
                .doesNotContain("责令事项申请法院强制执行");
        assertThat(page(r.town().head(), "/cases/" + r.id()))
                .contains("责令事项", "前街18号临街砖混房46.8平方米，全部拆除", "申请法院强制执行", "核查复议和诉讼情况");
        refused("ENFC-03", () -> apply(r, "2026-01-30T10:00"));
        apply(r, "2026-02-02T09:00");
        r.stands("COURT_APPLIED");
        assertThat(order(r)).isEqualTo(Stage.DEMANDED);
        assertThat(lines.waiting(r.town().head(), 50))
                .filteredOn(line -> line.id().equals(r.id()))
                .extracting(CaseLines.Waits::orderStage)
                .containsExactly("DEMANDED");
        assertThat(page(r.town().head(), "/cases/approvals")).contains("已申请法院执行；责令事项已催告", "待申请法院执行或者强制执行");
        refused("ENFC-01", () -> applyOrder(r, "2026-02-02T09:10"));
        r.officer(
                "CHECK_REMEDIES",
                "2026-02-02T09:20",
                "reviewAnswer",
                "没有收到复议申请",
                "suitAnswer",
                "没有受理诉讼",
                "remedyChecked",
                "电话核查，立案庭王法官答复");
        refused("ENFC-08", () -> enforce(r, "2026-02-02T09:30", ""));
        enforce(r, "2026-02-02T09:40", "true");
        r.stands("COURT_APPLIED");
        assertThat(order(r)).isEqualTo(Stage.SELF_EXECUTING);
        r.serve("SERVE_ENFORCEMENT", "2026-02-03T10:00");
        r.pair(
                "EXECUTE",
                "2026-02-10T12:00",
                ForceRoad.join(SITE, "executedFrom", "2026-02-10T09:00", "executedTo", "2026-02-10T12:00"));
        r.officer("FINISH_EXECUTION", "2026-02-11T09:00", "executionReport", "已全部拆除");
        r.stands("COURT_APPLIED");
        assertThat(running(r)).doesNotContain("责令事项的催告期", "催告的履行期限");
        r.officer("COURT_GRANTS", "2026-02-12T09:00", "courtNumber", "（2026）豫0899行审3号", "ruledOn", "2026-02-12");
        r.stands("COURT_ORDERED");
        pay(r, "24000", "2026-02-13T09:00");
        r.stands("FULFILLED");
        r.close("2026-02-14T10:00");
        r.stands("CLOSED");
        assertThat(row(r).decisionNumber()).isNotNull();
        assertThat(road.files.file(row(r)).outcome()).contains("罚款", "责令限期拆除");
        var defects =
                reviews.of(r.town().reviewer(), row(r), road.files.file(row(r))).defects();
        assertThat(defects.stream().map(one -> one.check().number())).doesNotContain("4-7", "5-2", "5-3", "6-4");
        assertThat(html(r, PaperKind.COURT_APPLICATION))
                .contains("2025-08-18送达催告书")
                .doesNotContain("2025-09-01");
    }

    @Test
    void 告知和决定都写明两项_不审核不讨论_内容不一致的不得决定() {
        var r = decided();
        assertThat(html(r, PaperKind.PRIOR_NOTICE)).contains("12000", "限期拆除", ORDER[1], "15日内");
        assertThat(html(r, PaperKind.DECISION)).contains("12000", "限期拆除", ORDER[1], "15日内", "不免除拆除的义务");
        assertThat(papers.of(r.town().county(), "case", r.id()))
                .extracting(one -> one.kind())
                .doesNotContain(PaperKind.ORDER_DECISION, PaperKind.ORDER_NOTICE);
    }

    @Test
    void 先缴清罚款_不拆除不算履行完毕_拆除终结执行的全案才终结() {
        var r = decided();
        r.serve("SERVE", "2025-07-30T10:00");
        pay(r, "12000", "2025-08-08T09:00");
        r.stands("PERFORMING");
        refused("ARCH-01", () -> work.follow(system(r), r.id(), fulfil(), java.util.Map.of(), at("2025-08-08T10:00")));
        r.recheck("未改正", "2025-08-15T09:00");
        announce(r, "2025-08-18T11:00");
        r.serve("DEMAND_DUTY", "2025-09-01T10:00", "dutyUntil", "2025-09-12", "duty", "拆除违法建设");
        r.stands("PERFORMING");
        r.head("END_OWN_EXECUTION", "2025-10-10T10:00", "ground", "执行标的灭失", "reason", "房屋被洪水冲毁");
        r.stands("EXEC_ENDED");
        r.close("2025-10-11T10:00");
        r.stands("CLOSED");
    }

    private static void announce(ForceRoad r, String when) {
        r.officer("ANNOUNCE_REMOVAL", when, "announceUntil", "2025-08-28", "announcePlace", "现场和社区公开栏");
    }

    private static void enforce(ForceRoad r, String when, String countyOrder) {
        r.head(
                "DECIDE_ENFORCEMENT",
                when,
                "planningArea",
                "镇规划区（城镇规划区）",
                "countyOrder",
                countyOrder,
                "enforcementBasis",
                "城乡规划法第68条",
                "enforceManner",
                "机械拆除",
                "enforceAt",
                "2026-02-10T09:00");
    }

    private static String[] substitute() {
        return new String[] {"harm", "TRAFFIC", "performer", "养护公司", "substituteManner", "清运", "budget", "3200"};
    }

    private void lapsed(ForceRoad r) {
        work.lapse(system(r), r.id(), at("2025-08-15T00:05"));
        r.stands("OVERDUE");
    }

    private static cn.xiangzhi.casework.flow.Move fulfil() {
        return cn.xiangzhi.casework.flow.PerformMove.FULFIL;
    }

    private String page(Actor actor, String path) {
        try {
            var answer = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                            .with(As.actor(actor)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
