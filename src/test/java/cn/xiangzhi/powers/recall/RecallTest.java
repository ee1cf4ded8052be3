package cn.xiangzhi.powers.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import cn.xiangzhi.powers.Admission.Ground;
import cn.xiangzhi.powers.Admissions;
import cn.xiangzhi.powers.Asked;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerAct;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.Recalls;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.powers.lists.DutyRow;
import cn.xiangzhi.powers.lists.ListDesk;
import cn.xiangzhi.powers.lists.ListKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** F55: from its day nothing new under what was taken back; the lists follow; every answer says by which title. */
@XiangzhiTest
class RecallTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister register;

    @Autowired
    private RecallDesk desk;

    @Autowired
    private ListDesk lists;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Recalls recalls;

    @Autowired
    private Powers powers;

    @Autowired
    private Today today;

    @Autowired
    private Holdings holdings;

    @Autowired
    private WebApplicationContext context;

    private String town = "";
    private Actor clerk;
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void county() {
        var county = "59%04d".formatted(COUNTIES.incrementAndGet());
        town = county + "101";
        day = today.date();
        var id = Ids.next();
        clerk = new Actor(id, id, "县放权办", id, "县司法局", "科员", new Scope(county, null, null), EnumSet.allOf(Right.class));
        places.bring(clerk, List.of(new NewDivision(county, "青川县", "", null), new NewDivision(town, "青石镇", "", null)));
        staffing.found(clerk, NewOrgan.of(Ids.next(), town, "青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青石"));
        for (var code : List.of("CG-CF-024", "CG-CF-061")) {
            register.grant(
                    clerk,
                    new NewHolding(
                            Ids.next(),
                            town,
                            code,
                            PowerSource.EMPOWERED,
                            "省赋权决定",
                            "省政〔2025〕1号",
                            day.minusDays(90),
                            day.minusDays(60),
                            null,
                            null));
        }
    }

    @Test
    void 收回之日起无权_前一日仍有权_回答写明依据和收回的决定() {
        var held = powers.held("CG-CF-024", place(), day).orElseThrow();
        assertThat(held.title()).contains("赋权", "省赋权决定", "省政〔2025〕1号", "清单第1版", "至长期");
        var recall = recall(day.plusDays(30), List.of("CG-CF-024"));
        desk.take(clerk, recall);
        desk.take(clerk, recall);
        assertThat(powers.held("CG-CF-024", place(), day.plusDays(29))).isPresent();
        assertThat(powers.held("CG-CF-024", place(), day.plusDays(30))).isEmpty();
        assertThat(powers.held("CG-CF-061", place(), day.plusDays(30))).isPresent();
        assertThatThrownBy(() -> powers.may(UUID.randomUUID(), PowerAct.FILE, "CG-CF-024", place(), day.plusDays(30)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("不在有效期内", "省政〔2025〕1号", "收回", "移交承接机关", "县城市管理局", "青收〔2026〕1号"));
        assertThat(recalls.of(clerk.county(), town, "CG-CF-024", day)).isEmpty();
        assertThat(recalls.of(clerk.county(), town, "CG-CF-024", day.plusDays(30))
                        .orElseThrow())
                .isEqualTo(recall);
    }

    @Test
    void 已公布的清单随收回变成新的一版_另一类别不受影响() {
        lists.make(
                clerk,
                Ids.next(),
                town,
                List.of(
                        new DutyRow(ListKind.DUTY, 1, "占道经营查处", "", "", "", List.of("CG-CF-024")),
                        new DutyRow(ListKind.DUTY, 2, "道路不洁", "", "", "", List.of("SX-06012", "CG-CF-061"))),
                new ListDesk.Issue("履职事项清单", "青办〔2026〕1号", day.minusDays(10), day.minusDays(10)));
        desk.take(clerk, recall(day.plusDays(5), List.of("CG-CF-024", "CG-CF-061")));
        assertThat(ground("SX-1", "CG-CF-024", day.plusDays(4))).isEqualTo(Ground.DUTY);
        assertThat(ground("SX-1", "CG-CF-024", day.plusDays(5))).isEqualTo(Ground.TAKEN_BACK);
        assertThat(ground("SX-06012", "CG-CF-061", day.plusDays(5))).isEqualTo(Ground.DUTY);
    }

    @Test
    void 到收回之日_公开的清单和权责页自己变_以前的行使依据还查得到() {
        var page = "/public/powers?township=" + town;
        lists.make(
                clerk,
                Ids.next(),
                town,
                List.of(new DutyRow(ListKind.DUTY, 1, "占道经营查处", "", "", "", List.of("CG-CF-024"))),
                new ListDesk.Issue("履职事项清单", "青办〔2026〕1号", day.minusDays(10), day.minusDays(10)));
        assertThat(seen("/public/lists?township=" + town)).contains("占道经营查处").doesNotContain("县城市管理局");
        assertThat(seen(page)).contains("CG-CF-024", "CG-CF-061");
        desk.take(clerk, recall(day.plusDays(5), List.of("CG-CF-024")));
        assertThat(today.asOf(today.now().plusDays(4), () -> seen(page))).contains("CG-CF-024", "CG-CF-061");
        assertThat(today.asOf(today.now().plusDays(5), () -> seen(page)))
                .doesNotContain("CG-CF-024")
                .contains("CG-CF-061");
        assertThat(today.asOf(today.now().plusDays(5), () -> seen("/public/lists?township=" + town)))
                .contains("上级收回", "占用或者挖掘城市道路", "县城市管理局");
        assertThat(holdings.of(clerk.county(), town, "CG-CF-024"))
                .singleElement()
                .satisfies(title -> assertThat(title.validTo()).isEqualTo(day.plusDays(4)));
        assertThat(powers.held("CG-CF-024", place(), day.minusDays(1))).isPresent();
    }

    /** What anybody sees. */
    private String seen(String path) {
        try {
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(get(path))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void 没有行使的_追溯的_要素不全的都不能收回() {
        refused("本来就没有行使", () -> desk.take(clerk, recall(day, List.of("CG-CF-001"))));
        refused("不能追溯", () -> desk.take(clerk, recall(day.minusDays(1), List.of("CG-CF-024"))));
        refused("有重复", () -> desk.take(clerk, recall(day, List.of("CG-CF-024", "CG-CF-024"))));
        refused(
                "承接机关",
                () -> desk.take(
                        clerk,
                        new Recall(
                                Ids.next(),
                                town,
                                "决定",
                                "1号",
                                day,
                                Recall.Transition.FINISH_HERE,
                                "",
                                List.of("CG-CF-024"))));
        var head = new Actor(
                Ids.next(),
                Ids.next(),
                "镇长",
                Ids.next(),
                "镇",
                "镇长",
                new Scope(clerk.county(), town, null),
                clerk.rights());
        refused("由县级办理", () -> desk.take(head, recall(day, List.of("CG-CF-024"))));
        assertThat(powers.held("CG-CF-024", place(), day)).isPresent();
    }

    private Ground ground(String category, String item, LocalDate on) {
        return admissions
                .of(new Asked(clerk.county(), town, category, "某类", List.of(item)), on)
                .ground();
    }

    private Recall recall(LocalDate on, List<String> items) {
        return new Recall(Ids.next(), town, "收回决定", "青收〔2026〕1号", on, Recall.Transition.HAND_OVER, "县城市管理局", items);
    }

    private Place place() {
        return new Place(clerk.county(), town, null, "街边", null, null);
    }

    private static void refused(String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(words);
    }
}
