package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.DelegatedReport;
import cn.xiangzhi.casework.flow.JurisdictionMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.RecalledMatters;
import cn.xiangzhi.powers.filing.FilingDesk;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.recall.RecallDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S5 S6: both modes, recall in between, and cases passed on, given back, closed and archived. */
@XiangzhiTest
@Import(CaseRoad.class)
class JurisdictionRoadTest {

    private static final String ITEM = "CG-CF-020";

    private static final String RECEIVER = "清源县城市管理局";

    private static final String[] WHAT = {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Granting granting;

    @Autowired
    private List<RecalledMatters> matters;

    @Autowired
    private FilingBack filings;

    @Autowired
    private FilingDesk sending;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecallDesk recalls;

    @Autowired
    private MoveViews views;

    @Autowired
    private Today today;

    @Test
    void 立案后职权收回_按收回决定移交的取得回执_结案归档() {
        var r = proposed(recalled());
        var no = catchThrowableOfType(Refused.class, () -> decide(r, r.town().head(), "2026-04-02T09:00"));
        assertThat(no.code()).isEqualTo("AUTH-03");
        assertThat(no.remedy()).contains("登记职权收回和过渡安排");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T09:30"));
        assertThat(told(r)).isEqualTo("待登记过渡安排：移交承接机关 false");
        recall(r, "移交承接机关", "2026-04-02T10:00");
        assertThat(told(r)).isEqualTo("待移交县城市管理局 false");
        assertThat(catchThrowableOfType(Refused.class, () -> decide(r, r.town().head(), "2026-04-02T10:30"))
                        .remedy())
                .contains("移交职权收回的案件");
        handOver(r, "HAND_OVER_RECALLED", "2026-04-02T11:00");
        r.stands("TRANSFERRED");
        assertThat(told(r)).startsWith("已移交，回执：").endsWith(" true");
        r.close("2026-04-03T09:00");
        r.archive("2026-04-03");
        r.stands("ARCHIVED");
    }

    @Test
    void 立案后职权收回_收回决定写明继续办结的_可以决定() {
        var r = proposed(recalled());
        recall(r, "本机关继续办结", "2026-04-02T10:00");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30"));
        decide(r, r.town().head(), "2026-04-02T11:00");
        r.stands("DECIDED");
    }

    @Test
    @ThreeForms(PaperKind.TRANSFER_LETTER)
    void 收回决定写明移交的_表单只给这一种_填别的都拒绝_只能移交给承接机关() {
        var r = proposed(takenBack(Recall.Transition.HAND_OVER));
        var form = form(r, JurisdictionMove.RECORD_RECALL);
        assertThat(choices(form)).containsExactly("移交承接机关");
        assertThat(values(form))
                .containsEntry("transition", "移交承接机关")
                .containsEntry("recallNumber", "清收〔2026〕1号")
                .containsEntry("recalledOn", "2026-04-01")
                .containsEntry("receiver", RECEIVER);
        var no = refused("AUTH-03", () -> record(r, "本机关继续办结", "清收〔2026〕1号", "2026-04-01", RECEIVER));
        assertThat(no.why()).contains("《收回决定》（清收〔2026〕1号）自2026-04-01起收回", "移交承接机关“" + RECEIVER + "”");
        assertThat(no.remedy()).contains("按收回职权的决定登记");
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕9号", "2026-04-01", RECEIVER));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-03-31", RECEIVER));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", "清源县水利局"));
        assertThat(refused("AUTH-03", () -> handOver(r, "TRANSFER_FILED", "2026-04-02T09:40"))
                        .remedy())
                .contains("登记职权收回和过渡安排", "移交职权收回的案件");
        record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", RECEIVER);
        assertThat(values(form(r, JurisdictionMove.HAND_OVER_RECALLED))).containsEntry("receiver", RECEIVER);
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30", "清源县水利局"));
        refused("AUTH-03", () -> decide(r, r.town().head(), "2026-04-02T10:40"));
        handOver(r, "HAND_OVER_RECALLED", "2026-04-02T11:00");
        r.stands("TRANSFERRED");
    }

    @Test
    void 收回决定写明继续办结的_不得移交_按决定登记以后继续办理() {
        var r = proposed(takenBack(Recall.Transition.FINISH_HERE));
        assertThat(choices(form(r, JurisdictionMove.RECORD_RECALL))).containsExactly("本机关继续办结");
        refused("AUTH-03", () -> decide(r, r.town().head(), "2026-04-02T09:00"));
        refused("AUTH-03", () -> record(r, "移交承接机关", "清收〔2026〕1号", "2026-04-01", RECEIVER));
        record(r, "本机关继续办结", "清收〔2026〕1号", "2026-04-01", "");
        refused("AUTH-03", () -> handOver(r, "HAND_OVER_RECALLED", "2026-04-02T10:30"));
        refused("AUTH-03", () -> handOver(r, "TRANSFER_FILED", "2026-04-02T10:40"));
        decide(r, r.town().head(), "2026-04-02T11:00");
        r.stands("DECIDED");
    }

    @Test
    void 收回之日起不能新立案_前一日还能立() {
        var town = takenBack(Recall.Transition.FINISH_HERE);
        var before = ForceRoad.lead(road, town, ITEM, "张三", "410899199503160210", "2026-03-30T09:00", WHAT);
        before.officer("VERIFY", "2026-03-30T09:30");
        road.evidence(town, before.id(), "现场照片", "2026-03-30T10:00");
        before.file("2026-03-31T10:00", "2026-03-31T11:00");
        before.stands("FILED");
        var after = ForceRoad.lead(road, town, ITEM, "李四", "410899199503160210", "2026-03-31T12:00", WHAT);
        after.officer("VERIFY", "2026-03-31T13:00");
        road.evidence(town, after.id(), "现场照片", "2026-03-31T14:00");
        refused("AUTH-03", () -> after.file("2026-04-01T09:00", "2026-04-01T10:00"));
    }

    @Test
    void 职权没有收回的_不得登记收回() {
        var r = proposed(road.town(ITEM));
        refused(null, () -> recall(r, "移交承接机关", "2026-03-10T10:00"));
        refused(null, () -> handOver(r, "HAND_OVER_RECALLED", "2026-03-10T11:00"));
    }

    @Test
    void 委托执法的_以委托机关名义决定_文书写委托机关_并向其报告() {
        var town = road.town();
        var entruster = entrusting(town);
        var r = proposed(town);
        refused("DELE-05", () -> decide(r, town.head(), "2026-03-11T09:00"));
        decide(r, entruster, "2026-03-11T10:00");
        assertThat(road.row(town, r.id()).decisionNumber()).startsWith("清城罚决");
        var sheet = papers.open(entruster, paper(r));
        assertThat(sheet.organName()).isEqualTo("清源县城市管理局");
        assertThat(sheet.html()).contains("书面委托办理，以清源县城市管理局的名义作出决定");
        refused(null, () -> report(r, "2026-03-11T11:00"));
        r.serve("SERVE", "2026-03-12T10:00");
        assertThat(report(r)).isEqualTo(DelegatedReport.DUE);
        var filing = filings.of(town.county(), r.id()).orElseThrow();
        assertThat(filing.department()).isEqualTo("清源县城市管理局");
        assertThat(filing.due()).isEqualTo(LocalDate.of(2026, 4, 10));
        road.go(
                town.treasury(),
                r.id(),
                "PAY",
                "2026-03-20T10:00",
                "amount",
                "1000",
                "paidOn",
                "2026-03-20",
                "bankReference",
                "WT0320",
                "payer",
                "贺长顺");
        r.stands("FULFILLED");
        refused("ARCH-01", () -> r.close("2026-03-30T10:00"));
        report(r, "2026-03-31T10:00");
        assertThat(report(r)).isEqualTo(DelegatedReport.SENT);
        assertThat(filings.of(town.county(), r.id()).orElseThrow().state()).isEqualTo("待回执");
        r.close("2026-03-31T11:00");
        r.stands("CLOSED");
        var own = proposed(road.town(ITEM));
        decide(own, own.town().head(), "2026-03-11T10:00");
        assertThat(papers.open(own.town().head(), paper(own)).html()).contains("以本机关名义作出决定");
        own.serve("SERVE", "2026-03-12T10:00");
        assertThat(filings.of(own.town().county(), own.id())).isEmpty();
        refused(null, () -> report(own, "2026-03-31T10:00"));
    }

    @Test
    void 从报备清单报出_就是案件的向委托机关报告_案件可以结案() {
        var town = road.town();
        var entruster = entrusting(town);
        var r = proposed(town);
        decide(r, entruster, "2026-03-11T10:00");
        r.serve("SERVE", "2026-03-12T10:00");
        var id = jdbc.sql("select id from powers_filing where county_code = :county and matter = :matter")
                .param("county", town.county())
                .param("matter", r.id())
                .query(UUID.class)
                .single();
        var rights = Set.of(Right.CASE_READ, Right.CASE_HANDLE, Right.FILE_BACK);
        var officer = new Actor(
                town.officer().account(),
                town.officer().person(),
                "周海涛",
                town.officer().organ(),
                "云溪镇",
                "队员",
                town.scope(),
                rights);
        today.at(CaseRoad.at("2026-04-01T09:00"), () -> sending.send(officer, id, 0, "系统报送"));
        assertThat(report(r)).isEqualTo(DelegatedReport.SENT);
        assertThat(road.files.file(road.row(town, r.id())).said("entrusterReport"))
                .isEqualTo("系统报送");
    }

    @Test
    void 立案后移送的案件_退回的继续调查_移送来的不得再移送而报请指定() {
        var r = proposed(road.town(ITEM));
        handOver(r, "TRANSFER_FILED", "2026-03-10T09:00");
        r.stands("TRANSFERRED");
        refused(null, () -> back(r, "LEAD_RETURNED", "2026-03-16T09:00"));
        back(r, "CASE_RETURNED", "2026-03-16T10:00");
        r.stands("INVESTIGATING");

        var town = road.town(ITEM);
        var id = road.cases.register(
                town.officer(),
                Ids.next(),
                new cn.xiangzhi.casework.Cases.Opening(
                        ITEM,
                        "CITIZEN",
                        "贺长顺",
                        new cn.xiangzhi.places.Place(town.county(), town.code(), null, "柳湾村东", null, null),
                        "其他机关移送",
                        "移送的线索",
                        LocalDate.of(2026, 3, 2),
                        null,
                        null),
                CaseRoad.at("2026-03-02T09:00"));
        var second = new ForceRoad(road, town, id, WHAT);
        refused(null, () -> second.head("TRANSFER", "2026-03-03T09:00", "receiver", "清源县水利局", "reason", "不归本镇管辖"));
        refused(null, () -> designate(second, "2026-03-03T10:00"));
        second.head("ASK_SUPERIOR", "2026-03-04T09:00", "superior", "清源县人民政府", "reason", "管辖争议，协商不成");
        designate(second, "2026-03-10T10:00");
        second.head("TRANSFER", "2026-03-10T11:00", "receiver", "清源县水利局", "reason", "按指定移送");
        second.stands("TRANSFERRED");
        refused(null, () -> second.close("2026-03-11T09:00"));
        back(second, "LEAD_RETURNED", "2026-03-12T09:00");
        second.stands("VERIFYING");
    }

    /** The city bureau entrusts the item to the town; answers its head. */
    private Actor entrusting(Town town) {
        var organ = staffing.found(
                maker(town, null), NewOrgan.of(Ids.next(), null, "清源县城市管理局", OrganKind.COUNTY_DEPARTMENT, null, "清城"));
        granting.grant(
                maker(town, town.code()),
                holding(
                        town,
                        PowerSource.ENTRUSTED,
                        LocalDate.of(2026, 12, 31),
                        new Holding.Deed(
                                organ,
                                "清源县城市管理局",
                                "城市市容和环境卫生管理条例",
                                "委托书〔2025〕1号",
                                "市容",
                                "调查取证，以委托机关名义处罚",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 1, 1))));
        return new Actor(
                town.treasury().person(),
                town.treasury().person(),
                "城管局长",
                organ,
                "清源县城市管理局",
                "局长",
                new Scope(town.county(), null, null),
                Set.of(Right.CASE_APPROVE, Right.CASE_READ));
    }

    private ForceRoad proposed(Town town) {
        var r = ForceRoad.lead(road, town, ITEM, "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        r.investigate("2026-03-03T09:00");
        r.conclude("给予行政处罚", "2026-03-04T09:00", "kinds", "罚款", "fine", "1000");
        r.review("2026-03-04T10:00");
        r.head("APPROVE_NOTICE", "2026-03-04T11:00");
        r.serve("SERVE_NOTICE", "2026-03-04T15:00");
        r.officer("WAIVE_PLEA", "2026-03-05T09:00", "waivedOn", "2026-03-05", "written", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2026-03-06T09:00",
                r.with("kinds", "罚款", "fine", "1000", "discretion", "一般", "proposal", "建议处罚"));
        return r;
    }

    private void decide(ForceRoad r, Actor by, String when) {
        road.go(by, r.id(), "DECIDE", when, "opinion", "同意", "lateFeeStated", "true");
    }

    private Town recalled() {
        var town = road.town();
        granting.grant(maker(town, town.code()), holding(town, PowerSource.EMPOWERED, LocalDate.of(2026, 3, 31), null));
        return town;
    }

    /** Held until the county's decision takes it back from April 2026. */
    private Town takenBack(Recall.Transition transition) {
        var town = road.town(ITEM);
        today.at(
                OffsetDateTime.parse("2026-03-20T09:00:00+08:00"),
                () -> recalls.take(
                        maker(town, null),
                        new Recall(
                                Ids.next(),
                                town.code(),
                                "收回决定",
                                "清收〔2026〕1号",
                                LocalDate.of(2026, 4, 1),
                                transition,
                                RECEIVER,
                                List.of(ITEM))));
        return town;
    }

    private MovePage form(ForceRoad r, Move move) {
        return today.asOf(
                OffsetDateTime.parse("2026-04-02T08:30:00+08:00"),
                () -> views.page(r.town().head(), r.id(), move, Map.of()));
    }

    private static Map<String, String> values(MovePage form) {
        return form.fields().stream()
                .collect(Collectors.toMap(field -> field.ask().key(), MovePage.Field::value));
    }

    private static List<String> choices(MovePage form) {
        return form.fields().stream()
                .filter(field -> field.ask().key().equals("transition"))
                .flatMap(field -> field.choices().stream())
                .map(Ask.Choice::value)
                .toList();
    }

    private void record(ForceRoad r, String transition, String number, String on, String receiver) {
        r.head(
                "RECORD_RECALL",
                "2026-04-02T10:00",
                "recallNumber",
                number,
                "recalledOn",
                on,
                "transition",
                transition,
                "receiver",
                receiver);
    }

    private static Holding holding(Town town, PowerSource source, @Nullable LocalDate to, Holding.@Nullable Deed deed) {
        return new Holding(
                Ids.next(),
                town.county(),
                town.code(),
                ITEM,
                source,
                1,
                new Holding.Decision(
                        "省政府决定",
                        Holding.Level.PROVINCE,
                        "演示1号",
                        LocalDate.of(2025, 1, 1),
                        "https://example.invalid",
                        false),
                deed,
                LocalDate.of(2025, 1, 1),
                to,
                false,
                "",
                0);
    }

    private static Actor maker(Town town, @Nullable String township) {
        return new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(town.county(), township, null),
                EnumSet.allOf(Right.class));
    }

    /** What the page of the recall says of the case (F55). */
    private String told(ForceRoad r) {
        var recall = new Recall(
                Ids.next(),
                r.town().code(),
                "收回决定",
                "演收1号",
                LocalDate.of(2026, 4, 1),
                Recall.Transition.HAND_OVER,
                "县城市管理局",
                List.of(ITEM));
        return matters.stream()
                .flatMap(source -> source.under(maker(r.town(), null), recall).stream())
                .map(matter -> matter.asked() + " " + matter.settled())
                .collect(Collectors.joining("；"));
    }

    private void recall(ForceRoad r, String transition, String when) {
        r.head(
                "RECORD_RECALL",
                when,
                "recallNumber",
                "豫政〔2026〕3号",
                "recalledOn",
                "2026-03-31",
                "transition",
                transition,
                "receiver",
                "清源县城市管理局");
    }

    private void handOver(ForceRoad r, String move, String when) {
        handOver(r, move, when, RECEIVER);
    }

    private void handOver(ForceRoad r, String move, String when, String receiver) {
        r.head(move, when, "receiver", receiver, "reason", "不再由本镇行使", "materials", "案卷1册", "handedReceipt", "张科长 当日签收");
    }

    private void back(ForceRoad r, String move, String when) {
        r.officer(move, when, "returnedBy", "清源县城市管理局", "designationNumber", "清政指〔2026〕1号", "reason", "指定由云溪镇办理");
    }

    private void designate(ForceRoad r, String when) {
        r.officer(
                "DESIGNATED",
                when,
                "designationNumber",
                "清政指〔2026〕2号",
                "designatedOn",
                when.substring(0, 10),
                "designation",
                "由其他机关管辖",
                "receiver",
                "清源县水利局");
    }

    private void report(ForceRoad r, String when) {
        r.officer(
                "REPORT_TO_ENTRUSTER", when, "entrusterReportedOn", when.substring(0, 10), "entrusterReport", "月报第3期");
    }

    private UUID paper(ForceRoad r) {
        return Objects.requireNonNull(road.row(r.town(), r.id()).decisionPaper());
    }

    private DelegatedReport report(ForceRoad r) {
        return DelegatedReport.of(road.files.file(road.row(r.town(), r.id())), Mode.DELEGATED);
    }
}
