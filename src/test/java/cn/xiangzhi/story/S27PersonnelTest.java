package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.StaffAffairs;
import cn.xiangzhi.organization.Staffing;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S27 to S30 at the browser: the establishment, a competitive appointment, a dispatched station, certificates ahead. */
@XiangzhiTest
@Tag("browser")
class S27PersonnelTest {

    private static final String TOWN = "410899101";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** 32 posts and 23 people, with identity numbers of their own. */
    private static int people;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Staffing staffing;

    @Autowired
    private StaffAffairs affairs;

    @Autowired
    private Organization organization;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void county() {
        InventedCounty.fill(context);
    }

    @Test
    void 编制_三十二名二十三人缺九名_乡镇类别和职数对照_花名册比对() {
        var station = organ("乡村建设服务站", OrganKind.INSTITUTION, null);
        var post = staffing.authorise(loader(null), new NewPost(Ids.next(), station, PostKind.INSTITUTION, "站员", 32));
        for (int index = 0; index < 23; index++) {
            person(post, "站员" + index);
        }
        thresholds();
        try (var clerk = Visitor.at(port).signIn("jiangyu")) {
            clerk.openFrom("/organs", "乡村建设服务站").sees("核定 32 名，实有 23 人，缺 9（28%）");
            clerk.open("/organs/establishment")
                    .fill(Map.of(
                            "year", String.valueOf(today.date().getYear() - 1),
                            "population", "61800",
                            "area", "118.6",
                            "revenue", "1420.5",
                            "source", "统计公报"))
                    .press("登记")
                    .sees("大乡镇", "3 项中 2 项达到", "核定领导职数", "机构总数（必设加特色）")
                    .fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s27-establishment-1440");
            var roster = "云溪镇花名册,,,,\n姓名,身份证号码,单位,职务,编制性质,任职时间\n"
                    + "新来的," + idNumber() + ",乡村建设服务站,站员,事业,2026年1月5日\n"
                    + "写错的,1234,乡村建设服务站,站员,事业,2026年1月5日\n";
            clerk.open("/people/roster")
                    .attach("file", "花名册.csv", "text/csv", roster.getBytes(StandardCharsets.UTF_8))
                    .press("比对")
                    .sees("新增 1 人", "身份证号", "新来的")
                    .fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s27-roster-1440");
            clerk.fill("skipWrong", "true").press("确认导入").sees("花名册已导入：新增 1 人");
            clerk.openFrom("/organs", "乡村建设服务站").sees("核定 32 名，实有 24 人，缺 8（25%）");
        }
        try (var clerk = Visitor.onPhone(port).signIn("jiangyu")) {
            for (var path : List.of(
                    "/organs/establishment",
                    "/organs/ahead?years=10",
                    "/people/secondments",
                    "/people/assistants",
                    "/people/roster")) {
                clerk.open(path).fits();
                assertThat(faults(clerk)).as(path).isEmpty();
            }
            clerk.open("/organs/establishment").picture("s27-establishment-390");
            clerk.open("/organs/ahead?years=10").picture("s27-ahead-390");
        }
    }

