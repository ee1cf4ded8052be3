package cn.xiangzhi.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A draw from its announcement to the plan, redone from what the public may download. */
@XiangzhiTest
@AutoConfigureMockMvc
class DrawRoadTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Today today;

    @Autowired
    private DoubleDraws draws;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;

    @Test
    void 公告_到日抽取_公众重算一致_列入计划_回避的不派() throws Exception {
        town = new InspectionTown(context, mvc, "360401");
        town.person("第三人", true);
        UUID recusedFrom = null;
        for (var n = 0; n < 12; n++) {
            var id = town.shop("抽查" + n + "店", "", "credit", n % 3 == 0 ? "A" : "D", "creditSource", "市监2026年");
            recusedFrom = recusedFrom == null ? id : recusedFrom;
        }
        town.sent(
                town.officer,
                "/draws/recusals",
                "person",
                town.second.toString(),
                "subject",
                String.valueOf(recusedFrom),
                "reason",
                "店主是其近亲属");
        var id = Ids.next();
        var same = announce(id, today.date().toString());
        assertThat(same.getStatus()).as("公开数不能是当天的").isEqualTo(422);
        assertThat(same.getContentAsString(StandardCharsets.UTF_8)).contains("谁都可以先算出结果");
        assertThat(announce(id, today.date().plusDays(1).toString()).getRedirectedUrl())
                .isEqualTo("/draws/" + id);
        var digest = value("announce_digest", id);
        var pub = "/public/draws/360401/" + digest;
        assertThat(text(town.open(pub))).contains("已公告", "怎样自己算一遍", value("commitment", id));
        assertThat(town.open(pub)).as("抽取以前不露盐").doesNotContain("抽中 ");
        assertThat(download(pub + "/result.txt", 404)).isNotNull();
        assertThatThrownBy(() -> draws.draw(town.officer, id, "0107"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("才产生");
        var late = town.shop("公告以后才登记的店", "");
        today.at(today.now().plusDays(1), () -> draws.draw(town.officer, id, "0107091822 05"));
        assertThatThrownBy(() -> today.at(today.now().plusDays(1), () -> draws.draw(town.officer, id, "999")))
                .as("只抽一次")
                .isInstanceOf(Refused.class);

        var subjects = download(pub + "/subjects.txt", 200);
        var officers = download(pub + "/officers.txt", 200);
        var rules = download(pub + "/rules.txt", 200);
        var result = download(pub + "/result.txt", 200);
        assertThat(subjects).doesNotContain(late.toString());
        var salt = jdbc.sql("select salt from inspection_draw_record where draw_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(RedoTheDraw.sha(salt)).as("盐与公告的承诺一致").isEqualTo(value("commitment", id));
        assertThat(RedoTheDraw.sha(subjects)).isEqualTo(value("subjects_digest", id));
        assertThat(RedoTheDraw.redo(subjects, officers, rules, salt, "0107091822 05"))
                .isEqualTo(result);
        assertThat(result.lines()).as("A 级 4 户抽 1，D 级 8 户抽 8").hasSize(9);
        var page = text(town.open(pub));
        assertThat(page).contains("抽中 9 户", salt, "第一次抽取");
        var card = officers.lines().toList();
        assertThat(rules).contains("recuse\t" + card.get(1) + "\t" + recusedFrom);

        var to = town.sent(
                town.officer, "/draws/" + id + "/plan", "once", Ids.next().toString());
        assertThat(text(town.page(town.officer, to))).contains("双随机抽取", "列入 9 户", "待批准");
        assertThat(town.status(town.elsewhere(), "/draws/" + id)).isEqualTo(404);
        assertThat(text(town.open("/public/draws?township=" + town.code))).contains("十二月双随机");
    }

    private org.springframework.mock.web.MockHttpServletResponse announce(UUID id, String on) throws Exception {
        return town.send(
                town.officer,
                "/draws",
                "once",
                id.toString(),
                "township",
                town.code,
                "title",
                "十二月双随机",
                "field",
                "城市管理",
                "items",
                "CG-CF-024",
                "body",
                "查湾镇人民政府",
                "kinds",
                "SHOP",
                "ratioA",
                "20",
                "ratioB",
                "0",
                "ratioC",
                "0",
                "ratioD",
                "100",
                "ratioNone",
                "0",
                "each",
                "2",
                "publicSource",
                "双色球下一期开奖号码",
                "publicOn",
                on);
    }

    private String value(String column, UUID id) {
        var sql = switch (column) {
            case "commitment" -> "select commitment from inspection_draw where id = :id";
            case "subjects_digest" -> "select subjects_digest from inspection_draw where id = :id";
            default -> "select announce_digest from inspection_draw where id = :id";
        };
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }

    private String download(String path, int status) throws Exception {
        var answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
