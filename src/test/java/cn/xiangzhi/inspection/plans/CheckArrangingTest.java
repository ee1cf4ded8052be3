package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.inspection.InspectionTown;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** What may be arranged: caps with their sources, causes, the code of the day, who helps. */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckArrangingTest extends CheckSteps {

    CheckArrangingTest() {
        super("350302");
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
        assertThat(status("/public/visit/" + town.county + "0".repeat(32))).isEqualTo(404);
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
}
