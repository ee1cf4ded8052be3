package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.collection.CollectionAgreement;
import cn.xiangzhi.casework.collection.CollectionRegister;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** FSR 6: the bank of a decision has an agreement in force on the day; the register warns, is filed, ended and imported. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class CollectionRoadTest {

    private static final String ITEM = "CG-CF-020";
    private static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private CaseRoad road;

    @Autowired
    private CollectionRegister register;

    @Autowired
    private Papers papers;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 决定之日没有有效协议不得决定_续签以后决定书写明协议的银行和账户() {
        var town = road.town(ITEM);
        add(town, "农商旧", "清源县农商银行云溪支行", "2023-01-01", "2024-12-31");
        var on = new ServedRoad(road, town);
        refused("PROC-13", "都不在有效期内", () -> served(on));
        add(town, "邮储新", "清源县邮储银行云溪支行", "2025-01-01", null);
        var id = served(on);
        var decision = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.DECISION)
                .findFirst()
                .orElseThrow();
        assertThat(papers.open(town.head(), decision.id()).html())
                .contains("清源县邮储银行云溪支行", "6228-邮储新")
                .doesNotContain("农商银行");
        assertThat(on.said(id, "collectAgreement")).isEqualTo("邮储新");
    }

    @Test
    void 从没登记过协议的只提示() {
        var town = road.town(ITEM);
        var id = served(new ServedRoad(road, town));
        assertThat(road.files.file(road.row(town, id)).acts().stream().flatMap(act -> act.cautions().stream()))
                .anyMatch(caution -> caution.contains("没有登记与代收银行签订的代收协议"));
    }

    @Test
    void 登记_附原件_备案_终止_将届满提醒_收款人不能是本机关_导入整表() throws Exception {
        var town = road.town(ITEM);
        assertThat(form(town, "清源县云溪镇人民政府")).contains("收款人是作出罚款决定的机关自己");
        assertThat(form(town, "清源县财政局非税收入专户")).isEmpty();
        var id = jdbc.sql("select id from casework_agreement where county_code = :county")
                .param("county", town.county())
                .query(UUID.class)
                .single();
        var path = "/collection-agreements/" + id;
        assertThat(page(town.treasury(), path)).contains("还没有备案", "还没有附上协议原件", "李建国", "登记协议");
        assertThat(page(town.treasury(), "/")).contains("代收协议待备案");
        var attached = mvc.perform(multipart(path + "/paper")
                        .file(new MockMultipartFile("paper", "协议.png", "image/png", PICTURE))
                        .with(As.actor(town.treasury()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(attached.getStatus()).isEqualTo(302);
        assertThat(page(town.treasury(), path)).contains("协议.png").doesNotContain("还没有附上协议原件");
        assertThat(post(town.head(), path + "/filed", "version", "1", "on", "2026-01-08", "with", "县财政局"))
                .isEqualTo(403);
        assertThat(post(town.treasury(), path + "/filed", "version", "1", "on", "2026-01-08", "with", "县财政局"))
                .isEqualTo(302);
        assertThat(post(town.treasury(), path + "/ended", "version", "1", "on", "2026-06-30", "why", "银行撤点"))
                .as("版本已旧")
                .isEqualTo(409);
        assertThat(post(town.treasury(), path + "/ended", "version", "2", "on", "2026-06-30", "why", "银行撤点"))
                .isEqualTo(302);
        assertThat(page(town.head(), path)).contains("已终止", "银行撤点", "报送备案", "提前终止");
        assertThat(page(town.treasury(), "/collection-agreements?state=OVER")).contains("清源县农商银行云溪支行");

        var heads = "协议编号,代收银行,银行地址,收款人,收款账号,签订日期,生效日期,届满日期,本机关签字人,银行签字人\n";
        var one = "代收2,清源县建行云溪支行,前街9号,县财政局,6228002,2026-01-01,2026-01-01,%s,李建国,王行长\n";
        assertThat(sheet(town, heads + one.formatted("某日"))).contains("不是有效日期");
        assertThat(sheet(town, heads + one.formatted("2027-12-31"))).doesNotContain("不是有效日期");
        assertThat(sheet(town, heads + one.formatted("2027-12-31"))).contains("已经登记");
        assertThat(page(town.treasury(), "/collection-agreements")).contains("清源县建行云溪支行");
    }

    private UUID served(ServedRoad on) {
        return on.served(ITEM, "CITIZEN", "贺长顺", "410899199503160210", "1000", DAYS);
    }

    private void add(Town town, String number, String bank, String from, @Nullable String to) {
        register.register(
                town.treasury(),
                new CollectionAgreement(
                        Ids.next(),
                        town.code(),
                        number,
                        bank,
                        "云溪镇前街1号",
                        "清源县财政局非税收入专户",
                        "6228-" + number,
                        "",
                        "",
                        "",
                        LocalDate.parse(from),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        "李建国",
                        "王行长",
                        null,
                        "",
                        null,
                        "",
                        1));
    }

    private String form(Town town, String payee) throws Exception {
        var request = MockMvcRequestBuilders.post("/collection-agreements");
        var facts = CaseRoad.map(
                "township",
                town.code(),
                "number",
                "代收1",
                "bank",
                "清源县农商银行云溪支行",
                "bankAddress",
                "前街1号",
                "payee",
                payee,
                "account",
                "6228001",
                "payeeBank",
                "",
                "unitCode",
                "",
                "incomeCode",
                "",
                "signedOn",
                "2026-01-01",
                "validFrom",
                "2026-01-01",
                "validTo",
                "2028-12-31",
                "signedByUs",
                "李建国",
                "signedByBank",
                "王行长",
                "filedWith",
                "");
        facts.forEach(request::param);
        return mvc.perform(request.with(As.actor(town.treasury())).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sheet(Town town, String content) throws Exception {
        return mvc.perform(multipart("/collection-agreements/import")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(As.actor(town.treasury()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int post(Actor actor, String path, String... params) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        CaseRoad.map(params).forEach(request::param);
        return mvc.perform(request.with(As.actor(actor)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(Actor actor, String path) throws Exception {
        var response = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
