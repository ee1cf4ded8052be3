package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.DeskPapers;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** One visit for all checks, from plan to rating: merged, approved, coded, its points with their consequences. */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckRoadTest extends CheckSteps {

    CheckRoadTest() {
        super("350301");
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
        assertThat(jdbc.sql("select count(*) from casework_case c join casework_act a on a.county_code = c.county_code"
                                + " and a.case_id = c.id where c.county_code = :county and item_code = :item"
                                + " and a.facts ->> 'orderedElsewhere' like '%检查时责令限期改正，期限到20__-__-__'")
                        .param("county", town.county)
                        .param("item", WATER)
                        .query(Integer.class)
                        .single())
                .as("没有改正的转线索，线索写明检查时已经责令改正")
                .isEqualTo(1);
        assertThat(town.status(town.elsewhere(), "/checks/" + check)).isEqualTo(404);
    }

    private String paper(UUID check, String kind) {
        return "/papers/"
                + jdbc.sql("select id from documents_paper where matter = :matter and kind = :kind")
                        .param("matter", check)
                        .param("kind", kind)
                        .query(UUID.class)
                        .single();
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

    private void decide(UUID plan) throws Exception {
        town.sent(town.head, "/inspection-plans/" + plan + "/decide", "version", "0", "yes", "true", "opinion", "同意");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where county_code = :county and title like '综合检查%'")
                .param("county", town.county)
                .query(Integer.class)
                .single();
    }
}
