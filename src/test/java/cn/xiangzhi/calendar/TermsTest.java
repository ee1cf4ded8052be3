package cn.xiangzhi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.store.LateWrites;
import cn.xiangzhi.store.OrderedTemplate;
import cn.xiangzhi.store.OrderedTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TermsTest {

    private static final String COUNTY = "410899";
    private static final String TOWN = "410899101";

    private final UUID matter = Ids.next();
    private JdbcClient jdbc;
    private LateWrites late;
    private Terms terms;
    private TermStore store;
    private Notices notices;
    private Holidays holidays;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        var source = TestStore.dataSource("calendar");
        late = new LateWrites(source);
        jdbc = JdbcClient.create(new OrderedTemplate(source, late));
        transaction = new TransactionTemplate(new OrderedTransactions(source, late));
        build("2026-03-12");
    }

    private void build(String today) {
        var clock = new Today(ClockSetting.clock(LocalDate.parse(today)));
        var holidayStore = new HolidayStore(jdbc);
        holidays = new Holidays(holidayStore, clock, transaction);
        holidays.afterSingletonsInstantiated();
        store = new TermStore(jdbc, late);
        terms = new Terms(holidays, store, clock);
        notices = new Notices(holidayStore, holidays, store, clock);
    }

    private void start(String term, String from) {
        terms.start(COUNTY, TOWN, "case", matter, term, LocalDate.parse(from), Ids.next());
    }

    private RunningTerm only() {
        return terms.of(COUNTY, matter).getFirst();
    }

    @Test
    void 同一行为重复启动只有一行() {
        var act = Ids.next();
        var from = LocalDate.of(2026, 3, 2);
        terms.start(COUNTY, TOWN, "case", matter, "fine.pay", from, act);
        terms.start(COUNTY, TOWN, "case", matter, "fine.pay", from, act);
        assertThat(terms.of(COUNTY, matter)).hasSize(1);
    }

    @Test
    void 到了预警日亮黄灯() {
        start("decision.serve", "2026-03-04");
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(only().light()).isEqualTo(Light.AMBER);
        assertThat(only().remaining()).isEqualTo(1);
    }

    @Test
    void 只有日期经过才亮红灯且只标一次() {
        start("decision.serve", "2026-03-02");
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(only().light()).isEqualTo(Light.AMBER);
        assertThat(store.markOverdue(LocalDate.of(2026, 3, 10))).isZero();
        assertThat(store.markOverdue(LocalDate.of(2026, 3, 11))).isEqualTo(1);
        assertThat(only().light()).isEqualTo(Light.RED);
        assertThat(store.markOverdue(LocalDate.of(2026, 3, 12))).isZero();
    }

    @Test
    void 中止期间按自然日扣除并重新顺延() {
        start("case.decide", "2026-01-12");
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 4, 13));
        terms.suspend(COUNTY, matter, "case.decide", LocalDate.of(2026, 2, 1), "当事人申请听证", Ids.next());
        assertThat(only().light()).isEqualTo(Light.PAUSED);
        store.markOverdue(LocalDate.of(2026, 12, 1));
        terms.resume(COUNTY, matter, "case.decide", LocalDate.of(2026, 2, 15), Ids.next());
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 4, 27));
        assertThat(only().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void 按工作日计算的期限只扣除工作日() {
        start("licence.decide", "2026-03-02");
        var due = only().due();
        terms.suspend(COUNTY, matter, "licence.decide", LocalDate.of(2026, 3, 5), "检验检测", Ids.next());
        terms.resume(COUNTY, matter, "licence.decide", LocalDate.of(2026, 3, 12), Ids.next());
        assertThat(only().due()).isEqualTo(Calendars.shipped().plus(due, 5));
    }

    @Test
    void 延长要有原因且必须更晚() {
        start("case.decide", "2026-01-12");
        assertThatThrownBy(() ->
                        terms.extend(COUNTY, matter, "case.decide", LocalDate.of(2026, 5, 13), " ", "法60", Ids.next()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> terms.extend(
                        COUNTY, matter, "case.decide", LocalDate.of(2026, 3, 13), "案情复杂", "法60", Ids.next()))
                .isInstanceOf(Refused.class);
        terms.extend(COUNTY, matter, "case.decide", LocalDate.of(2026, 5, 13), "案情复杂", "法60", Ids.next());
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(jdbc.sql("select reason from calendar_term_change")
                        .query(String.class)
                        .list())
                .containsExactly("案情复杂");
    }

    @Test
    void 逾期后获准延长的不再是红灯() {
        start("decision.serve", "2026-03-02");
        store.markOverdue(LocalDate.of(2026, 3, 11));
        terms.extend(COUNTY, matter, "decision.serve", LocalDate.of(2026, 3, 30), "当事人下落待查", "报批", Ids.next());
        assertThat(only().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void 终止后不再计时() {
        start("fine.pay", "2026-03-02");
        start("review.apply", "2026-03-02");
        terms.end(COUNTY, matter, "fine.pay", LocalDate.of(2026, 3, 9), Ids.next());
        assertThat(terms.of(COUNTY, matter)).extracting(RunningTerm::light).contains(Light.ENDED);
        terms.endAll(COUNTY, matter, LocalDate.of(2026, 3, 10), Ids.next());
        assertThat(terms.of(COUNTY, matter)).extracting(RunningTerm::light).containsOnly(Light.ENDED);
    }

    @Test
    void 指定日期的期限照所定日期() {
        terms.startUntil(
                COUNTY,
                null,
                "order",
                matter,
                "order.handle",
                "办理派单",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 20),
                "事件分类",
                Ids.next());
        assertThat(only().due()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(only().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void 导入通知后暂定的期限重算() {
        build("2026-12-20");
        start("fine.pay", "2026-12-18");
        assertThat(only().provisional()).isTrue();
        assertThat(only().due()).isEqualTo(LocalDate.of(2027, 1, 2));
        var csv = "日期,名称,类别\n2027-01-01,元旦,放假\n2027-01-02,元旦,放假\n2027-01-03,元旦,放假\n";
        assertThat(notices.preview(csv).differences()).hasSize(3);
        transaction.executeWithoutResult(status -> notices.load(csv, "2027年通知", "测试", "管理员"));
        assertThat(only().provisional()).isFalse();
        assertThat(only().due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(holidays.calendar().isWorking(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(notices.preview(csv).differences()).isEmpty();
    }

    @Test
    void 导入失败时日历不变() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    notices.load("日期,名称,类别\n2027-01-01,元旦,放假\n", "通知", "测试", "管理员");
                    throw new IllegalStateException("断电");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(holidays.calendar().years()).doesNotContain(2027);
        assertThat(notices.all()).hasSize(3);
    }

    @Test
    void 停机几天后逐日补记且每日只有一次() {
        var passed = new ArrayList<LocalDate>();
        turn("2026-03-10", passed);
        assertThat(passed).containsExactly(LocalDate.of(2026, 3, 9));
        turn("2026-03-14", passed);
        turn("2026-03-14", passed);
        assertThat(passed)
                .isEqualTo(List.of(
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 10),
                        LocalDate.of(2026, 3, 11),
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2026, 3, 13)));
    }

    @Test
    void 系统就绪之前钟点到了也不翻日子() {
        var passed = new ArrayList<LocalDate>();
        var days = days("2026-03-10", passed);
        days.tick();
        assertThat(passed).isEmpty();
        days.begin();
        days.tick();
        assertThat(passed).containsExactly(LocalDate.of(2026, 3, 9));
    }

    private void turn(String today, List<LocalDate> passed) {
        days(today, passed).turn();
    }

    private DayTurn days(String today, List<LocalDate> passed) {
        Clock clock = ClockSetting.clock(LocalDate.parse(today));
        return new DayTurn(
                jdbc,
                new Today(clock),
                transaction,
                event -> passed.add(((DayHasPassed) event).ended()),
                store,
                holidays);
    }
}
