package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperPower;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of both modes under seals of both kinds: each seal only under its own (PROC-14), and only while it may (DELE-04). */
@XiangzhiTest
@Import(CaseRoad.class)
class CaseSealRoadTest {

    private static final String ITEM = "CG-CF-020";
    private static final String OTHER = "CG-CF-003";
    private static final String[] WHAT = {"facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"};
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @Autowired
    private CaseRoad road;

    @Autowired
    private Seals seals;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private CasePower power;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void 有字体() {
        assumeThat(seals.draws()).as("随附的字体").isTrue();
    }

    @Test
    void 委托的案件盖委托机关章_赋权的案件盖本机关章_反过来都不准() {
        var town = road.town(OTHER);
        var organ = entrusted(town);
        var delegated = decided(town, ITEM, entruster(town, organ));
        var own = decided(town, OTHER, town.head());
        var government = town.head().organ();
        var ownSeal = seal(town, "云溪镇人民政府公章", SealKind.ORGAN, government, null, Set.of());
        var theirs = seal(town, "城市管理局印章", SealKind.ENTRUSTING, organ, Mode.DELEGATED, Set.of());
        var keeper = keeper(town);

        assertThat(power.of(town.county(), delegated.id()).map(PaperPower.Power::mode))
                .contains(Mode.DELEGATED);
        assertThat(power.of(town.county(), own.id()).map(PaperPower.Power::mode))
                .contains(Mode.EMPOWERED);

        refused("PROC-14", "应当盖委托机关的印章", keeper, ownSeal, delegated);
        refused("PROC-14", "不是以这枚印章的机关名义", keeper, theirs, own);
        set(keeper, theirs, delegated, "2026-03-12T09:00");
        set(keeper, ownSeal, own, "2026-03-12T09:00");
        assertThat(jdbc.sql("""
                        select power || '/' || result from documents_seal_use where county_code = :c order by id
                        """).param("c", town.county()).query(String.class).list())
                .hasSize(4)
                .anyMatch(line -> line.startsWith(ITEM) && line.endsWith("（委托）/SEALED"))
                .anyMatch(line -> line.startsWith(OTHER) && line.endsWith("（赋权）/SEALED"));
    }

    @Test
    void 委托期满以后不能再以委托机关名义用印_不在登记的事项里也不能() {
        var town = road.town();
        var organ = entrusted(town);
        var paper = decided(town, ITEM, entruster(town, organ));
        var keeper = keeper(town);
        var narrow = seal(town, "城市管理局印章（限市容）", SealKind.ENTRUSTING, organ, Mode.DELEGATED, Set.of("水利"));
        refused("S13", "不在印章登记的领域之内", keeper, narrow, paper);
        var theirs = seal(town, "城市管理局印章", SealKind.ENTRUSTING, organ, Mode.DELEGATED, Set.of(ITEM));
        today.at(OffsetDateTime.parse("2027-01-05T09:00:00+08:00"), () -> {
            var no = catchThrowableOfType(Refused.class, () -> seals.seal(keeper, Ids.next(), theirs, paper(paper)));
            assertThat(no.code()).isEqualTo("DELE-04");
            assertThat(no.why()).contains("超越权限");
            assertThat(no.basis().label()).contains("行政处罚法");
        });
        set(keeper, theirs, paper, "2026-03-12T09:00");
    }

    @Test
    void 业务专用章不能盖决定() {
        var town = road.town(ITEM);
        var own = decided(town, ITEM, town.head());
        var business = seal(town, "行政执法专用章", SealKind.BUSINESS, town.head().organ(), null, Set.of());
        refused("PROC-14", "业务专用章不能代替", keeper(town), business, own);
    }

    private UUID entrusted(Town town) {
        var organ = staffing.found(
                maker(town, null), NewOrgan.of(Ids.next(), null, "清源县城市管理局", OrganKind.COUNTY_DEPARTMENT, null, "清城"));
        powers.grant(
                maker(town, town.code()),
                new NewHolding(
                        Ids.next(),
                        town.code(),
                        ITEM,
                        PowerSource.ENTRUSTED,
                        "委托执法协议",
                        "清委〔2025〕3号",
                        FROM,
                        FROM,
                        LocalDate.of(2026, 12, 31),
                        new NewHolding.Entrusting(
                                organ,
                                "清源县城市管理局",
                                "城市市容和环境卫生管理条例",
                                "委托书〔2025〕1号",
                                "市容",
                                "以委托机关名义处罚",
                                LocalDate.of(2026, 12, 31))));
        return organ;
    }

    private static Actor entruster(Town town, UUID organ) {
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

    private ForceRoad decided(Town town, String item, Actor by) {
        var r = ForceRoad.lead(road, town, item, "贺长顺", "410899199503160210", "2026-03-02T08:00", WHAT);
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        r.investigate("2026-03-03T09:00");
        var fine = item.equals(OTHER) ? "300" : "1000";
        r.conclude("给予行政处罚", "2026-03-04T09:00", "kinds", "罚款", "fine", fine);
        r.review("2026-03-04T10:00");
        r.head("APPROVE_NOTICE", "2026-03-04T11:00");
        r.serve("SERVE_NOTICE", "2026-03-04T15:00");
        r.officer("WAIVE_PLEA", "2026-03-05T09:00", "waivedOn", "2026-03-05", "written", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2026-03-06T09:00",
                r.with("kinds", "罚款", "fine", fine, "discretion", "一般", "proposal", "建议处罚"));
        road.go(by, r.id(), "DECIDE", "2026-03-11T10:00", "opinion", "同意", "lateFeeStated", "true");
        return r;
    }

    private UUID seal(Town town, String name, SealKind kind, UUID organ, @Nullable Mode mode, Set<String> fields) {
        return today.asOf(OffsetDateTime.parse("2026-01-10T09:00:00+08:00"), () -> {
            var id = seals.register(
                    maker(town, null),
                    new NewSeal(
                            Ids.next(),
                            town.code(),
                            organ,
                            name,
                            kind,
                            kind == SealKind.BUSINESS ? name : "",
                            organ,
                            mode,
                            Set.<PaperKind>of(),
                            fields,
                            town.reviewer().person(),
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2028, 12, 31),
                            SealSamples.picture()));
            seals.enable(maker(town, null), id, "同意启用");
            return id;
        });
    }

    private static Actor keeper(Town town) {
        var who = town.reviewer().person();
        return new Actor(
                who,
                who,
                "谈书玉",
                town.head().organ(),
                "清源县云溪镇人民政府",
                "印章保管员",
                town.scope(),
                Set.of(Right.SEAL_USE, Right.SEAL_READ, Right.CASE_READ));
    }

    private void set(Actor keeper, UUID seal, ForceRoad r, String when) {
        today.at(OffsetDateTime.parse(when + ":00+08:00"), () -> seals.seal(keeper, Ids.next(), seal, paper(r)));
    }

    private void refused(String code, String why, Actor keeper, UUID seal, ForceRoad r) {
        var no = catchThrowableOfType(Refused.class, () -> set(keeper, seal, r, "2026-03-12T08:00"));
        assertThat(no).as(why).isNotNull();
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.why()).contains(why);
    }

    private UUID paper(ForceRoad r) {
        return Objects.requireNonNull(road.row(r.town(), r.id()).decisionPaper());
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
}
