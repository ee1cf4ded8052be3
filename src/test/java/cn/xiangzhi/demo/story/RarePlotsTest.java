package cn.xiangzhi.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Criminal;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.SentBack;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.demo.county.BenchmarkData;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.OfficeData;
import cn.xiangzhi.demo.county.Registers;
import cn.xiangzhi.demo.county.Titles;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The rare stories of the invented county, told in a store of their own: each stands where its screens need it. */
@XiangzhiTest
@TestPropertySource(properties = "spring.application.name=xiangzhi-rare-plots")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RarePlotsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-29T11:30:00+08:00");
    private static final Scope COUNTY = new Scope(Cast.COUNTY, null, null);

    @Autowired
    private Registers registers;

    @Autowired
    private Titles titles;

    @Autowired
    private OfficeData offices;

    @Autowired
    private BenchmarkData benchmarks;

    @Autowired
    private RarePlots plots;

    @Autowired
    private Today today;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseShelf shelf;

    @Autowired
    private CaseMoney money;

    @Autowired
    private Terms terms;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, RareCase> stories = Map.of();

    @BeforeAll
    void told() {
        today.at(NOW, () -> {
            var loader = new Actor(
                    new UUID(0, 7),
                    new UUID(0, 7),
                    "演示数据",
                    new UUID(0, 7),
                    "演示",
                    "装载",
                    COUNTY,
                    EnumSet.allOf(Right.class));
            var start = NOW.minusMonths(12);
            var cast = registers.fill(loader, start.toLocalDate(), NOW.toLocalDate());
            titles.grant(loader, cast, start.toLocalDate());
            offices.fill(loader, NOW.toLocalDate());
            today.at(start, () -> benchmarks.publish(loader));
            var agenda = new Agenda(today);
            stories = plots.plan(new Crew(cast, "410899101"), agenda, start, NOW);
            for (var day = NOW.minusDays(230); day.isBefore(NOW); day = day.plusDays(1)) {
                var ended = day.toLocalDate();
                agenda.plan(day.plusDays(1).withHour(0).withMinute(0), () -> pass(ended));
            }
            agenda.run();
        });
    }

    @Test
    void 听证_法制审核_集体讨论后决定的大额罚款_已缴清结案() {
        assertThat(stage("hearing")).isEqualTo("CLOSED");
        assertThat(kinds("hearing"))
                .contains(
                        "HEARING_NOTICE",
                        "HEARING_RECORD",
                        "HEARING_REPORT",
                        "LEGAL_OPINION",
                        "DISCUSSION_RECORD",
                        "DECISION");
        assertThat(ledger("hearing").outstanding(NOW.toLocalDate())).isEqualByComparingTo("0");
    }

    @Test
    void 分期缴了两期_其余逾期_加处封顶_催告期限在走() {
        assertThat(stage("instalments")).isEqualTo("DEMANDED");
        assertThat(ledger("instalments").lateFee(NOW.toLocalDate()).payable()).isEqualByComparingTo("10000");
        assertThat(ledger("instalments").outstanding(NOW.toLocalDate())).isEqualByComparingTo("20000");
        assertThat(LocalDate.parse(file("instalments").said("demandUntil"))).isAfter(NOW.toLocalDate());
        assertThat(running("instalments")).isNotEmpty();
    }

    @Test
    void 复议中_答复将到期_加处罚款停算() {
        assertThat(stage("reconsideration")).isEqualTo("OVERDUE");
        assertThat(Remedies.state(file("reconsideration"))).isEqualTo(Remedies.State.RECONSIDERATION);
        var reply = LocalDate.parse(file("reconsideration").said("remedyReplyBy"));
        assertThat(reply).isAfter(NOW.toLocalDate()).isBefore(NOW.toLocalDate().plusDays(8));
        var fee = ledger("reconsideration");
        assertThat(fee.lateFee(NOW.toLocalDate()).payable())
                .isPositive()
                .isEqualByComparingTo(
                        fee.lateFee(NOW.toLocalDate().minusDays(5)).payable());
    }

    @Test
    void 复议撤销_已退款_公示已撤回() {
        assertThat(stage("revoked")).isEqualTo("REVOKED");
        var file = file("revoked");
        assertThat(Remedies.state(file)).isEqualTo(Remedies.State.REVOKED);
        assertThat(Remedies.refundOwed(file, ledger("revoked"), NOW.toLocalDate()))
                .isEqualByComparingTo("0");
        assertThat(jdbc.sql("select stage from disclosure_entry where county_code = :county and case_id = :id")
                        .param("county", Cast.COUNTY)
                        .param("id", stories.get("revoked").id())
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void 农村违法建设_已公告_催告自行拆除的期限在走() {
        assertThat(stage("demolition")).isEqualTo("DEMANDED");
        assertThat(kinds("demolition"))
                .contains("STOP_ORDER", "ORDER_NOTICE", "ORDER_DECISION", "REMOVAL_ANNOUNCEMENT", "DUTY_DEMAND");
        assertThat(LocalDate.parse(file("demolition").said("dutyUntil"))).isAfter(NOW.toLocalDate());
    }

    @Test
    void 采砂移送公安_公安已立案_登记保存的物品待移交() {
        assertThat(stage("crime")).isEqualTo("TRANSFERRED_TO_POLICE");
        assertThat(Criminal.of(file("crime"))).isEqualTo(Criminal.POLICE_FILED);
        assertThat(Things.of(file("crime")).registration()).isEqualTo(Things.Registration.OPEN);
        assertThat(running("crime")).contains("transfer.goods", "evidence.registered");
    }

    @Test
    void 扣押的拖拉机有保管人_期限只剩几日() {
        assertThat(stage("seizure")).isEqualTo("INVESTIGATING");
        assertThat(Things.of(file("seizure")).find("拖拉机").orElseThrow().state()).isEqualTo(ThingState.SEIZED);
        var left = terms.of(Cast.COUNTY, stories.get("seizure").id()).stream()
                .filter(term -> term.termId().equals("seizure.period"))
                .findFirst()
                .orElseThrow();
        assertThat(left.due()).isBetween(NOW.toLocalDate(), NOW.toLocalDate().plusDays(6));
        assertThat(jdbc.sql("select keeper_name from casework_thing where county_code = :county and case_id = :id")
                        .param("county", Cast.COUNTY)
                        .param("id", stories.get("seizure").id())
                        .query(String.class)
                        .single())
                .isEqualTo("严正");
    }

    @Test
    void 负责人退回修改的_理由在办案人员的下一步() {
        assertThat(stage("returned")).isEqualTo("NOTICE_SERVED");
        assertThat(SentBack.words(file("returned")).orElseThrow()).contains("负责人退回修改处理意见", "裁量理由太简单");
        assertThat(file("hearing").has(DeliberationMove.FAIL_REVIEW)).isTrue();
    }

    @Test
    void 没收的物品一件拍卖一件销毁() {
        assertThat(stage("auction")).isEqualTo("CLOSED");
        var things = Things.of(file("auction"));
        assertThat(things.find("高频头和接收机").orElseThrow().state()).isEqualTo(ThingState.AUCTIONED);
        assertThat(things.find("接收天线").orElseThrow().state()).isEqualTo(ThingState.DESTROYED);
    }

    @Test
    void 初次违法及时改正的不予处罚() {
        assertThat(stage("no-penalty")).isEqualTo("CLOSED");
        assertThat(kinds("no-penalty")).contains("NO_PENALTY_DECISION").doesNotContain("DECISION");
    }

    @Test
    void 豆腐坊两个违法行为各按自己的基准裁量_合并罚款一千五百元_待缴() {
        assertThat(stage("workshop")).isEqualTo("PERFORMING");
        var file = file("workshop");
        assertThat(file.said("benchmarkTier.1")).startsWith("第1档（货值不足1000元）");
        assertThat(file.said("benchmarkRange.2")).isEqualTo("500元");
        assertThat(ledger("workshop").outstanding(NOW.toLocalDate())).isEqualByComparingTo("1500");
        assertThat(file("instalments").said("benchmarkRange")).isEqualTo("20000元至50000元");
    }

    @Test
    void 监控点位两处_一处的录像作了证据_准予回避后另行指派() {
        assertThat(jdbc.sql("select code from casework_camera where county_code = :county order by code")
                        .param("county", Cast.COUNTY)
                        .query(String.class)
                        .list())
                .containsExactly("YX-001", "YX-002");
        assertThat(stage("recusal")).isEqualTo("INVESTIGATING");
        assertThat(file("recusal").said("cameraSite")).isEqualTo("YX-002");
        assertThat(file("recusal").officers())
                .hasSize(2)
                .doesNotContain(UUID.fromString(file("recusal").said("recusedPerson")));
        assertThat(kinds("recusal")).contains("RECUSAL_REQUEST", "RECUSAL_DECISION");
    }

    @Test
    void 县里抽取的案卷已评几份_乡镇答复了一份() {
        var files = jdbc.sql("""
                        select count(*) as files, count(given) as marked, count(answered_at) as answered
                        from casework_review_file where county_code = :county and sample_id = :sample
                        """)
                .param("county", Cast.COUNTY)
                .param("sample", RarePlots.SAMPLE)
                .query()
                .singleRow();
        assertThat((Long) files.get("files")).isGreaterThanOrEqualTo(3L);
        assertThat(files).containsEntry("marked", 3L).containsEntry("answered", 1L);
    }

    private void pass(LocalDate ended) {
        transaction.executeWithoutResult(status -> events.publishEvent(new DayHasPassed(ended)));
    }

    private CaseFile file(String story) {
        return shelf.file(shelf.row(COUNTY, stories.get(story).id()));
    }

    private String stage(String story) {
        return shelf.row(COUNTY, stories.get(story).id()).stage();
    }

    private cn.xiangzhi.casework.money.Ledger ledger(String story) {
        return money.of(file(story));
    }

    private List<String> kinds(String story) {
        return papers.of(Cast.COUNTY, "case", stories.get(story).id()).stream()
                .map(Paper::kind)
                .map(Enum::name)
                .toList();
    }

    private List<String> running(String story) {
        return terms.of(Cast.COUNTY, stories.get(story).id()).stream()
                .filter(term -> term.light() != Light.ENDED)
                .map(RunningTerm::termId)
                .toList();
    }
}