    @Test
    void 竞争上岗_初审笔试面试考察_封存_公布_公示_任命() {
        var office = organization.organs(Cast.COUNTY, TOWN).stream()
                .filter(organ -> organ.name().equals("党政综合办公室"))
                .findFirst()
                .orElseThrow()
                .id();
        var post =
                staffing.authorise(loader(null), new NewPost(Ids.next(), office, PostKind.ADMINISTRATIVE, "综合岗副主任", 1));
        var desk =
                staffing.authorise(loader(null), new NewPost(Ids.next(), office, PostKind.ADMINISTRATIVE, "竞岗干事", 3));
        var competition = Ids.next();
        today.at(today.now().minusDays(12), () -> {
            affairs.announce(
                    loader(TOWN),
                    competition,
                    "综合岗副主任竞争上岗",
                    post,
                    1,
                    "在岗三年以上",
                    today.date().plusDays(5));
            for (var name : List.of("冀一", "冀二", "冀三")) {
                affairs.signUp(loader(TOWN), Ids.next(), competition, person(desk, name));
            }
        });
        var at = "/competitions/" + competition;
        try (var clerk = Visitor.at(port).signIn("jiangyu")) {
            clerk.open(at).sees("冀一").press("报名截止，开始初审");
            for (var name : List.of("冀一", "冀二", "冀三")) {
                clerk.page()
                        .locator(
                                "main details > summary",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("初审"))
                        .all()
                        .forEach(summary -> summary.evaluate("e => e.parentElement.open = true"));
                clerk.press("保存初审 " + name);
            }
            clerk.press("初审结束，进入笔试");
            step(clerk, "笔试", "81.5", "77", "90.5");
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s28-competition-1440");
            step(clerk, "面试", "88", "79", "70");
            step(clerk, "考察", "90", "80", "85");
            clerk.sees("85.8", "拟任").press("开始公示").sees("公示期满后才能任命").fits();
        }
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/appointments")
                    .sees("冀一", "综合岗副主任")
                    .doesNotSee("85.8")
                    .fits();
            assertThat(faults(resident)).isEmpty();
            resident.picture("s28-notice-390");
        }
        noticePasses(competition);
        try (var clerk = Visitor.onPhone(port).signIn("jiangyu")) {
            clerk.open(at).fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s28-competition-390");
            clerk.press("任命到岗").sees("已任命");
            clerk.openFrom("/people", "冀一").sees("综合岗副主任");
        }
    }

    @Test
    void 派驻机构_征求意见_一个月内答复_考核意见不同由组织部门确定() {
        var bureau = organization.organs(Cast.COUNTY, null).stream()
                .filter(organ -> organ.name().equals("清源县水利局"))
                .findFirst()
                .orElseThrow()
                .id();
        var station = organ("云溪镇水利站", OrganKind.DISPATCHED, bureau);
        var post = staffing.authorise(loader(null), new NewPost(Ids.next(), station, PostKind.INSTITUTION, "站长", 1));
        var head = person(post, "江河");
        try (var county = Visitor.at(port).signIn(countyLogin(bureau));
                var party = Visitor.at(port).signIn(countyLogin(null));
                var town = Visitor.at(port).signIn("jiangyu")) {
            county.open("/dispatched")
                    .choose("person", "江河")
                    .fill("reason", "局党组拟任命")
                    .press("征求意见")
                    .sees("待乡镇答复");
            var asked = county.path();
            town.open("/").sees("任命江河征求乡镇意见");
            town.open(asked).fill("answer", "镇党委同意").press("答复").sees("已答复");
            county.open("/organs/" + station)
                    .choose("leader", "江河")
                    .leaveBy("main form[action$='/leader'] button")
                    .sees("江河");
            town.open("/dispatched")
                    .fill(Map.of(
                            "paper",
                            "云政函〔2026〕9号",
                            "delivered",
                            today.date().minusDays(3).toString()));
            town.page()
                    .locator("main form[action$='/requests'] input[name=reason]")
                    .fill("长期不到岗");
            town.press("提出请求").sees("待部门答复", "答复乡镇的调整请求", "个工作日").fits();
            assertThat(faults(town)).isEmpty();
            town.picture("s29-request-1440");
            var request = town.path();
            county.open(request)
                    .fill("agreed", "false")
                    .fill("answer", "已约谈")
                    .press("答复")
                    .sees("不同意：已约谈");
            town.open("/dispatched");
            var form = town.page().locator("main form[action$='/grades']").first();
            form.evaluate("e => e.closest('details').open = true");
            form.locator("[name=year]").fill(String.valueOf(today.date().getYear()));
            form.locator("[name=grade]").selectOption("INCOMPETENT");
            form.locator("[name=paper]").fill("云政〔2026〕2号");
            form.locator("[name=reason]").fill("到岗不足");
            town.press("提出等次").sees("待部门确认");
            var grade = town.path();
            county.open(grade)
                    .fill("grade", "COMPETENT")
                    .fill("answer", "任务完成")
                    .press("确认")
                    .sees("待组织部门确定");
            party.open(grade)
                    .fill("grade", "BARELY")
                    .fill("answer", "核查后确定")
                    .press("确定等次")
                    .sees("已确定", "基本称职");
        }
        try (var town = Visitor.onPhone(port).signIn("jiangyu")) {
            town.open("/dispatched").fits();
            assertThat(faults(town)).isEmpty();
            town.picture("s29-dispatched-390");
        }
        assertThat(head).isNotNull();
    }

    @Test
    void 执法证_到期和暂扣之前看得到什么不能办() {
        try (var clerk = Visitor.at(port).signIn("jiangyu")) {
            clerk.open("/certificates?months=6")
                    .sees("钱丽华", "综合行政执法队三中队由 2 名持证人员减为 1 名，不足 2 名")
                    .fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s30-certificates-1440");
            clerk.openFrom("/people?q=孙晓燕", "孙晓燕").choose("state", "暂扣").fill("reason", "年度学时不足");
            clerk.leaveBy("main form[action*='/certificates/'] button")
                    .sees("以下事项将不能办，还没有变更", "综合行政执法队二中队")
                    .fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s30-suspend-1440").follow("不变更").sees("孙晓燕");
        }
        try (var clerk = Visitor.onPhone(port).signIn("jiangyu")) {
            clerk.open("/certificates?months=6").fits();
            assertThat(faults(clerk)).isEmpty();
            clerk.picture("s30-certificates-390");
        }
    }

    /** Marks for the three in order, sealed and then published. */
    private static void step(Visitor clerk, String step, String... marks) {
        var fields = clerk.page().locator("main input[name^=mark-]").all();
        for (int index = 0; index < marks.length; index++) {
            fields.get(index).fill(marks[index]);
        }
        clerk.press("封存成绩").sees("已封存").doesNotSee("value=\"" + marks[0] + "\"", ">" + marks[0] + "（第");
        clerk.press("公布" + step + "成绩").sees(marks[0] + "（第 ");
    }

    /** The days of the notice go by. */
    private void noticePasses(UUID competition) {
        jdbc.sql("update organization_competition set notice_from = :from, notice_until = :until where id = :id")
                .param("from", today.date().minusDays(9))
                .param("until", today.date().minusDays(1))
                .param("id", competition)
                .update();
    }

    private void thresholds() {
        Map.of(
                        "population.large", 50_000,
                        "population.medium", 25_000,
                        "area.large", 100,
                        "area.medium", 60,
                        "revenue.large", 2_000,
                        "revenue.medium", 1_000)
                .forEach((id, value) -> context.getBean(Parameters.class)
                        .set(
                                loader(null),
                                Ids.next(),
                                today.now(),
                                "township." + id,
                                LocalDate.of(2020, 1, 1),
                                BigDecimal.valueOf(value),
                                "县机构改革方案"));
    }

    /** A clerk of a department, or of the organisation department. */
    private String countyLogin(UUID organ) {
        var login = "xianji" + Ids.next().toString().substring(24);
        var accounts = context.getBean(Accounts.class);
        var account = accounts.open(loader(null), login, "卜县级", Ids.next(), null, InventedCounty.PASSWORD);
        accounts.grant(loader(null), account, DefaultRole.PERSONNEL, organ, null);
        return login;
    }

    private UUID organ(String name, OrganKind kind, UUID parent) {
        return staffing.found(loader(null), NewOrgan.of(Ids.next(), TOWN, name, kind, parent, ""));
    }

    private UUID person(UUID post, String name) {
        return staffing.employ(
                loader(null),
                new NewPerson(
                        Ids.next(),
                        name,
                        idNumber(),
                        "",
                        post,
                        PostKind.INSTITUTION,
                        null,
                        today.date().minusDays(20)));
    }

    private static String idNumber() {
        var digits = "58000019920202%03d".formatted(++people);
        return digits + IdNumber.check(digits);
    }

    private static Actor loader(String township) {
        var nobody = new UUID(0, 7);
        return new Actor(
                nobody,
                nobody,
                "测试装载",
                nobody,
                "测试",
                "装载",
                new Scope(Cast.COUNTY, township, null),
                EnumSet.allOf(Right.class));
    }

    private static List<?> faults(Visitor visitor) {
        visitor.page().evaluate(AxeBuilder.getAxeScript());
        return (List<?>) visitor.page().evaluate("""
                tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
                  .then(r => r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' ')))
                """, WCAG);
    }
}
