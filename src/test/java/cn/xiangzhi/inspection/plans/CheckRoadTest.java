package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.DeskPapers;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.inspection.InspectionTown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One visit for all checks, from plan to rating: merged, capped, approved, coded, its points with their consequences. */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckRoadTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final String CITY = "CG-CF-024";
    private static final String WATER = "SL-CF-001";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;
    private String day = "";

    @BeforeAll
    void 建一个乡镇() {
        town = new InspectionTown(context, mvc, "350301");
        day = today.date().toString();
    }

    @Test
    @ThreeForms({PaperKind.INSPECTION_SURVEY, PaperKind.INSPECTION_SAMPLING, PaperKind.INSPECTION_RESULT})
    void 两个领域的计划_批准以后并为一次_扫码_逐点登记_限期改正复查_评价一次() throws Exception {
        var shop = town.shop("并查店", "", "risk", "HIGH", "riskSource", "安监所");
        var first = plan("城管十二月", "城市管理", CITY, "HIGH");
        var second = plan("水利十二月", "水利", WATER, "HIGH");
        assertThat(town.send(town.officer, "/inspection-plans/" + first + "/decide", "version", "0", "yes", "true")
                        .getStatus())
                .as("自己拟订的不能自己批准")
                .isEqualTo(422);
        assertThat(text(town.page(town.officer, "/checks/merge")))
                .as("没有批准的不安排")
                .doesNotContain("并查店");
        decide(first);
        decide(second);
        town.sent(
                town.officer,
                "/inspection-plans/" + first + "/file",
                "version",
                "1",
                "to",
                "测试县司法局",
                "number",
                "备〔2026〕3号",
                "on",
                day);
        assertThat(text(town.page(town.officer, "/checks/merge"))).contains("并查店", "城市管理（", "水利（", "并为一次");
        var rows = rows(shop);
        assertThat(rows).hasSize(2);
        assertThat(arrange(shop, "PATROL", "", rows, "", town.officer.person(), town.auxiliary)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("辅助人员");
        assertThat(arrange(shop, "PATROL", "", rows, "", town.officer.person(), town.officer.person())
                        .getStatus())
                .as("少于两人")
                .isEqualTo(422);
        var check = arranged(arrange(shop, "PATROL", "", rows, "", town.officer.person(), town.second));
        var page = text(town.page(town.officer, "/checks/" + check));
        assertThat(page).contains("综合检查：城市管理、水利", CITY, WATER, "去以前", "现在要做", "依据的计划", "城管十二月");
        assertThat(rows(shop)).isEmpty();
        DeskPapers.issue(
                context,
                town.head,
                "inspection-check",
                check,
                today.date(),
                PaperKind.INSPECTION_APPROVAL,
                PaperKind.INSPECTION_NOTICE);

        assertThat(text(town.page(town.officer, "/checks/" + check)))
                .as("去以前的两种已出具")
                .doesNotContain("现在要做");
        var link = scan(check);
        assertThat(text(town.open(link)))
                .contains("测试县查湾镇人民政府", "并查店", "陈查（3503010", "检查中")
                .contains("检查的依据", "城市道路管理条例", "依据的计划", "城管十二月", "您的权利", "有权拒绝检查", "可以陈述和申辩")
                .doesNotContain("请您评价");
        assertThat(town.answer(post(link + "/rating"), "score", "5").getStatus())
                .as("没查完不评价")
                .isEqualTo(400);

        var points = points(check);
        var results = new ArrayList<>(List.of(
                "version",
                "0",
                "startedAt",
                today.now().toLocalDateTime().withNano(0).minusHours(1).toString(),
                "endedAt",
                today.now().toLocalDateTime().withNano(0).minusMinutes(5).toString(),
                "certificatesShown",
                "true",
                "seen",
                "门前堆物，水表箱完好"));
        for (var n = 1; n < points.size(); n++) {
            results.addAll(List.of("result." + n, "FINE"));
        }
        assertThat(town.send(town.officer, "/checks/" + check + "/outcome", results.toArray(String[]::new))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("第" + points.size() + "点", "没有填写结果", "门前堆物，水表箱完好");
        results.addAll(List.of("result." + points.size(), "BY_DATE", "words." + points.size(), "缺一处护栏"));
        assertThat(town.send(town.officer, "/checks/" + check + "/outcome", results.toArray(String[]::new))
                        .getStatus())
                .as("限期改正没有期限")
                .isEqualTo(400);
        results.addAll(List.of("due." + points.size(), today.date().plusDays(7).toString()));
        town.sent(town.officer, "/checks/" + check + "/outcome", results.toArray(String[]::new));
        town.sent(town.officer, "/checks/" + check + "/outcome", results.toArray(String[]::new));
        assertThat(count("inspection_visit")).as("两次提交一次检查").isEqualTo(1);
        assertThat(text(town.page(town.officer, "/subjects/" + shop))).contains("检查 1", "改正 1", "限期改正（至 ");
        assertThat(text(town.page(town.officer, "/"))).contains("待复查");

        assertThat(text(town.page(town.officer, "/checks/" + check))).contains("现在要做");
        DeskPapers.issue(
                context,
                town.officer,
                "inspection-check",
                check,
                today.date(),
                PaperKind.INSPECTION_RECORD,
                PaperKind.INSPECTION_SURVEY,
                PaperKind.INQUIRY_RECORD,
                PaperKind.INSPECTION_SAMPLING,
                PaperKind.INSPECTION_RESULT,
                PaperKind.CORRECTION_ORDER);
        var done = text(town.page(town.officer, "/checks/" + check));
        assertThat(done).as("七种基本文书和责令改正都已出具").doesNotContain("现在要做", "还没有");
        var result = text(town.page(town.officer, paper(check, "INSPECTION_RESULT")));
        assertThat(result).contains("并查店", "限期改正", "缺一处护栏", "到期复查", "陈述和申辩");
        assertThat(text(town.page(town.officer, paper(check, "CORRECTION_ORDER"))))
                .contains("缺一处护栏", "行政处罚法》第28条第1款");
        assertThat(text(town.page(town.officer, "/subjects/" + shop))).contains("文书 8");
        var rated = town.answer(post(link + "/rating"), "score", "2", "flags", "BEYOND_LIST", "words", "还看了不在清单上的账本");
        assertThat(rated.getRedirectedUrl()).isEqualTo(link);
        assertThat(town.answer(post(link + "/rating"), "score", "5").getStatus())
                .as("只评价一次")
                .isEqualTo(400);
        assertThat(text(town.page(town.officer, "/checks?rated=BAD"))).contains("并查店", "2 星，反映问题");

        var point = points.getLast();
        town.sent(
                town.officer,
                "/checks/" + check + "/points/" + point + "/recheck",
                "fine",
                "false",
                "words",
                "护栏仍然没有装");
        assertThat(text(town.page(town.officer, "/checks/" + check))).contains("没有改正，已转线索");
        assertThat(jdbc.sql("select count(*) from casework_case where county_code = :county and item_code = :item")
                        .param("county", town.county)
                        .param("item", WATER)
                        .query(Integer.class)
                        .single())
                .as("没有改正的转线索")
                .isEqualTo(1);
        assertThat(town.status(town.elsewhere(), "/checks/" + check)).isEqualTo(404);
    }

    @Test
    void 达到上限的拒绝并说明依据_专项检查报批准_批准以前不得前往_投诉举报写明来源可以去() throws Exception {
        var shop = town.shop("频次店", "");
        var planless = arrange(shop, "PATROL", "", List.of(), CITY, town.officer.person(), town.second);
        assertThat(planless.getContentAsString(StandardCharsets.UTF_8)).contains("没有经批准的计划");
        for (var n = 0; n < 2; n++) {
            jdbc.sql("""
                    insert into inspection_visit (county_code, id, township_code, cause, title, place_words, started_at, ended_at,
                      officers, officer_names, helpers, certificates_shown, subject_kind, subject_shown, subject_sealed, seen, result,
                      note, item_code, by_person, by_name, recorded_at)
                    values (:county, :id, :township, '日常巡查', '早先的检查', '前街', :at, :at, '{}', '', '', true, 'BUSINESS', '频次店', '',
                      '', 'NOTHING_FOUND', '', :item, :id, '', :at)
                    """)
                    .param("county", town.county)
                    .param("id", Ids.next())
                    .param("township", town.code)
                    .param("at", today.now().minusHours(n + 2))
                    .param("item", "CG-CF-00" + (n + 1))
                    .update();
        }
        jdbc.sql("""
                insert into inspection_subject_visit (county_code, subject_id, visit_id, township_code)
                select county_code, :subject, id, township_code from inspection_visit
                where county_code = :county and title = '早先的检查'
                """).param("county", town.county).param("subject", shop).update();
        assertThat(text(town.page(town.officer, "/checks/new?subject=" + shop))).contains("城市管理：2 次，上限 2 次", "已达上限");
        var refused = arrange(shop, "CAMPAIGN", "", List.of(), CITY, town.officer.person(), town.second);
        assertThat(refused.getStatus()).as("专项检查没有写明文件").isEqualTo(422);
        var plan = plan("又一个计划", "城市管理", CITY, "");
        assertThat(text(town.page(town.officer, "/inspection-plans/" + plan)))
                .as("达到上限的不列入")
                .contains("已达频次上限没有列入的：", "频次店");
        var campaign = arranged(
                arrange(shop, "CAMPAIGN", "县夏季市容专项〔2026〕2号", List.of(), CITY, town.officer.person(), town.second));
        assertThat(text(town.page(town.officer, "/checks/" + campaign))).contains("超过频次上限，批准以前不得前往");
        assertThat(town.send(town.officer, "/checks/" + campaign + "/code").getStatus())
                .isEqualTo(422);
        assertThat(town.send(town.head, "/checks/" + campaign + "/decide", "version", "0", "yes", "true", "words", " ")
                        .getStatus())
                .as("批准要写理由")
                .isEqualTo(400);
        town.sent(town.head, "/checks/" + campaign + "/decide", "version", "0", "yes", "true", "words", "同意，与市监同日");
        scan(campaign);
        town.sent(town.officer, "/checks/" + campaign + "/cancel", "version", "1", "words", "改由部门检查");
        var told = arranged(
                arrange(shop, "REPORT", "12345 工单反映夜间占道", List.of(), CITY, town.officer.person(), town.second));
        assertThat(text(town.page(town.officer, "/checks/" + told))).contains("已安排");
    }

    @Test
    void 检查码过了当天就失效_重新出示旧码失效_乱写的码打不开() throws Exception {
        var shop = town.shop("扫码店", "");
        var check = arranged(arrange(shop, "ASKED", "店主申请开业前检查", List.of(), CITY, town.officer.person(), town.second));
        var old = scan(check);
        var link = scan(check);
        assertThat(status(old)).isEqualTo(404);
        assertThat(status(link)).isEqualTo(200);
        assertThat(status("/public/visit/350301" + "0".repeat(32))).isEqualTo(404);
        assertThat(status("/public/visit/xyz")).isEqualTo(404);
        today.at(today.now().plusDays(1), () -> assertThat(quietly(link)).isEqualTo(404));
        assertThat(jdbc.sql("select code_digest from inspection_check where id = :id")
                        .param("id", check)
                        .query(String.class)
                        .single())
                .as("码本身不保存")
                .isNotEqualTo(link.substring(link.length() - 32));
    }

    @Test
    void 协助检查人员从名册选_标身份_专家写单位_辅助人员不参加对商户的检查() throws Exception {
        var shop = town.shop("协助店", "");
        var form = text(town.page(town.officer, "/checks/new?subject=" + shop));
        assertThat(form).contains("何镇长（无证工作人员").doesNotContain("吴协管（");
        var refused = arrange(shop, town.auxiliary, "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("吴协管是辅助人员，不得参加对企业的检查", "OFCR-04");
        assertThat(arrange(shop, town.head.person(), "王工").getContentAsString(StandardCharsets.UTF_8))
                .contains("没有写明单位");
        var check = arranged(arrange(shop, town.head.person(), "王工，县质监站"));
        assertThat(text(town.page(town.officer, "/checks/" + check)))
                .contains("协助检查人员", "何镇长（无证工作人员，测试县查湾镇人民政府）、王工（专家，县质监站）");
    }

    @Test
    void 频次上限由管理员按文件设定_没有来源的标未确认_说得具体的为准() throws Exception {
        var own = new InspectionTown(context, mvc, "870201");
        var shop = own.shop("上限店", "", "credit", "D", "creditSource", "市监局评定");
        assertThat(text(own.page(own.officer, "/checks/new?subject=" + shop))).contains("上限 4 次（未确认）", "上限未确认");
        var reader = own.actor(own.second, "林检", EnumSet.of(Right.VISIT_READ, Right.VISIT_RECORD));
        assertThat(own.send(reader, "/inspection-caps", cap("9", "", "县司法局〔2026〕5号"))
                        .getStatus())
                .as("只有管理员能设定")
                .isEqualTo(403);
        own.sent(own.head, "/inspection-caps", cap("9", "", ""));
        assertThat(text(own.page(reader, "/inspection-caps"))).contains("各领域合计，一年 9 次 未确认");
        assertThat(text(own.page(own.officer, "/checks/new?subject=" + shop))).contains("上限 9 次（未确认）");
        own.sent(own.head, "/inspection-caps", cap("7", "D", "县司法局〔2026〕5号"));
        assertThat(text(own.page(own.officer, "/checks/new?subject=" + shop)))
                .contains("上限 7 次；", "县司法局〔2026〕5号")
                .doesNotContain("上限未确认");
    }

    private String[] cap(String times, String credit, String source) {
        return new String[] {
            "once",
            Ids.next().toString(),
            "measure",
            "ALL",
            "credit",
            credit,
            "times",
            times,
            "from",
            day,
            "source",
            source
        };
    }

    private String paper(UUID check, String kind) {
        return "/papers/"
                + jdbc.sql("select id from documents_paper where matter = :matter and kind = :kind")
                        .param("matter", check)
                        .param("kind", kind)
                        .query(UUID.class)
                        .single();
    }

    private MockHttpServletResponse arrange(UUID shop, UUID helper, String experts) throws Exception {
        return town.send(
                town.officer,
                "/checks",
                "once",
                Ids.next().toString(),
                "subject",
                shop.toString(),
                "cause",
                "ASKED",
                "causeWords",
                "店主申请",
                "on",
                day,
                "officer1",
                town.officer.person().toString(),
                "officer2",
                town.second.toString(),
                "helpers",
                helper.toString(),
                "experts",
                experts,
                "items",
                CITY);
    }

    private UUID plan(String title, String field, String item, String risk) throws Exception {
        var id = Ids.next();
        town.sent(
                town.officer,
                "/inspection-plans",
                "once",
                id.toString(),
                "township",
                town.code,
                "title",
                title,
                "year",
                "" + today.date().getYear(),
                "month",
                "" + today.date().getMonthValue(),
                "field",
                field,
                "body",
                "查湾镇人民政府",
                "items",
                item,
                "risk",
                risk);
        return id;
    }

    private void decide(UUID plan) throws Exception {
        town.sent(town.head, "/inspection-plans/" + plan + "/decide", "version", "0", "yes", "true", "opinion", "同意");
    }

    private List<String> rows(UUID shop) {
        return jdbc.sql("select id::text from inspection_plan_row where subject_id = :shop and check_id is null")
                .param("shop", shop)
                .query(String.class)
                .list();
    }

    private List<UUID> points(UUID check) {
        return jdbc.sql("select id from inspection_check_point where check_id = :check order by number")
                .param("check", check)
                .query(UUID.class)
                .list();
    }

    private MockHttpServletResponse arrange(
            UUID shop, String cause, String words, List<String> rows, String items, UUID one, UUID other)
            throws Exception {
        var pairs = new ArrayList<>(List.of(
                "once",
                Ids.next().toString(),
                "subject",
                shop.toString(),
                "cause",
                cause,
                "causeWords",
                words,
                "on",
                day,
                "officer1",
                one.toString(),
                "officer2",
                other.toString(),
                "items",
                items));
        rows.forEach(row -> pairs.addAll(List.of("rows", row)));
        return town.send(town.officer, "/checks", pairs.toArray(String[]::new));
    }

    private static UUID arranged(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getRedirectedUrl())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("/checks/");
        return UUID.fromString(answer.getRedirectedUrl().substring("/checks/".length()));
    }

    private String scan(UUID check) throws Exception {
        var page = town.send(town.officer, "/checks/" + check + "/code").getContentAsString(StandardCharsets.UTF_8);
        var link = Pattern.compile("/public/visit/\\d{6}[0-9a-f]{32}").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).contains("<svg xmlns=", "入企检查码");
        return link.group();
    }

    private int status(String path) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int quietly(String path) {
        try {
            return status(path);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where county_code = :county and title like '综合检查%'")
                .param("county", town.county)
                .query(Integer.class)
                .single();
    }

    private static String text(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
