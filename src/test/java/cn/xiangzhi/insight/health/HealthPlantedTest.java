package cn.xiangzhi.insight.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.ListQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S15, F57: a county with each kind of finding planted among clean data; found are exactly these. */
@XiangzhiTest
class HealthPlantedTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister register;

    @Autowired
    private Powers powers;

    @Autowired
    private Categories categories;

    @Autowired
    private HealthDesk desk;

    @Autowired
    private HealthStore store;

    @Autowired
    private HealthResults results;

    @Autowired
    private HealthExam exam;

    @Autowired
    private HealthTakenUp takenUp;

    @Autowired
    private EvidenceRows evidence;

    @Autowired
    private HealthProposal proposal;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    @Autowired
    private WebApplicationContext web;

    private String county = "";
    private String able = "";
    private String bare = "";
    private String chosen = "";
    private Actor clerk;
    private PlantedCounty planted;
    private LocalDate day = LocalDate.EPOCH;
    private LocalDate from = LocalDate.EPOCH;
    /** Items that a category of reports points to alone, with that category. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    @BeforeEach
    void county() {
        county = "46%04d".formatted(COUNTIES.incrementAndGet());
        able = county + "101";
        bare = county + "102";
        chosen = county + "103";
        day = today.date();
        from = day.minusYears(1).plusDays(1);
        clerk = actor("县权责办", null, EnumSet.allOf(Right.class));
        planted = new PlantedCounty(jdbc, county);
        places.bring(
                clerk,
                List.of(
                        new NewDivision(county, "青川县", "", null),
                        new NewDivision(able, "青石镇", "", null),
                        new NewDivision(bare, "白河镇", "", null),
                        new NewDivision(chosen, "南坪镇", "", null)));
        staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县人民政府", OrganKind.COUNTY_GOVERNMENT, null, "青川" + county));
        for (var town : List.of(able, chosen)) {
            staffing.found(
                    clerk,
                    NewOrgan.of(Ids.next(), town, town + "人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青" + town));
            var squad = staffing.found(clerk, NewOrgan.of(Ids.next(), town, town + "执法队", OrganKind.BRIGADE, null, ""));
            var post = staffing.authorise(clerk, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 9));
            officer(post);
            officer(post);
        }
        for (var category : categories.all()) {
            if (category.powerItems().size() == 1) {
                var item = category.powerItems().getFirst();
                powers.item(county, item)
                        .filter(found -> !found.department().equals("乡镇人民政府")
                                && found.kind().equals("行政处罚"))
                        .ifPresent(found -> asked.putIfAbsent(item, category.code()));
            }
        }
        assertThat(asked).hasSizeGreaterThan(11);
    }

    /** A squad of the county's own with two officers whose certificates name the field. */
    private void countySquad(String field) {
        var squad = staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县综合执法大队", OrganKind.COUNTY_DEPARTMENT, null, ""));
        var post = staffing.authorise(clerk, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 9));
        officer(post, field);
        officer(post, field);
        officer(post);
    }

    @Test
    @ThreeForms(PaperKind.HEALTH_PROPOSAL)
    void 每一种各种下一处_找出的正是这些_别的一处没有() {
        countySquad(powers.item(county, code(0)).orElseThrow().field());
        var expected = plant();
        var run = done(clerk);
        var found = new HashMap<String, HealthKind>();
        results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000)
                .forEach(row -> found.put(row.townshipCode() + row.itemCode(), row.kind()));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(run.items()).isEqualTo(expected.size());
        assertThat(Arrays.stream(HealthKind.values()).filter(HealthKind::kept))
                .as("每一种都种下了")
                .allSatisfy(kind -> assertThat(expected).containsValue(kind));
        var counted = results.counts(clerk.scope(), run.id()).stream()
                .mapToInt(HealthResults.Count::items)
                .sum();
        assertThat(counted).isEqualTo(expected.size());
        everyFigureOpens(run);
        everyFilterFinds(run);
        advice(run);
    }

    /** Each filter, alone and with others, page by page, answers what it names of all rows and nothing else. */
    private void everyFilterFinds(HealthRun run) {
        var all = results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000);
        assertThat(all)
                .extracting(HealthRow::place)
                .isEqualTo(IntStream.range(0, all.size()).boxed().toList());
        for (var township : Arrays.asList(null, able, chosen)) {
            for (var kind : Arrays.asList(null, "ZOMBIE", "USED_WELL", "SEEN_NOT_MAY")) {
                for (var item : Arrays.asList(null, code(0), code(4), "没有这一项")) {
                    var values = new HashMap<String, @Nullable Object>();
                    values.put("township", township);
                    values.put("kind", kind);
                    values.put("item", item);
                    assertThat(paged(run, values))
                            .as("%s", values)
                            .isEqualTo(all.stream()
                                    .filter(row -> township == null || township.equals(row.townshipCode()))
                                    .filter(row -> kind == null
                                            || kind.equals(row.kind().name()))
                                    .filter(row -> item == null || item.equals(row.itemCode()))
                                    .toList());
                }
            }
        }
    }

    private List<HealthRow> paged(HealthRun run, Map<String, @Nullable Object> values) {
        var found = new ArrayList<HealthRow>();
        String after = null;
        do {
            var page = results.page(clerk.scope(), run.id(), new ListQuery(values, "", after, List.of(), 3));
            found.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return found;
    }

    /** Each figure leads to as many rows as it says. */
    private void everyFigureOpens(HealthRun run) {
        for (var row : results.of(clerk.scope(), run.id(), Arrays.asList(HealthKind.values()), null, 1000)) {
            if (!row.itemCode().isEmpty()) {
                assertThat(rows(run, row, Trail.REPORTS)).as("%s 报告", row).isEqualTo(row.reports());
                assertThat(rows(run, row, Trail.VISITS)).as("%s 检查", row).isEqualTo(row.visits());
                assertThat(rows(run, row, Trail.LEADS)).as("%s 线索", row).isEqualTo(row.leads());
                assertThat(rows(run, row, Trail.FILED)).as("%s 立案", row).isEqualTo(row.filed());
                assertThat(rows(run, row, Trail.DECIDED)).as("%s 决定", row).isEqualTo(row.decided());
                assertThat(rows(run, row, Trail.OVERTURNED)).as("%s 被纠", row).isEqualTo(row.overturned());
            }
        }
    }

    private int rows(HealthRun run, HealthRow row, Trail trail) {
        return evidence.page(county, run, row, trail, new ListQuery(new HashMap<>(), "", null, List.of(), 100))
                .rows()
                .size();
    }

    private void advice(HealthRun run) {
        var code = code(0);
        assertThat(results.row(clerk.scope(), run.id(), able, code))
                .hasValueSatisfying(row -> assertThat(row.advice()).isEqualTo(Advice.TRAIN));
        assertThat(results.row(clerk.scope(), run.id(), bare, code)).hasValueSatisfying(row -> {
            assertThat(row.advice()).isEqualTo(Advice.POOL);
            assertThat(row.why()).contains("需要 2 名，现有 0 名", "青石镇");
        });
        assertThat(results.row(clerk.scope(), run.id(), able, code(2))).hasValueSatisfying(row -> {
            assertThat(row.why()).isEqualTo("作出决定 4 件，被撤销、变更 2 件");
            assertThat(row.taken()).isEqualByComparingTo("20");
        });
        var paper = proposal.issue(
                clerk,
                run.id(),
                new HealthProposal.Wanted(
                        List.of(HealthKind.ZOMBIE, HealthKind.WITHOUT_PEOPLE), null, "青川县人民政府", "周文", "0391-1"));
        assertThat(paper.number()).contains("评建", "1号");
        assertThat(papers.open(clerk, paper.id()).html())
                .contains("青川县人民政府", "【培训指导】青石镇" + code, "【片区共用】白河镇" + code, "僵尸权限 1 项", "放权不放人 1 项")
                .contains(
                        "白河镇“" + powers.item(county, code).orElseThrow().field() + "”领域（" + code + "）：与青石镇（持证 2 名，在"
                                + able + "执法队）、南坪镇（持证 2 名",
                        "合为片区，设片区中队共同办案；或者由县级的青川县综合执法大队（持证 2 名）统筹派员办案");
        assertThatThrownBy(() -> proposal.issue(
                        clerk, run.id(), new HealthProposal.Wanted(List.of(), null, "青川县人民政府", "周文", "0391-1")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 一个乡镇自己评估_只看到自己的_外乡镇的打不开() throws Exception {
        plant();
        var head = actor("镇长", able, EnumSet.of(Right.POWER_READ, Right.POWER_ACCEPT));
        var run = done(head);
        assertThat(run.townshipCode()).isEqualTo(able);
        assertThat(results.counts(clerk.scope(), run.id()))
                .extracting(HealthResults.Count::townshipCode)
                .containsOnly(able);
        var whole = done(clerk);
        assertThat(results.counts(head.scope(), whole.id()))
                .extracting(HealthResults.Count::townshipCode)
                .containsOnly(able);
        var mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        for (var path : List.of("", "/" + able + "/" + code(0), "/" + able + "/" + code(0) + "/REPORTS")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/insight/health/" + whole.id() + path)
                                    .with(As.actor(head)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        for (var path : List.of("/" + bare + "/" + code(0), "/" + able + "/" + code(0) + "/NONSENSE")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/insight/health/" + whole.id() + path)
                                    .with(As.actor(head)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        var other = actor("外镇", bare, EnumSet.of(Right.POWER_READ));
        assertThat(store.run(other.scope(), run.id())).isEmpty();
    }

    @Test
    void 期间不对的不开始_重复提交只评估一次() {
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), day, from)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), from, day.plusDays(1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.begin(clerk, Ids.next(), day.minusYears(9), day))
                .isInstanceOf(Refused.class);
        var once = Ids.next();
        assertThat(desk.begin(clerk, once, from, day)).isEqualTo(once);
        assertThat(desk.begin(clerk, once, from, day)).isEqualTo(once);
        assertThat(store.runs(clerk.scope())).hasSize(1);
    }

    @Test
    void 程序中途停止的_启动后从头再做_结果一份_再要求也是这一次() {
        var expected = plant();
        var left = leftBehind(clerk);
        assertThat(desk.begin(clerk, Ids.next(), from, day)).isEqualTo(left.id());
        assertThat(store.runs(clerk.scope()))
                .extracting(HealthRun::id, HealthRun::state)
                .containsExactly(tuple(left.id(), HealthRun.State.RUNNING));
        takenUp.takeUp();
        takenUp.takeUp();
        var done = waited(clerk, left.id());
        assertThat(done.items()).isEqualTo(expected.size());
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .hasSize(expected.size());
        exam.carryOut(county, left, (percent, doing) -> {});
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .as("做完的再做一遍，不多一行")
                .hasSize(expected.size());
        var again = Ids.next();
        assertThat(desk.begin(clerk, again, from, day)).as("做完以后再要求，是新的一次").isEqualTo(again);
    }

    @Test
    void 保存到一半停止的_不留下一行_打开页面就接着做() {
        plant();
        var left = leftBehind(clerk);
        jdbc.sql("""
                create function insight_break_off() returns trigger language plpgsql as $$
                begin raise exception 'broken off'; end $$;
                create trigger insight_break_off before insert on insight_health_count for each row
                  when (new.county_code = '%s') execute function insight_break_off()
                """.formatted(county)).update();
        try {
            assertThatThrownBy(() -> exam.carryOut(county, left, (percent, doing) -> {}))
                    .hasMessageContaining("broken off");
        } finally {
            jdbc.sql("drop trigger insight_break_off on insight_health_count; drop function insight_break_off()")
                    .update();
        }
        assertThat(results.of(clerk.scope(), left.id(), Arrays.asList(HealthKind.values()), null, 1000))
                .isEmpty();
        assertThat(waited(clerk, left.id()).items()).isPositive();
    }

    /** A check that a program began and did not finish: its row, and nobody at it. */
    private HealthRun leftBehind(Actor actor) {
        var left = new HealthRun(
                Ids.next(),
                actor.scope().township(),
                from,
                day,
                HealthRun.State.RUNNING,
                45,
                "正在归集案件",
                0,
                "",
                actor.name(),
                today.now(),
                null);
        assertThat(store.begin(actor, left)).isTrue();
        return left;
    }

    /** Plants and says what must be found, and with that what must not. */
    private Map<String, HealthKind> plant() {
        var expected = new HashMap<String, HealthKind>();
        var since = day.minusYears(2);
        hold(able, 0, since);
        reports(able, 0, 6);
        expected.put(able + code(0), HealthKind.ZOMBIE);
        hold(able, 1, since);
        expected.put(able + code(1), HealthKind.NO_DEMAND);
        hold(able, 2, since);
        reports(able, 2, 5);
        planted.cases(able, List.of(code(2)), from.plusDays(30), 4, 2);
        expected.put(able + code(2), HealthKind.OVERTURNED);
        hold(able, 3, since);
        reports(able, 3, 4);
        planted.visit(able, code(3), from.plusDays(9));
        expected.put(able + code(3), HealthKind.USED_WELL);
        reports(able, 4, 8);
        expected.put(able + code(4), HealthKind.SEEN_NOT_MAY);
        reports(able, 5, 4);
        hold(able, 6, day.minusDays(20));
        reports(able, 6, 9);
        expected.put(able + code(6), HealthKind.TOO_SHORT);
        hold(bare, 0, since);
        reports(bare, 0, 5);
        expected.put(bare + code(0), HealthKind.WITHOUT_PEOPLE);
        hold(bare, 3, since);
        hold(bare, 4, since);
        planted.cases(bare, List.of(code(3), code(4)), from.plusDays(60), 1, 0);
        expected.put(bare + code(3), HealthKind.USED_WELL);
        expected.put(bare + code(4), HealthKind.USED_WELL);
        for (var n : List.of(7, 8, 9)) {
            hold(chosen, n, since);
        }
        planted.visit(chosen, code(9), from.plusDays(9));
        for (var n : List.of(0, 2, 4)) {
            reports(chosen, n, 6);
            expected.put(chosen + code(n), HealthKind.SEEN_NOT_MAY);
        }
        expected.put(chosen + code(7), HealthKind.NO_DEMAND);
        expected.put(chosen + code(8), HealthKind.NO_DEMAND);
        expected.put(chosen + code(9), HealthKind.USED_WELL);
        expected.put(chosen, HealthKind.SELECTIVE);
        // before the period, and about something else
        planted.reports(able, asked.get(code(1)), from.minusDays(1), 9);
        planted.reports(bare, "HL-99", from.plusDays(3), 9);
        planted.cases(chosen, List.of(code(7)), from.minusDays(90), 2, 0);
        return expected;
    }

    private HealthRun done(Actor actor) {
        var id = Ids.next();
        desk.begin(actor, id, from, day);
        return waited(actor, id);
    }

    private HealthRun waited(Actor actor, UUID id) {
        var run = await().atMost(Duration.ofMinutes(3)).until(() -> desk.open(actor, id), one -> !one.running());
        assertThat(run.state()).as(run.doing()).isEqualTo(HealthRun.State.DONE);
        return run;
    }

    private String code(int n) {
        return List.copyOf(asked.keySet()).get(n);
    }

    private void reports(String township, int n, int many) {
        planted.reports(township, asked.get(code(n)), from.plusDays(40), many);
    }

    private void hold(String township, int n, LocalDate since) {
        register.grant(
                clerk,
                new NewHolding(
                        Ids.next(),
                        township,
                        code(n),
                        PowerSource.EMPOWERED,
                        "省政府决定",
                        "省政〔2024〕1号",
                        since.minusDays(9),
                        since,
                        null,
                        null));
    }

    private void officer(UUID post, String... fields) {
        var n = PEOPLE.incrementAndGet();
        var digits = "46%04d19900101%03d".formatted(COUNTIES.get(), n % 900 + 100);
        var person = staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        "队员" + n,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.INSTITUTION,
                        null,
                        day.minusYears(3)));
        staffing.certify(
                clerk,
                new NewCertificate(
                        Ids.next(),
                        person,
                        county + "-" + n,
                        "省司法厅",
                        day.minusYears(2),
                        day.plusYears(2),
                        Set.of(fields)));
    }

    private Actor actor(String name, @Nullable String township, EnumSet<Right> rights) {
        var id = new UUID(46, name.hashCode());
        return new Actor(id, id, name, new UUID(46, 2), "单位", "岗位", new Scope(county, township, null), rights);
    }
}
