package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What was typed comes back beside the refusal, at the orders and at the report desk. */
@XiangzhiTest
class TypedTextTest {

    private static final String TYPED = "说了半天的理由，一个字也不能丢";

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    private MockMvc mvc;
    private Town town;
    private Actor dispatcher;
    private UUID report;
    private UUID order;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        Empowered.pavements(powers, town.dispatcher(), town.township());
        dispatcher = town.dispatcher();
        report = reports.receive(dispatcher, town.report("有人占道摆摊")).report();
        order = orders.ofReport(town.county(), report).orElseThrow();
    }

    @Test
    void 派单被拒_说明单位和时限都还在() throws Exception {
        assign();
        var again = send(move("ASSIGN")
                .param("words", TYPED)
                .param("organ", town.brigade().toString())
                .param("joints", town.government().toString())
                .param("due", "2030-01-02"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(body(again))
                .contains("怎么办", "2030-01-02", "value=\"" + town.brigade() + "\" selected=\"selected\"")
                .contains("value=\"" + town.government() + "\" checked=\"checked\"");
    }

    @Test
    void 退回联合移送被拒_说明都还在() throws Exception {
        for (var name : new String[] {"RETURN", "JOIN", "URGE", "TRANSFER_BACK", "FINISH"}) {
            var again = send(move(name).param("words", TYPED).param("joints", "", ""));
            assertThat(again.getStatus()).as(name).isBetween(400, 422);
            assertThat(body(again)).as(name).contains("怎么办", TYPED);
        }
        var transfer = send(move("TRANSFER").param("receiver", "县水利局").param("phone", "0555-1234567"));
        assertThat(body(transfer)).contains("县水利局", "0555-1234567", "怎么办");
    }

    @Test
    void 选过的照片请重新选择_别人先办了也不丢() throws Exception {
        var photo = new MockMultipartFile("photos", "a.jpg", "image/jpeg", new byte[] {1, 2, 3});
        var refused = multipart("/orders/" + order + "/moves/FINISH").file(photo);
        assertThat(body(send(fields(refused, "0").param("words", TYPED)))).contains(TYPED, "请重新选择");
        assign();
        var stale = send(fields(post("/orders/" + order + "/moves/URGE"), "0").param("words", TYPED));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(body(stale)).contains(TYPED, "name=\"version\" value=\"1\"");
    }

    @Test
    void 报告台各表被拒_填的都还在() throws Exception {
        assign();
        var at = "/reports/" + report;
        assertThat(body(send(fields(post(at + "/answer"), "1").param("words", TYPED))))
                .contains(TYPED, "怎么办");
        assertThat(body(send(fields(post(at + "/merge"), "1")
                        .param("number", "2020-000009")
                        .param("words", TYPED))))
                .contains(TYPED, "2020-000009", "怎么办");
        assertThat(body(send(fields(post(at + "/category"), "9").param("category", "HL-05"))))
                .contains("value=\"HL-05\" selected=\"selected\"", "怎么办");
        assertThat(body(send(fields(post(at + "/reporter"), "1").param("words", " "))))
                .contains("为什么要看", "怎么办");
    }

    @Test
    void 其他表单被拒_文字在拒绝页上可以复制() throws Exception {
        var again = send(post("/public/track/reopen")
                .param("code", "ABCD-EFGH-JKMN")
                .param("why", TYPED)
                .with(csrf()));
        assertThat(body(again)).contains(TYPED, "可以复制");
    }

    @Test
    void 公众首页各项都在_长辈版也能用() throws Exception {
        var home = send(get("/public"));
        assertThat(home.getStatus()).isEqualTo(200);
        assertThat(body(home))
                .contains("我要反映", "查办理进度", "权责事项", "处罚公示", "期限计算", "为民服务")
                .doesNotContain("乡治");
        var large = send(get("/public").cookie(new jakarta.servlet.http.Cookie("xz-large", "1")));
        assertThat(body(large)).contains("xz-large", "标准字号");
    }

    private void assign() throws Exception {
        var sent = send(move("ASSIGN").param("organ", town.brigade().toString()));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/orders/" + order);
    }

    private AbstractMockHttpServletRequestBuilder<?> move(String name) {
        var version = orders.brief(town.county(), order).orElseThrow().stage() == OrderStage.WAITING ? "0" : "1";
        return fields(post("/orders/" + order + "/moves/" + name), version);
    }

    private AbstractMockHttpServletRequestBuilder<?> fields(
            AbstractMockHttpServletRequestBuilder<?> request, String version) {
        return request.param("version", version)
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(As.actor(dispatcher));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
