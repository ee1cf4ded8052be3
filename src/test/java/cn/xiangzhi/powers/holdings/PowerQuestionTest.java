package cn.xiangzhi.powers.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.PowerAct;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows AUTH, DELE and OFCR of the worked answers that ask about title and officer. */
class PowerQuestionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void 省级赋权已公布且持证的可以行使() {
        assertThat(ask(facts(empowered()))).isEqualTo(PowerQuestion.CLEAR);
    }

    @ParameterizedTest(name = "{0} 由{1}决定，公布日 {2}：{3}")
    @CsvSource({
        "V-AUTH-01, COUNTY, 2025-12-01, AUTH-02",
        "V-AUTH-02, PROVINCE, , AUTH-02",
        "公布在后, PROVINCE, 2026-01-06, AUTH-02",
        "省级已公布, PROVINCE, 2025-12-01, 可以行使"
    })
    void 赋权须省级决定并公布(String id, Holding.Level level, @Nullable LocalDate published, String expected) {
        var decision = new Holding.Decision("赋权决定", level, "", published, "", true);
        assertThat(ask(facts(holding(PowerSource.EMPOWERED, decision, null)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "适用于{0}的事项，在河南的县：{1}")
    @CsvSource({"国家, 可以行使", "河南, 可以行使", "浙江, AUTH-06", "河南新乡, AUTH-06"})
    void 外省外市的地方规定在本地不是依据(String place, String expected) {
        var facts = new PowerQuestion.Facts(
                "CG-1", PowerAct.FILE, DAY, entry(place), true, empowered(), true, false, false, certificate());
        assertThat(ask(facts)).isEqualTo(expected);
        assertThat(PowerQuestion.refusal("AUTH-06", facts).why())
                .contains("《条例》第1条")
                .contains(place);
    }

    @Test
    void 从未取得的事项不得行使() {
        assertThat(ask(with(null, false, false, certificate(), PowerAct.FILE))).isEqualTo("AUTH-01");
    }

    @Test
    void V_AUTH_06_清单移出后不得立案() {
        assertThat(ask(with(null, true, false, certificate(), PowerAct.FILE))).isEqualTo("AUTH-03");
    }

    @Test
    void V_AUTH_09_邻镇发生的不得决定() {
        assertThat(ask(with(empowered(), true, true, certificate(), PowerAct.PUNISH)))
                .isEqualTo("AUTH-04");
    }

    @Test
    void V_DELE_01_委托要素齐全的可以行使() {
        assertThat(ask(facts(entrusted(deed -> deed)))).isEqualTo(PowerQuestion.CLEAR);
    }

    @Test
    void V_DELE_10_只有红头文件的委托不成立() {
        assertThat(ask(facts(entrusted(d -> deed("", "2025-01-01", "2026-12-31", true)))))
                .isEqualTo("DELE-01");
    }

    @Test
    void V_DELE_09_委托书没有期限() {
        assertThat(ask(facts(entrusted(d -> deed("某条例第3条", null, null, true))))).isEqualTo("DELE-02");
    }

    @Test
    void 委托书未由双方公布() {
        assertThat(ask(facts(entrusted(d -> deed("某条例第3条", "2025-01-01", "2026-12-31", false)))))
                .isEqualTo("DELE-03");
    }

    @Test
    void V_DELE_06_决定日在委托期限之后() {
        assertThat(ask(facts(entrusted(d -> deed("某条例第3条", "2025-01-01", "2025-12-31", true)))))
                .isEqualTo("DELE-04");
    }

    @Test
    void 强制措施不得委托() {
        assertThat(ask(with(entrusted(d -> d), true, false, certificate(), PowerAct.COERCE)))
                .isEqualTo("DELE-08");
    }

    @Test
    void V_DELE_13_赋权决定写明的强制措施可以实施() {
        assertThat(ask(with(empowered(), true, false, certificate(), PowerAct.COERCE)))
                .isEqualTo(PowerQuestion.CLEAR);
    }

    @Test
    void V_OFCR_06_辅助人员不得单独执法() {
        var facts = new PowerQuestion.Facts(
                "CG-1", PowerAct.INVESTIGATE, DAY, entry(), true, empowered(), true, false, true, null);
        assertThat(ask(facts)).isEqualTo("OFCR-04");
    }

    @ParameterizedTest(name = "证件 {0} 至 {1}，状态 {2}，领域 {3}：{4}")
    @CsvSource({
        "2021-01-01, 2026-01-05, VALID, 城市管理, 可以行使",
        "2021-01-01, 2026-01-04, VALID, 城市管理, OFCR-02",
        "2021-01-01, 2027-01-01, SUSPENDED, 城市管理, OFCR-02",
        "2021-01-01, 2027-01-01, VALID, 水利, OFCR-02",
        "2021-01-01, 2027-01-01, VALID, 综合行政执法, 可以行使"
    })
    void 执法证须在行为当日有效(LocalDate from, LocalDate to, Certificate.State state, String field, String expected) {
        var certificate = new Certificate("16080001", "省司法厅", new UUID(0, 2), from, to, Set.of(field), state);
        assertThat(ask(with(empowered(), true, false, certificate, PowerAct.PUNISH)))
                .isEqualTo(expected);
    }

    @Test
    void 拒绝写明缺什么和怎么办() {
        var facts = with(empowered(), true, false, null, PowerAct.PUNISH);
        var refused = PowerQuestion.refusal(ask(facts), facts);
        assertThat(refused.code()).isEqualTo("OFCR-02");
        assertThat(refused.getMessage()).contains("没有登记行政执法证").contains("第42条");
        assertThat(PowerQuestion.MAY.ask(facts).findings()).hasSize(11);
    }

    @Test
    void 每一条拒绝都说清四句话_代码就是问的那一条() {
        for (var clause : PowerQuestion.MAY.clauses()) {
            var refused = PowerQuestion.refusal(clause.answer(), facts(entrusted(deed -> deed)), empowered());
            assertThat(refused.code()).isEqualTo(clause.id());
            assertThat(List.of(refused.what(), refused.why(), refused.basis().label(), refused.remedy()))
                    .as(clause.id())
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        }
    }

    @Test
    void 派驻的可以办案_不能以派驻方式采取强制措施() {
        var dispatched = holding(
                PowerSource.DISPATCHED,
                new Holding.Decision("派驻协议", Holding.Level.DEPARTMENT, "", null, "", false),
                deed("某条例第3条", "2025-01-01", "2026-12-31", true));
        assertThat(ask(facts(dispatched))).isEqualTo(PowerQuestion.CLEAR);
        assertThat(ask(with(dispatched, true, false, certificate(), PowerAct.COERCE)))
                .isEqualTo("DELE-08");
    }

    private static String ask(PowerQuestion.Facts facts) {
        return PowerQuestion.MAY.ask(facts).outcome();
    }

    private static PowerQuestion.Facts facts(Holding held) {
        return with(held, true, false, certificate(), PowerAct.PUNISH);
    }

    private static PowerQuestion.Facts with(
            @Nullable Holding held, boolean ever, boolean outside, @Nullable Certificate certificate, PowerAct act) {
        return new PowerQuestion.Facts("CG-1", act, DAY, entry(), true, held, ever, outside, false, certificate);
    }

    private static Holding empowered() {
        return holding(
                PowerSource.EMPOWERED,
                new Holding.Decision("省政府赋权决定", Holding.Level.PROVINCE, "15号", LocalDate.of(2025, 10, 1), "", true),
                null);
    }

    private static Holding entrusted(UnaryOperator<Holding.Deed> change) {
        return holding(
                PowerSource.ENTRUSTED,
                new Holding.Decision("委托书", Holding.Level.DEPARTMENT, "", null, "", false),
                change.apply(deed("某条例第3条", "2025-01-01", "2026-12-31", true)));
    }

    private static Holding.Deed deed(String basis, @Nullable String from, @Nullable String to, boolean published) {
        var day = published ? LocalDate.of(2024, 12, 20) : null;
        return new Holding.Deed(
                new UUID(0, 9),
                "清川县城市管理局",
                basis,
                "委〔2025〕1号",
                "市容",
                "立案、调查、处罚",
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                day,
                day);
    }

    private static Holding holding(PowerSource source, Holding.Decision decision, Holding.@Nullable Deed deed) {
        return new Holding(
                new UUID(0, 1),
                "410999",
                "410999101",
                "CG-1",
                source,
                1,
                decision,
                deed,
                LocalDate.of(2025, 1, 1),
                null,
                false,
                "",
                0);
    }

    private static Certificate certificate() {
        return new Certificate(
                "16080001",
                "省司法厅",
                new UUID(0, 2),
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2027, 1, 1),
                Set.of("城市管理"),
                Certificate.State.VALID);
    }

    private static Entry entry() {
        return entry("国家");
    }

    private static Entry entry(String place) {
        var item = new Item(
                "CG-1",
                1,
                "对占道的处罚",
                "城市管理",
                "行政处罚",
                "城市管理部门",
                "《条例》第1条",
                List.of("罚款"),
                null,
                null,
                null,
                null,
                "",
                "",
                "否",
                "扣押",
                List.of());
        return new Entry(item, place, "", 0, "", "item_seen", "", "yes", "", null, null, Entry.Aids.NONE);
    }
}
