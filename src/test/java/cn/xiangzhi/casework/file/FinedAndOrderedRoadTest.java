package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.review.Reviews;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.Staffing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** S6: one decision fines and orders a removal (CPA 64): each is carried out on its own road, and the file closes after both. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class FinedAndOrderedRoadTest {

    private static final String BUILDING = "CG-CF-051";
    private static final String BOTH = "给予行政处罚，并责令限期拆除";

    private static final String[] WHAT = {
        "facts", "未取得建设工程规划许可证，在前街临街加建砖混房46.8平方米", "violated", "城乡规划法第40条", "basis", "城乡规划法第64条"
    };

    private static final String[] ORDER = {"orderContent", "前街18号临街砖混房46.8平方米，全部拆除", "orderDays", "15"};

    private static final String[] SITE = {
        "executedPlace", "前街18号",
        "certificatesShown", "true",
        "present", "当事人、社区干部",
        "executionCourse", "清点物品后机械拆除",
        "belongings", "木床1张",
        "signed", "均已签名"
    };

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseLines lines;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Staffing staffing;

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

    private ForceRoad decided() {
        var town = road.town(BUILDING);
        var r = ForceRoad.lead(road, town, BUILDING, "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        r.officer("VERIFY", "2025-06-16T10:00");
        road.evidence(town, r.id(), "加建现场照片", "2025-06-16T10:30");
        r.file("2025-06-16T16:00", "2025-06-17T09:00");
        r.investigate("2025-06-18T08:30");
        inquire(r);
        r.conclude(BOTH, "2025-07-16T14:00", "kinds", "罚款", "fine", "12000");
        r.review("2025-07-16T16:00");
        refused("PROC-04", () -> r.head("APPROVE_ORDER_NOTICE", "2025-07-17T08:30", ORDER));
        refused(null, () -> r.head("APPROVE_NOTICE", "2025-07-17T08:40"));
        refused("PROC-04", () -> r.head("APPROVE_NOTICE", "2025-07-17T08:50", ORDER[0], ORDER[1], "orderDays", "0.5"));
        r.head("APPROVE_NOTICE", "2025-07-17T09:00", ORDER);
        r.serve("SERVE_NOTICE", "2025-07-17T10:00");
        r.officer(
                "WAIVE_PLEA", "2025-07-18T10:00", "waivedOn", "2025-07-18", "written", "true", "hearingWaived", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2025-07-21T16:00",
                r.with("kinds", "罚款", "fine", "12000", "discretion", "不能采取改正措施", "proposal", "建议罚款并责令拆除"));
        refused("PROC-10", () -> decide(r, "2025-07-22T09:00", ORDER));
        r.officer("SUBMIT_REVIEW", "2025-07-25T09:00", "reviewAsked", "责令拆除");
        qualify(town);
        road.go(town.reviewer(), r.id(), "PASS_REVIEW", "2025-07-25T15:00", legal());
        refused("PROC-11", () -> decide(r, "2025-07-25T16:00", ORDER));
        r.head(
                "DISCUSS",
                "2025-07-28T10:00",
                "discussedAt",
                "2025-07-28T10:00",
                "discussedPlace",
                "会议室",
                "presided",
                "郑镇长",
                "opinions",
                "郑镇长：同意\n李副镇长：同意",
                "conclusion",
                "罚款并责令限期拆除",
                "signed",
                "均已签名");
        refused("PROC-04", () -> r.head("DECIDE_ORDER", "2025-07-29T08:30", ORDER));
        refused("PROC-19", () -> decide(r, "2025-07-29T08:40", ORDER[0], ORDER[1], "orderDays", "10"));
        decide(r, "2025-07-29T09:00", ORDER);
        r.stands("DECIDED");
        return r;
    }

    private static void decide(ForceRoad r, String when, String... order) {
        r.head("DECIDE", when, ForceRoad.join(order, "lateFeeStated", "true"));
    }

    private static void inquire(ForceRoad r) {
        r.pair(
                "INQUIRE",
                "2025-06-18T11:00",
                "asked",
                "当事人",
                "askedId",
                "410899196801170528",
                "relation",
                "本人",
                "startedAt",
                "2025-06-18T10:00",
                "endedAt",
                "2025-06-18T10:40",
                "at",
                "镇政府",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "answers",
                "问：有没有许可？\n答：没有。",
                "signed",
                "已签名");
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

    private static void apply(ForceRoad r, String when) {
        r.head("APPLY_COURT", when, "remedyUnused", "true", "partyOpinion", "催告后没有陈述申辩");
    }

    private static void applyOrder(ForceRoad r, String when) {
        r.head("APPLY_COURT_ORDER", when, "remedyUnused", "true", "orderDuty", "恢复原状", "partyOpinion", "催告后没有陈述申辩");
    }

    private void pay(ForceRoad r, String amount, String when) {
        road.go(
                r.town().treasury(),
                r.id(),
                "PAY",
                when,
                "amount",
                amount,
                "paidOn",
                when.substring(0, 10),
                "bankReference",
                "流水" + when,
                "payer",
                "当事人");
    }

    private void lapsed(ForceRoad r) {
        work.lapse(system(r), r.id(), at("2025-08-15T00:05"));
        r.stands("OVERDUE");
    }

    private static Actor system(ForceRoad r) {
        return Actor.system(r.town().county());
    }

    private static cn.xiangzhi.casework.flow.Move fulfil() {
        return cn.xiangzhi.casework.flow.PerformMove.FULFIL;
    }

    private static java.time.OffsetDateTime at(String when) {
        return CaseRoad.at(when);
    }

    private CaseRow row(ForceRoad r) {
        return road.row(r.town(), r.id());
    }

    private Stage order(ForceRoad r) {
        return OrderRoad.of(road.files.file(row(r)));
    }

    private List<String> running(ForceRoad r) {
        return terms.of(r.town().county(), r.id()).stream()
                .filter(term -> term.ended() == null)
                .map(RunningTerm::name)
                .toList();
    }

    private String html(ForceRoad r, PaperKind kind) {
        var last = papers.of(r.town().county(), "case", r.id()).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
        return papers.open(r.town().head(), last.id()).html();
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

    private void qualify(Town town) {
        var maker = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(town.county(), town.code(), null),
                EnumSet.allOf(Right.class));
        staffing.qualify(maker, town.reviewer().person(), "A20264108990002", LocalDate.of(2020, 3, 1));
    }

    private static String[] legal() {
        return new String[] {
            "legalSubject", "true",
            "legalPower", "true",
            "legalFacts", "true",
            "legalLaw", "true",
            "legalDiscretion", "true",
            "legalProcedure", "true",
            "legalPapers", "true",
            "legalCrime", "true",
            "legalOpinion", "同意"
        };
    }
}
