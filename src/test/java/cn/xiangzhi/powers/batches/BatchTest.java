package cn.xiangzhi.powers.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.rules.Delegation.Body;
import cn.xiangzhi.powers.rules.Delegation.Entrustee;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S11: handed down in a batch, answered item by item, agreed, published by both; and everything that is refused. */
@XiangzhiTest
class BatchTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final List<String> WATER = List.of("SL-CF-001", "SL-CF-002", "SL-CF-003");
    /** The town has nobody certified: it signs with how that will be mended. */
    private static final String FILLED = "明年三月前选派两人考证";

    private static final String WORDS = "以委托机关名义在辖区内行使";
    private static final Entrustee FIT = new Entrustee(Body.ADMINISTRATIVE_ORGAN, true, true);

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private AgreementDesk agreements;

    @Autowired
    private FiledCases filedCases;

    @Autowired
    private BatchView view;

    @Autowired
    private Agreements store;

    @Autowired
    private Powers powers;

    @Autowired
    private Today today;

    private String county = "";
    private String town = "";
    private Actor clerk;
    private Actor head;
    private UUID water = new UUID(0, 0);
    private UUID government = new UUID(0, 0);
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void county() {
        county = "64%04d".formatted(COUNTIES.incrementAndGet());
        town = county + "101";
        day = today.date();
        clerk = actor("县放权办", null, EnumSet.allOf(Right.class));
        places.bring(
                clerk,
                List.of(
                        new NewDivision(county, "青川县", "", null),
                        new NewDivision(town, "青石镇", "", null),
                        new NewDivision(county + "102", "白河镇", "", null)));
        water = staffing.found(clerk, NewOrgan.of(Ids.next(), null, "青川县水利局", OrganKind.COUNTY_DEPARTMENT, null, "青水"));
        government = staffing.found(
                clerk, NewOrgan.of(Ids.next(), town, "青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青石"));
        head = actor("镇长", town, EnumSet.of(Right.POWER_READ, Right.POWER_ACCEPT));
    }

    @Test
    void 委托_签收_签协议_双方公布后才可行使() {
        var batch = handed(entrusted(water, "某省行政执法条例"), WATER);
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001", "SL-CF-002"), FILLED);
        answer(head, batch, AnswerMove.REFUSE, List.of("SL-CF-003"), "没有检测设备");
        var agreement = Ids.next();
        agreements.draft(clerk, agreement, batch, town, List.of(), terms(day, day.plusYears(2)));
        agreements.draft(clerk, agreement, batch, town, List.of(), terms(day, day.plusYears(2)));
        agreements.sign(clerk, agreement, 0);
        refused("您这一方已经签署", () -> agreements.sign(clerk, agreement, 1));
        refused("还没有双方签署", () -> agreements.publish(clerk, agreement, 1, day));
        agreements.sign(head, agreement, 1);
        agreements.publish(clerk, agreement, 2, day);
        assertThat(powers.held("SL-CF-001", place(), day)).isEmpty();
        agreements.publish(head, agreement, 3, day);
        var permission = powers.held("SL-CF-001", place(), day).orElseThrow();
        assertThat(permission.inTheNameOfName()).isEqualTo("青川县水利局");
        assertThat(powers.held("SL-CF-003", place(), day)).isEmpty();
        var line = view.overview(clerk, batch).townships().getFirst();
        assertThat(List.of(line.all(), line.takes())).containsExactly(3, 2);
        assertThat(line.stages()).containsEntry(AnswerStage.TAKEN_OVER, 2).containsEntry(AnswerStage.REFUSED, 1);
        assertThat(store.published(town))
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.codes()).containsExactly("SL-CF-001", "SL-CF-002"));
        refused("已有行使依据", () -> overlapping());
    }

    private void overlapping() {
        var again = handed(entrusted(water, "某省行政执法条例"), List.of("SL-CF-001"));
        answer(head, again, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        agreements.draft(clerk, Ids.next(), again, town, List.of(), terms("青协2号", day, day.plusYears(1)));
    }

    @Test
    void 两份协议期限重叠的_还没有公布也不行_前后相接的可以() {
        var basis = "某省行政执法条例";
        var first = handed(entrusted(water, basis), List.of("SL-CF-001", "SL-CF-002"));
        answer(head, first, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        draft(first, List.of(), terms(day, day.plusYears(1)));
        var second = handed(entrusted(water, basis), List.of("SL-CF-001", "SL-CF-002"));
        answer(head, second, AnswerMove.SIGN, List.of("SL-CF-001", "SL-CF-002"), FILLED);
        refused(
                "SL-CF-001在这一期限内已有行使依据，或者已在另一份协议中",
                () -> draft(second, List.of(), terms("青协2号", day, day.plusYears(5))));
        refused(
                "SL-CF-001在这一期限内已有行使依据，或者已在另一份协议中",
                () -> draft(second, List.of(), terms("青协2号", day.plusYears(1), day.plusYears(3))));
        draft(second, List.of("SL-CF-002"), terms("青协2号", day, day.plusYears(1)));
        draft(second, List.of("SL-CF-001"), terms("青协3号", day.plusYears(1).plusDays(1), day.plusYears(2)));
        assertThat(view.overview(clerk, second).townships().getFirst().stages()).containsEntry(AnswerStage.AGREED, 2);
    }

    @Test
    void 日期前后颠倒的_决定还没到的_公布早于签署的都不行() {
        var basis = "某省行政执法条例";
        var late = batch(PowerSource.EMPOWERED, water, "", Holding.Level.PROVINCE, day.plusDays(1));
        refused("还没有公布", () -> handed(late, List.of("SL-CF-001")));
        refused("决定日期还没有到", () -> handed(decided(day.plusDays(1)), List.of("SL-CF-001")));
        var batch = handed(entrusted(water, basis), List.of("SL-CF-001"));
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        var agreement = Ids.next();
        agreements.draft(clerk, agreement, batch, town, List.of(), terms(day, day.plusYears(1)));
        agreements.sign(clerk, agreement, 0);
        agreements.sign(head, agreement, 1);
        refused("公布日期早于双方签署", () -> agreements.publish(clerk, agreement, 2, day.minusDays(1)));
        refused("还没有到", () -> agreements.publish(clerk, agreement, 2, day.plusDays(1)));
    }

    private Batch decided(LocalDate on) {
        return new Batch(
                Ids.next(),
                "第二批",
                "关于下放水行政执法事项的决定",
                "青政〔2026〕2号",
                on,
                Holding.Level.DEPARTMENT,
                null,
                PowerSource.ENTRUSTED,
                water,
                "青川县水利局",
                "某省行政执法条例",
                false);
    }

    @Test
    void 赋权的不签委托书_以自己的名义行使_公布晚于约定的从公布日起() {
        var batch = handed(
                batch(PowerSource.EMPOWERED, water, "", Holding.Level.PROVINCE, day.minusDays(20)),
                List.of("SL-CF-001"));
        answer(head, batch, AnswerMove.SIGN, List.of(BatchDesk.REST), FILLED);
        var agreement = Ids.next();
        agreements.draft(clerk, agreement, batch, town, List.of(), terms(day.minusDays(10), null));
        agreements.sign(head, agreement, 0);
        agreements.sign(clerk, agreement, 1);
        agreements.publish(head, agreement, 2, day);
        agreements.publish(clerk, agreement, 3, day);
        assertThat(powers.held("SL-CF-001", place(), day.minusDays(1))).isEmpty();
        assertThat(powers.held("SL-CF-001", place(), day).orElseThrow().inTheNameOf())
                .isEqualTo(government);
    }

    @Test
    void 提条件_县级答复_再签收_重复提交只算一次() {
        var batch = handed(entrusted(water, "某省行政执法条例"), WATER);
        var once = Ids.next();
        desk.answer(head, once, batch, town, AnswerMove.ASK, List.of("SL-CF-001"), "需要两名有证人员");
        desk.answer(head, once, batch, town, AnswerMove.ASK, List.of("SL-CF-001"), "需要两名有证人员");
        refused("目前是“提出条件”", () -> answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED));
        answer(clerk, batch, AnswerMove.REPLY, List.of("SL-CF-001"), "十二月派驻两人");
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        var page = view.township(head, batch, town, AnswerStage.SIGNED, null, null);
        assertThat(page.movable())
                .containsExactly(
                        AnswerStage.PENDING,
                        AnswerStage.CONDITIONED,
                        AnswerStage.REPLIED,
                        AnswerStage.SIGNED,
                        AnswerStage.REFUSED);
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("需要两名有证人员；" + FILLED);
            assertThat(line.reply()).isEqualTo("十二月派驻两人");
        });
        assertThat(page.acts()).extracting(Batches.Act::act).containsExactly("下放批次", "提出条件", "答复条件", "签收承接");
    }

    @Test
    void 放权一方的错都不放行() {
        var basis = "某省行政执法条例";
        refused("不是青川县水利局自己的权力", () -> handed(entrusted(water, basis), List.of("SL-CF-001", "CG-CF-024")));
        refused("浙江的地方规定）：SL-CF-026", () -> handed(entrusted(water, basis), List.of("SL-CF-001", "SL-CF-026")));
        refused("不得再委托", () -> handed(entrusted(government, basis), WATER));
        refused("没有写明允许委托的法律", () -> handed(entrusted(water, ""), WATER));
        refused("省级以上决定", () -> handed(batch(PowerSource.EMPOWERED, water, "", Holding.Level.COUNTY, day), WATER));
        refused("还没有公布", () -> handed(batch(PowerSource.EMPOWERED, water, "", Holding.Level.PROVINCE, null), WATER));
        refused("法律直接规定", () -> handed(batch(PowerSource.STATUTORY, water, "", Holding.Level.LAW, day), WATER));
        refused("事项目录中没有", () -> handed(entrusted(water, basis), List.of("SL-CF-999")));
        refused("重复填写", () -> handed(entrusted(water, basis), List.of("SL-CF-001", "SL-CF-001")));
        refused(
                "县级",
                () -> desk.handDown(
                        actor("镇管理员", town, EnumSet.allOf(Right.class)),
                        entrusted(water, basis),
                        List.of(town),
                        WATER));
    }

    @Test
    void 承接一方的错都不放行() {
        var batch = handed(entrusted(water, "某省行政执法条例"), List.of("SL-CF-001", "SL-CF-002"));
        refused("没有写明不承接的理由", () -> answer(head, batch, AnswerMove.REFUSE, List.of("SL-CF-001"), " "));
        refused("不在批次", () -> answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-003"), FILLED));
        refused("没有选择事项", () -> answer(head, batch, AnswerMove.SIGN, List.of(), FILLED));
        refused("不在这个乡镇", () -> answer(clerk, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED));
        var reader = actor("队员", town, EnumSet.of(Right.POWER_READ));
        refused("承接权责事项", () -> answer(reader, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED));
        var other = actor("邻镇", county + "102", EnumSet.of(Right.POWER_READ, Right.POWER_ACCEPT));
        refused("不在您的管辖范围", () -> answer(other, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED));
    }

    @Test
    void 协议要素不全_期限交叉_批次外的都不能起草() {
        var batch = handed(entrusted(water, "某省行政执法条例"), List.of("SL-CF-001", "SL-CF-002"));
        refused("还没有签收任何事项", () -> draft(batch, List.of(), terms(day, day.plusYears(1))));
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        refused("SL-CF-002没有签收", () -> draft(batch, List.of("SL-CF-002"), terms(day, day.plusYears(1))));
        refused("SL-CF-003不在批次", () -> draft(batch, List.of("SL-CF-003"), terms(day, day.plusYears(1))));
        refused("没有写明期限", () -> draft(batch, List.of(), terms(day, null)));
        refused("止日早于起日", () -> draft(batch, List.of(), terms(day, day.minusDays(1))));
        refused("早于放权决定的日期", () -> draft(batch, List.of(), terms(day.minusYears(1), day.plusYears(1))));
        refused(
                "没有写全",
                () -> draft(batch, List.of(), new AgreementDesk.Terms("青协9号", "", "各负其责", day, day.plusYears(1), FIT)));
        refused(
                "没有写全",
                () -> draft(batch, List.of(), new AgreementDesk.Terms("青协9号", WORDS, " ", day, day.plusYears(1), FIT)));
    }

    @Test
    void 受托方是企业_没有持证人员或者检测条件的不得受托执法_许可只委托行政机关() {
        var batch = handed(entrusted(water, "某省行政执法条例"), List.of("SL-CF-001"));
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        refused("没有写明受托方是谁", () -> draft(batch, List.of(), to(null)));
        for (var unfit : List.of(
                new Entrustee(Body.COMPANY, true, true),
                new Entrustee(Body.ADMINISTRATIVE_ORGAN, false, true),
                new Entrustee(Body.PUBLIC_BODY, true, false))) {
            coded("DELE-07", unfit.words(), () -> draft(batch, List.of(), to(unfit)));
        }
        var agreement = Ids.next();
        agreements.draft(clerk, agreement, batch, town, List.of(), to(new Entrustee(Body.PUBLIC_BODY, true, true)));
        assertThat(view.agreement(clerk, agreement).agreement().entrustee())
                .isEqualTo("依法成立、具有管理公共事务职能的组织；有取得执法证的人员；有事项所需的检测、鉴定条件");
        var city = staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县市容环境卫生局", OrganKind.COUNTY_DEPARTMENT, null, "青容"));
        var licence = handed(entrusted(city, "某省市容条例"), List.of("CG-XK-002"));
        answer(head, licence, AnswerMove.SIGN, List.of("CG-XK-002"), FILLED);
        coded(
                "DELE-09",
                "行政许可只能委托给行政机关",
                () -> draft(licence, List.of(), to(new Entrustee(Body.PUBLIC_BODY, true, true))));
        draft(licence, List.of(), new AgreementDesk.Terms("青协2号", WORDS, "各负其责", day, day.plusYears(1), FIT));
    }

    private AgreementDesk.Terms to(@Nullable Entrustee entrustee) {
        return new AgreementDesk.Terms("青协1号", WORDS, "各负其责", day, day.plusYears(1), entrustee);
    }

    private static void coded(String code, String why, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.why()).contains(why);
        });
    }

    @Test
    void 部门已立案的逐件写明由谁办完_移交的取得回执() {
        var batch = handed(entrusted(water, "某省行政执法条例"), List.of("SL-CF-001"));
        answer(head, batch, AnswerMove.SIGN, List.of("SL-CF-001"), FILLED);
        var agreement = Ids.next();
        agreements.draft(clerk, agreement, batch, town, List.of(), terms(day, day.plusYears(1)));
        filedCases.add(
                clerk, agreement, filed("青水罚〔2026〕1号", day.minusDays(9), FiledCase.Decision.DEPARTMENT_FINISHES));
        var over = filed("青水罚〔2026〕2号", day.minusDays(5), FiledCase.Decision.HANDED_OVER);
        filedCases.add(clerk, agreement, over);
        refused(
                "部门已不能立案",
                () -> filedCases.add(clerk, agreement, filed("青水罚〔2026〕3号", day, FiledCase.Decision.HANDED_OVER)));
        refused("没有填写接收回执", () -> filedCases.receive(head, agreement, over.id(), ""));
        filedCases.receive(head, agreement, over.id(), "李四，11月29日，卷宗一册");
        refused("找不到", () -> filedCases.receive(head, agreement, over.id(), "再收一次"));
        assertThat(store.cases(county, agreement))
                .extracting(FiledCase::receipt)
                .containsExactly("", "李四，11月29日，卷宗一册");
    }

    private static FiledCase filed(String number, LocalDate on, FiledCase.Decision decision) {
        return new FiledCase(Ids.next(), number, "SL-CF-001", on, decision, "");
    }

    private UUID handed(Batch batch, List<String> codes) {
        desk.handDown(clerk, batch, List.of(town), codes);
        return batch.id();
    }

    private Batch entrusted(UUID giver, String basis) {
        return batch(PowerSource.ENTRUSTED, giver, basis, Holding.Level.DEPARTMENT, null);
    }

    private Batch batch(
            PowerSource source, UUID giver, String basis, Holding.Level level, @Nullable LocalDate published) {
        return new Batch(
                Ids.next(),
                "第一批",
                "关于下放水行政执法事项的决定",
                "青政〔2026〕1号",
                day.minusDays(30),
                level,
                published,
                source,
                giver,
                "青川县水利局",
                basis,
                false);
    }

    private void answer(Actor actor, UUID batch, AnswerMove move, List<String> codes, String words) {
        desk.answer(actor, Ids.next(), batch, town, move, codes, words);
    }

    private void draft(UUID batch, List<String> codes, AgreementDesk.Terms terms) {
        agreements.draft(clerk, Ids.next(), batch, town, codes, terms);
    }

    private AgreementDesk.Terms terms(LocalDate from, @Nullable LocalDate to) {
        return terms("青协1号", from, to);
    }

    private AgreementDesk.Terms terms(String number, LocalDate from, @Nullable LocalDate to) {
        return new AgreementDesk.Terms(number, WORDS, "部门培训监督，乡镇依法行使并按月报告", from, to, FIT);
    }

    private Place place() {
        return new Place(county, town, null, "河边", null, null);
    }

    private Actor actor(String name, @Nullable String within, EnumSet<Right> rights) {
        var id = Ids.next();
        return new Actor(id, id, name, government, "单位", "岗位", new Scope(county, within, null), rights);
    }

    private static void refused(String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(words);
    }
}
