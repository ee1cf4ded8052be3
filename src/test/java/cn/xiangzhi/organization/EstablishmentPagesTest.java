package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.organs.OrganSetting;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S27 on a real PostgreSQL: class and quotas, secondments, retirements ahead, and the office's own roster. */
@XiangzhiTest
class EstablishmentPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private OrganRegister organs;

    @Autowired
    private Parameters parameters;

    @Autowired
    private JdbcClient jdbc;

    private OrgTown town;
    private Actor clerk;

    @BeforeEach
    void 一个虚构的县() {
        town = new OrgTown(context);
        clerk = town.clerk(town.township);
    }

    /** 四办一队一站两中心: 59 posts, 31 and 28, the eight organs 10/5/5/5/11/3/8/6 and six leaders. */
    @Test
    void 四办一队一站两中心_五十九名_必设五个共八个机构() throws Exception {
        var names = List.of("党政办", "党建办", "经济办", "平安办", "综合执法队", "退役军人站", "便民服务中心", "综合服务中心");
        var sizes = List.of(10, 5, 5, 5, 11, 3, 8, 6);
        for (int index = 0; index < names.size(); index++) {
            var organ =
                    town.organ(names.get(index), index < 3 ? OrganKind.PARTY_AND_GOVERNMENT : OrganKind.INSTITUTION);
            var kind = index < 4 ? PostKind.ADMINISTRATIVE : PostKind.INSTITUTION;
            town.post(organ, kind, "工作人员", sizes.get(index));
            organs.setting(clerk, organ, 0, index < 5 ? OrganSetting.REQUIRED : OrganSetting.LOCAL);
        }
        var seat = town.organ("青石镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT);
        var leader = town.post(seat, PostKind.ADMINISTRATIVE, "班子成员", 6);
        organs.change(clerk, leader, 0, "班子成员", 6, true);
        threshold(Map.of(
                "population.large",
                50_000,
                "population.medium",
                30_000,
                "area.large",
                100,
                "area.medium",
                60,
                "revenue.large",
                2_000,
                "revenue.medium",
                1_000));
        assertThat(town.page("/organs/establishment", clerk))
                .contains("核定 59 名")
                .contains("核定 31，")
                .contains("核定 28，")
                .contains("没有登记分类指标");
        enter("18000", "45.5", "800");
        assertThat(town.page("/organs/establishment", clerk))
                .contains("小乡镇")
                .contains("5 至 7")
                .contains("8 至 12")
                .doesNotContain("多 1");
        enter("65000", "120", "800");
        assertThat(town.page("/organs/establishment", clerk)).contains("大乡镇").contains("少 3");
        assertThat(town.post("/organs/establishment", town.clerk(town.county + "102"), figures("1", "1", "1"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 借出借入混岗都列得出来() throws Exception {
        var office = town.organ("党政办", OrganKind.PARTY_AND_GOVERNMENT);
        var centre = town.organ("服务中心", OrganKind.CENTRE);
        var post = town.post(office, PostKind.ADMINISTRATIVE, "干事", 3);
        var lent = town.person(post, "方远", PostKind.INSTITUTION);
        town.post("/people/" + lent + "/second", clerk, "version", "0", "to", "服务中心", "since", day());
        var taken = town.post(
                "/people/secondments",
                clerk,
                "once",
                Ids.next().toString(),
                "organ",
                centre.toString(),
                "name",
                "黎明",
                "from",
                "市林业局",
                "since",
                day());
        assertThat(taken.getStatus()).isEqualTo(302);
        assertThat(town.page("/people/secondments", clerk))
                .contains("借出（1 人）")
                .contains("借入（2 人）")
                .contains("市林业局")
                .contains("混岗（1 人）");
        var borrowed = jdbc.sql("select id from organization_borrowed where county_code = :county")
                .param("county", town.county)
                .query(UUID.class)
                .single();
        var end = "/people/secondments/" + borrowed + "/end";
        assertThat(town.post(end, town.clerk(town.county + "102"), "version", "0", "on", day())
                        .getStatus())
                .isEqualTo(404);
        town.post(end, clerk, "version", "0", "on", day());
        assertThat(town.page("/people/secondments", clerk)).contains("借入（1 人）").doesNotContain("市林业局");
    }

    @Test
    void 空缺和退休往后看几年() throws Exception {
        var office = town.organ("党政办", OrganKind.PARTY_AND_GOVERNMENT);
        var post = town.post(office, PostKind.ADMINISTRATIVE, "干事", 3);
        var year = town.today.date().getYear();
        town.person(post, "贺老", PostKind.ADMINISTRATIVE, OrgTown.idNumber((year - 61) + "0101"));
        town.person(post, "小江", PostKind.ADMINISTRATIVE, OrgTown.idNumber("19980101"));
        var page = town.page("/organs/ahead?years=3", clerk);
        assertThat(page).contains("贺老").doesNotContain("小江").contains("现在空缺");
        assertThat(page.replaceAll("\\s+", "")).contains("class=\"xz-number\">1</td>", "class=\"xz-number\">2</td>");
    }

    @Test
    void 本单位自己的花名册先比对后确认_逐格说明问题() throws Exception {
        var office = town.organ("党政办", OrganKind.PARTY_AND_GOVERNMENT);
        var squad = town.organ("一中队", OrganKind.SQUAD);
        town.post(office, PostKind.ADMINISTRATIVE, "干事", 5);
        town.post(squad, PostKind.INSTITUTION, "队员", 1);
        var desk = town.post(office, PostKind.ADMINISTRATIVE, "文书", 1);
        var moved = OrgTown.idNumber("19880203");
        town.person(desk, "江一", PostKind.ADMINISTRATIVE, moved);
        town.person(desk(office), "江四", PostKind.ADMINISTRATIVE);
        var fresh = OrgTown.idNumber("19920203");
        var sheet = "青石镇在编人员花名册,,,,,\n填表日期：今年,,,,,\n名字,身份证号码,部门,职务,编制性质,任职时间,手机\n"
                + "江一," + moved + ",一中队,队员,事业,,\n"
                + "江二," + fresh + ",党政办,文书,公务员,2024年3月1日,13800000001\n"
                + "江三,4101**********0011,没有的办,干事,参照,昨天,123\n";
        var once = upload(sheet);
        var preview = town.page("/people/roster/" + once, clerk);
        assertThat(preview)
                .contains("新增 1 人，变更 1 人，相同 0 人，登记中有而花名册没有 1 人")
                .contains("岗位：党政办文书 → 一中队队员")
                .contains("编制：行政编制 → 事业编制")
                .contains("身份证号已遮盖")
                .contains("认不出是哪种编制")
                .contains("“昨天”不是日期")
                .contains("电话号码不对")
                .contains("江四");
        assertThat(town.page("/people", clerk)).as("比对不写入").doesNotContain("江二");
        assertThat(town.post("/people/roster/" + once, clerk).getStatus()).isEqualTo(400);
        assertThat(town.page("/people", clerk)).doesNotContain("江二");
        assertThat(town.post("/people/roster/" + once, clerk, "skipWrong", "true")
                        .getStatus())
                .isEqualTo(302);
        assertThat(town.page("/people", clerk)).contains("江二").contains("一中队");
        assertThat(town.post("/people/roster/" + once, clerk, "skipWrong", "true")
                        .getStatus())
                .isEqualTo(400);
        assertThat(jdbc.sql("select rows_sealed from organization_roster where id = :id")
                        .param("id", once)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(town.get("/people/roster/" + upload(sheet), town.clerk(town.county + "102"))
                        .getStatus())
                .isEqualTo(404);
    }

    private UUID desk(UUID office) {
        return town.post(office, PostKind.INSTITUTION, "司机", 1);
    }

    private UUID upload(String sheet) throws Exception {
        var once = Ids.next();
        var file = new MockMultipartFile("file", "花名册.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8));
        var answer = town.send(
                MockMvcRequestBuilders.multipart("/people/roster").file(file).param("once", once.toString()), clerk);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/people/roster/" + once);
        return once;
    }

    private void threshold(Map<String, Integer> values) {
        values.forEach((id, value) -> parameters.set(
                clerk,
                Ids.next(),
                town.today.now(),
                "township." + id,
                LocalDate.of(2020, 1, 1),
                BigDecimal.valueOf(value),
                "县机构改革方案"));
    }

    private void enter(String population, String area, String revenue) throws Exception {
        assertThat(town.post("/organs/establishment", clerk, figures(population, area, revenue))
                        .getStatus())
                .isEqualTo(302);
    }

    private String[] figures(String population, String area, String revenue) {
        return new String[] {
            "once",
            Ids.next().toString(),
            "township",
            town.township,
            "year",
            String.valueOf(town.today.date().getYear() - 1),
            "population",
            population,
            "area",
            area,
            "revenue",
            revenue,
            "source",
            "统计公报"
        };
    }

    private String day() {
        return town.today.date().toString();
    }
}
