package cn.xiangzhi.powers.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Certificate.State;
import cn.xiangzhi.organization.Officers.Officer;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.CapacityAspect;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** F58: what is missing decides the light, and the way to green begins with what costs least. */
class MeasureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Limits LIMITS =
            new Limits(6, 15, 25, BigDecimal.valueOf(40), BigDecimal.valueOf(5000), BigDecimal.valueOf(50_000));
    private static final Need OWN = new Need("生态环境", Mode.EMPOWERED, true, false);
    private static final Need ENTRUSTED = new Need("水利", Mode.DELEGATED, true, true);
    private static final UUID METER = new UUID(3, 3);

    @Test
    void 两名持证_训满_案件不多_为绿() {
        var found = of(OWN, force(officer("张三"), officer("李四")));
        assertThat(found.light()).isEqualTo(CapacityLight.GREEN);
        assertThat(found.ways()).isEmpty();
        assertThat(words(found, CapacityAspect.OFFICERS)).contains("2 名", "张三", "李四");
        assertThat(light(found, CapacityAspect.DISTANCE)).isEqualTo(CapacityLight.UNKNOWN);
        assertThat(light(found, CapacityAspect.EQUIPMENT)).isEqualTo(CapacityLight.UNKNOWN);
    }

    @Test
    void 不足两名为红_写明依据_最省的是换证_其次加领域_再次借调_最后考证() {
        var lapsed = with("王五", DAY.minusDays(10), State.VALID, Set.of());
        var found = of(OWN, force(officer("张三"), lapsed));
        assertThat(found.light()).isEqualTo(CapacityLight.RED);
        assertThat(found.withoutPeople()).isTrue();
        assertThat(reason(found, CapacityAspect.OFFICERS).basis()).contains("行政处罚法", "第42条第1款");
        assertThat(found.ways()).first().asString().contains("王五", "换领执法证", "2026-11-19");
        var other = with("赵六", DAY.plusYears(2), State.VALID, Set.of("城市管理"));
        assertThat(of(OWN, force(officer("张三"), other)).ways())
                .first()
                .asString()
                .contains("赵六", "城市管理", "增加“生态环境”领域");
        var neighbour = named("白河镇", officer("甲"), officer("乙"), officer("丙"));
        assertThat(Measure.of(OWN, force(officer("张三")), new Pool(List.of(neighbour)), LIMITS, DAY)
                        .ways())
                .first()
                .asString()
                .contains("白河镇", "借调 1 名");
        assertThat(of(OWN, force()).ways()).first().asString().contains("选派 2 名", "考试");
    }

    @Test
    void 借出去的不算_请他回来() {
        var away = new Officer(
                UUID.randomUUID(),
                "450001101",
                "许亮",
                "执法队",
                "县指挥中心",
                false,
                List.of(certificate(DAY.plusYears(2), State.VALID, Set.of())),
                BigDecimal.valueOf(40));
        var found = of(OWN, force(officer("张三"), away));
        assertThat(found.light()).isEqualTo(CapacityLight.RED);
        assertThat(found.ways()).containsExactly("请许亮从县指挥中心回来");
    }

    @Test
    void 半年内到期为黄_写明谁在哪天以前换证() {
        var soon = with("李四", DAY.plusMonths(2), State.VALID, Set.of());
        var found = of(OWN, force(officer("张三"), soon));
        assertThat(found.light()).isEqualTo(CapacityLight.AMBER);
        assertThat(found.brief()).contains("今后的执法证", "李四的证 2027-01-29 到期");
        assertThat(found.ways()).containsExactly("2027-01-29 以前为李四换领执法证");
    }

    @Test
    void 委托的要有本领域的证_综合的不算_自己的综合的算() {
        var general = with("张三", DAY.plusYears(2), State.VALID, Set.of("综合执法"));
        var another = with("李四", DAY.plusYears(2), State.VALID, Set.of("综合执法"));
        assertThat(light(of(ENTRUSTED, force(general, another)), CapacityAspect.OFFICERS))
                .isEqualTo(CapacityLight.RED);
        assertThat(light(of(OWN, force(general, another)), CapacityAspect.OFFICERS))
                .isEqualTo(CapacityLight.GREEN);
    }

    @Test
    void 须法制审核而没有资格为红_有资格的没有岗位先授岗() {
        var need = new Need("生态环境", Mode.EMPOWERED, true, true);
        var none = of(need, force(officer("张三"), officer("李四")));
        assertThat(light(none, CapacityAspect.REVIEWER)).isEqualTo(CapacityLight.RED);
        assertThat(none.ways()).singleElement().asString().contains("法律顾问");
        var lawyer = new Officer(UUID.randomUUID(), "450001101", "陈律", "法制室", "", true, List.of(), BigDecimal.ZERO);
        assertThat(of(need, force(officer("张三"), officer("李四"), lawyer)).ways())
                .singleElement()
                .asString()
                .contains("陈律", "授予法制审核岗位");
        var seated = new Force(
                "450001101",
                "青石镇",
                List.of(officer("张三"), officer("李四")),
                List.of(new Force.Reviewer("陈律", true)),
                0,
                null,
                Map.of(),
                Set.of());
        assertThat(of(need, seated).light()).isEqualTo(CapacityLight.GREEN);
    }

    @Test
    void 学时_案件_装备_路程的缺口为黄_各写怎么补() {
        var force = new Force(
                "450001101",
                "青石镇",
                List.of(hours("张三", 40), hours("李四", 12)),
                List.of(),
                40,
                new Force.Way("大坡村", 31),
                Map.of("生态环境", List.of(new Equipment.Wanted(METER, "生态环境", "噪声检测仪"))),
                Set.of());
        var found = of(OWN, force);
        assertThat(found.light()).isEqualTo(CapacityLight.AMBER);
        assertThat(found.brief()).contains("李四 12", "每名 20 件", "缺噪声检测仪", "大坡村直线 31 公里");
        assertThat(found.ways())
                .containsExactly(
                        "2026-12-31 以前补训：李四 28 学时",
                        "再增加 1 名持证人员，或者请县里派员协助办结积案（现有 40 件）",
                        "行使以前配备：噪声检测仪",
                        "在大坡村设办案点，或者由邻近的乡镇（街道）就近受理");
        var owned = new Force(
                force.code(),
                force.name(),
                force.officers(),
                List.of(),
                0,
                null,
                force.wanted(),
                Set.of(new Equipment.Key("450001101", METER)));
        assertThat(light(of(OWN, owned), CapacityAspect.EQUIPMENT)).isEqualTo(CapacityLight.GREEN);
    }

    @Test
    void 没有设定学时的写明没有查_许可服务不问执法证() {
        var unset = new Limits(6, 15, 25, null, LIMITS.citizen(), LIMITS.organisation());
        var found = Measure.of(OWN, force(officer("张三"), officer("李四")), new Pool(List.of()), unset, DAY);
        assertThat(light(found, CapacityAspect.TRAINING)).isEqualTo(CapacityLight.UNKNOWN);
        var permit = new Need("民政", Mode.EMPOWERED, false, false);
        assertThat(of(permit, force()).light()).isEqualTo(CapacityLight.GREEN);
    }

    @Test
    void 罚款够听证数额或者吊销停业的_要法制审核() {
        assertThat(Need.of(item("行政处罚", "罚款", 5000), Mode.EMPOWERED, LIMITS).review())
                .isTrue();
        assertThat(Need.of(item("行政处罚", "罚款", 4999), Mode.EMPOWERED, LIMITS).review())
                .isFalse();
        assertThat(Need.of(item("行政处罚", "责令停产停业", 0), Mode.EMPOWERED, LIMITS).review())
                .isTrue();
        assertThat(Need.of(item("行政许可", "", 0), Mode.EMPOWERED, LIMITS).enforced())
                .isFalse();
    }

    private static Item item(String kind, String penalty, int most) {
        return new Item(
                "X-1",
                1,
                "事项",
                "生态环境",
                kind,
                "部门",
                "依据",
                List.of(penalty),
                null,
                BigDecimal.valueOf(most),
                null,
                null,
                "",
                "",
                "",
                "",
                List.of());
    }

    private static Assessment of(Need need, Force force) {
        return Measure.of(need, force, new Pool(List.of(force)), LIMITS, DAY);
    }

    private static Force force(Officer... officers) {
        return named("青石镇", officers);
    }

    private static Force named(String name, Officer... officers) {
        var code = name.equals("青石镇") ? "450001101" : "450001102";
        return new Force(code, name, Arrays.asList(officers), List.of(), 0, null, Map.of(), Set.of());
    }

    private static Officer officer(String name) {
        return with(name, DAY.plusYears(2), State.VALID, Set.of());
    }

    private static Officer hours(String name, int hours) {
        var officer = officer(name);
        return new Officer(
                officer.person(),
                officer.township(),
                name,
                officer.organName(),
                "",
                false,
                officer.certificates(),
                BigDecimal.valueOf(hours));
    }

    private static Officer with(String name, LocalDate until, State state, Set<String> fields) {
        return new Officer(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "450001101",
                name,
                "执法队",
                "",
                false,
                List.of(certificate(until, state, fields)),
                BigDecimal.valueOf(40));
    }

    private static Certificate certificate(LocalDate until, State state, Set<String> fields) {
        return new Certificate("450001-01", "省司法厅", new UUID(1, 1), DAY.minusYears(3), until, fields, state);
    }

    private static Assessment.Reason reason(Assessment found, CapacityAspect aspect) {
        return found.reasons().stream()
                .filter(one -> one.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    private static CapacityLight light(Assessment found, CapacityAspect aspect) {
        return reason(found, aspect).light();
    }

    private static String words(Assessment found, CapacityAspect aspect) {
        return reason(found, aspect).words();
    }
}
