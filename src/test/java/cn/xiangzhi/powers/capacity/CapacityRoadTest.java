package cn.xiangzhi.powers.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.CapacityLight;
import cn.xiangzhi.powers.HandingDown;
import cn.xiangzhi.powers.NewHolding;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.shell.WorkItem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** F58: checked every day, put before the head, planned for; and before a batch is signed for. */
@XiangzhiTest
class CapacityRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String ITEM = "HB-CF-015";

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister register;

    @Autowired
    private HandingDown handing;

    @Autowired
    private CapacityDesk desk;

    @Autowired
    private CapacityStore store;

    @Autowired
    private CapacityWork work;

    @Autowired
    private Today today;

    @Autowired
    private WebApplicationContext web;

    private String county = "";
    private String town = "";
    private Actor clerk;
    private Actor head;
    private UUID post = new UUID(0, 0);
    private UUID bureau = new UUID(0, 0);
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void county() {
        county = "45%04d".formatted(COUNTIES.incrementAndGet());
        town = county + "101";
        day = today.date();
        clerk = actor("县权责办", null, EnumSet.allOf(Right.class));
        places.bring(clerk, List.of(new NewDivision(county, "青川县", "", null), new NewDivision(town, "青石镇", "", null)));
        bureau = staffing.found(
                clerk, NewOrgan.of(Ids.next(), null, "青川县生态环境局", OrganKind.COUNTY_DEPARTMENT, null, "青环"));
        staffing.found(clerk, NewOrgan.of(Ids.next(), town, "青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "青石"));
        var squad = staffing.found(clerk, NewOrgan.of(Ids.next(), town, "青石镇执法队", OrganKind.BRIGADE, null, ""));
        post = staffing.authorise(clerk, new NewPost(Ids.next(), squad, PostKind.INSTITUTION, "执法队员", 9));
        head = actor("镇长", town, EnumSet.of(Right.POWER_READ, Right.POWER_ACCEPT));
    }

    @Test
    void 每天核对_变红变黄列在负责人工作台_写了打算不再列_缺口变了再列() {
        officer("张三", day.plusYears(2));
        var second = officer("李四", day.plusYears(2));
        hold();
        desk.look(county, null);
        assertThat(kept().light()).isEqualTo("GREEN");
        assertThat(waiting()).isEmpty();
        staffing.certificateState(clerk, second, 0, Certificate.State.SUSPENDED, "调查期间");
        desk.look(county, null);
        assertThat(kept().light()).isEqualTo("RED");
        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.title()).contains("项接不住", "持证人员");
            assertThat(item.detail()).contains("现有 1 名：张三");
        });
        assertThat(desk.plan(head, CapacityLight.RED, "十二月底前恢复李四的证")).isPositive();
        assertThat(desk.plan(head, CapacityLight.RED, "十二月底前恢复李四的证")).isZero();
        desk.look(county, null);
        assertThat(waiting()).isEmpty();
        assertThat(kept().plan()).isEqualTo("十二月底前恢复李四的证");
        officer("王五", day.plusMonths(3));
        desk.look(county, null);
        assertThat(kept().light()).isEqualTo("AMBER");
        assertThat(waiting())
                .singleElement()
                .satisfies(item -> assertThat(item.title()).contains("今后的执法证"));
    }

    @Test
    void 接不住的签收要写明怎么补_写了就能签_绿的不必写() {
        var batch = handing.batch(
                clerk,
                "第一批",
                new HandingDown.Document("省政府决定", "省政〔2026〕1号", day.minusDays(20)),
                bureau,
                "青川县生态环境局",
                List.of(town),
                List.of(ITEM, "HB-CF-017"));
        assertThatThrownBy(() -> handing.sign(head, batch, town, List.of(ITEM), ""))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.why()).contains("1 项现在接不住", ITEM, "需要 2 名，现有 0 名");
                    assertThat(no.basis().label()).contains("第24条第1款");
                    assertThat(no.remedy()).contains("选派 2 名", "再签收");
                });
        handing.sign(head, batch, town, List.of(ITEM), "明年三月前选派两人考证");
        officer("张三", day.plusYears(2));
        officer("李四", day.plusYears(2));
        handing.sign(head, batch, town, List.of("HB-CF-017"), "");
    }

    @Test
    void 列表_一项的原因和补法_装备登记后才查_外乡镇的打不开() throws Exception {
        officer("张三", day.plusYears(2));
        officer("李四", day.plusYears(2));
        hold();
        var mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        store.want(county, new Equipment.Wanted(Ids.next(), "生态环境", "林格曼黑度仪"), "权责办", day);
        desk.look(county, null);
        var list = mvc.perform(
                        MockMvcRequestBuilders.get("/powers/capacity?view=all").with(As.actor(head)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(list).contains(ITEM, "有缺口", "缺林格曼黑度仪", "补缺打算");
        var one = mvc.perform(MockMvcRequestBuilders.get("/powers/capacity/" + town + "/" + ITEM)
                        .with(As.actor(head)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(one).contains("最省的补法", "行使以前配备：林格曼黑度仪", "没有登记乡镇和村的位置，没有查", "第42条第1款");
        var other = actor("外镇", county + "102", EnumSet.of(Right.POWER_READ));
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/powers/capacity/" + town + "/" + ITEM)
                                .with(As.actor(other)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private void hold() {
        register.grant(
                clerk,
                new NewHolding(
                        Ids.next(),
                        town,
                        ITEM,
                        PowerSource.EMPOWERED,
                        "省政府决定",
                        "省政〔2026〕1号",
                        day.minusDays(60),
                        day.minusDays(30),
                        null,
                        null));
    }

    private CapacityStore.Kept kept() {
        return store.all(county, town).stream()
                .filter(row -> row.itemCode().equals(ITEM))
                .findFirst()
                .orElseThrow();
    }

    /** What waits about the item held by title; what the law itself gives every township waits beside it. */
    private List<WorkItem> waiting() {
        return work.waitingFor(head, 20).stream()
                .filter(item -> !item.title().contains("法制审核"))
                .filter(item -> kept().light().equals("GREEN") || item.href().contains(kept().light()))
                .filter(item -> !kept().light().equals("GREEN"))
                .toList();
    }

    private UUID officer(String name, LocalDate until) {
        var digits = "45%04d19900101%03d".formatted(COUNTIES.get(), PEOPLE.incrementAndGet() % 900 + 100);
        var person = staffing.employ(
                clerk,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.INSTITUTION,
                        null,
                        day.minusYears(1)));
        return staffing.certify(
                clerk,
                new NewCertificate(
                        Ids.next(),
                        person,
                        county + "-" + PEOPLE.incrementAndGet(),
                        "省司法厅",
                        day.minusYears(1),
                        until,
                        Set.of()));
    }

    private Actor actor(String name, @org.jspecify.annotations.Nullable String township, EnumSet<Right> rights) {
        var id = new UUID(45, name.hashCode());
        return new Actor(id, id, name, new UUID(45, 2), "单位", "岗位", new Scope(county, township, null), rights);
    }
}
