package cn.xiangzhi.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What ill will or a broken program sends to the public door: refused in clear words or absorbed, nothing harmed. */
@XiangzhiTest
class AbuseTest {

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private Town town;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category  | NO-SUCH                                | 类别
            category  | ; drop                                 | 类别
            category  | 1234567890123456                       | 类别
            where     | 999999999                              | 区划
            where     | 12345                                  | 从列表中选择村
            where     | ../../etc/passwd                       | 从列表中选择村
            latitude  | 91                                     | 不在我国范围内
            latitude  | 1e309                                  | 重新点选
            latitude  | NaN                                    | 重新点选
            latitude  | 39.9                                   | 不在云溪县
            longitude |                                        | 经纬度不完整
            website   | http://spam.example                    | 看不见的一栏
            text      | http://a http://b https://c www.d.com  | 网址太多
            phone     | <script>                               | 电话
            """)
    void 填错的说清楚_什么也没记(String field, String value, String words) throws Exception {
        var answer = send(filled(field, value == null ? "" : value));
        assertThat(answer.getStatus()).isBetween(400, 499);
        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${T(java.lang.Runtime).getRuntime()}",
                "[[${7*7}]]{{7*7}}<%= 7*7 %>",
                "' or '1'='1' --",
                "\u202Egnp.exe"
            })
    void 文字里的脚本只当文字(String text) throws Exception {
        var answer = send(filled("text", text));
        assertThat(answer.getRedirectedUrl())
                .as(answer.getStatus() + answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("/public/report/done?code=");
        var code = answer.getRedirectedUrl().replaceAll(".*code=([^&]+).*", "$1");
        var dispatcher = As.actor(town.dispatcher());
        var list = mvc.perform(get("/reports").with(dispatcher)).andReturn().getResponse();
        var track = mvc.perform(get("/public/track").param("code", code))
                .andReturn()
                .getResponse();
        for (var page : Stream.of(list, track).toList()) {
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("<script>alert", "<img src=x", "49{{");
        }
    }

    @Test
    void 看不见的控制字符说清楚() throws Exception {
        var answer = send(filled("text", "路灯\u0000坏了"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("不能保存的字符");
        assertThat(kept()).isZero();
    }

    static Stream<byte[]> 冒充照片的() {
        var gif = "GIF89a/*".getBytes(StandardCharsets.ISO_8859_1);
        var script = "*/=1;alert(1)//<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        var both = Arrays.copyOf(gif, gif.length + script.length);
        System.arraycopy(script, 0, both, gif.length, script.length);
        return Stream.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1),
                "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1),
                both);
    }

    @ParameterizedTest
    @MethodSource("冒充照片的")
    void 冒充照片的文件不收_报告不丢(byte[] content) throws Exception {
        var request = filled("text", "有照片的占道");
        request.file(new MockMultipartFile("photos", "现场.jpg", "image/jpeg", content));
        var answer = send(request);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("没有收下", "有照片的占道");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0192f1a0-7c3e-7abc-8def-0123456789ab", "随便写的标记", "../../1"})
    void 同一份重发十次只记一件_回执相同(String once) throws Exception {
        var receipts =
                Stream.generate(() -> once).limit(10).map(this::sent).distinct().toList();
        assertThat(receipts).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void 同时重发也只记一件_一同交的别人各得各的回执() throws Exception {
        var once = UUID.randomUUID();
        var asked = new ArrayList<Future<Receipt>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 24; n++) {
                var mark = n % 2 == 0 ? once : UUID.randomUUID();
                asked.add(threads.submit(() -> reports.receive(Reporters.of(town.county()), handed(mark, null))));
            }
        }
        var codes = new HashSet<String>();
        for (var n = 0; n < asked.size(); n++) {
            var receipt = asked.get(n).get();
            codes.add(receipt.code());
            assertThat(receipt.code())
                    .isEqualTo(n % 2 == 0 ? asked.getFirst().get().code() : receipt.code());
        }
        assertThat(codes).hasSize(13);
        assertThat(kept()).isEqualTo(13);
        for (var table : List.of("intake_act", "intake_search")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where county_code = :county")
                            .param("county", town.county())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isEqualTo(13);
        }
    }

    /** Two forms that claim the same kept photos: one of them is a report, the other is told. */
    @Test
    void 两张表争同一份草稿_只成一件_另一件说清楚_不给假回执() throws Exception {
        var draft = Ids.next();
        var asked = new ArrayList<Future<Receipt>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 12; n++) {
                var id = n < 6 ? draft : null;
                asked.add(threads.submit(
                        () -> reports.receive(Reporters.of(town.county()), handed(UUID.randomUUID(), id))));
            }
        }
        var refused = asked.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
        assertThat(refused)
                .hasSize(5)
                .allSatisfy(no -> assertThat(no).isInstanceOf(Refused.class).hasMessageContaining("这张表已经用过"));
        assertThat(kept()).isEqualTo(7);
        for (var one : asked) {
            if (one.state() == Future.State.SUCCESS) {
                assertThat(page("/public/track", one.get().code()).getStatus()).isEqualTo(200);
            }
        }
    }

    @Test
    void 次序颠倒的说清楚_什么也没变() throws Exception {
        var code = reports.receive(Reporters.of(town.county()), handed(UUID.randomUUID(), null))
                .code();
        for (var early : List.of("/public/track/rate", "/public/track/reopen")) {
            var answer = mvc.perform(post(early)
                            .param("code", code)
                            .param("level", "1")
                            .param("why", "还没有办")
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(early).isBetween(400, 499);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("不能");
        }
        var follow = mvc.perform(post("/public/report/follow")
                        .param("same", UUID.randomUUID().toString())
                        .param("where", town.village())
                        .param("text", "我也遇到")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(follow.getStatus()).as("报告还没有的").isEqualTo(404);
        assertThat(page("/public/report/done", "ABCDEFGHJKMN").getStatus()).isEqualTo(400);
        assertThat(jdbc.sql("""
                        select string_agg(move || ' ' || stage_after, ',') from intake_act where county_code = :county
                        """)
                        .param("county", town.county())
                        .query(String.class)
                        .single())
                .isEqualTo("ACCEPT ACCEPTED");
        assertThat(jdbc.sql("select count(*) from intake_rating where county_code = :county")
                        .param("county", town.county())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private NewReport handed(UUID once, UUID id) {
        var like = town.report("有人占道摆摊");
        return new NewReport(
                once, id, like.channel(), like.category(), "", like.text(), like.place(), null, "", "", "");
    }

    private MockHttpServletResponse page(String path, String code) throws Exception {
        return mvc.perform(get(path).param("code", code)).andReturn().getResponse();
    }

    @Test
    void 一个村短时间太多的缓一缓_别的村不受影响() {
        var guard = new PublicGuard(3);
        for (var n = 0; n < 3; n++) {
            guard.pass("", "路灯坏了", "140001101201");
        }
        assertThatThrownBy(() -> guard.pass("", "路灯坏了", "140001101201"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("过几分钟再提交");
        guard.pass("", "路灯坏了", "140001101202");
    }

    private String sent(String once) {
        try {
            return String.valueOf(send(filled("once", once)).getRedirectedUrl());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockMultipartHttpServletRequestBuilder filled(String field, String value) {
        var request = multipart("/public/report");
        var values = new HashMap<String, String>();
        values.put("county", town.county());
        values.put("once", UUID.randomUUID().toString());
        values.put("category", "HL-03");
        values.put("text", "有人占道摆摊");
        values.put("where", town.village());
        values.put("words", "老粮站");
        values.put("latitude", "30.01");
        values.put("longitude", "110.01");
        values.put("sure", "true");
        values.put(field, value);
        values.forEach(request::param);
        request.with(csrf());
        return request;
    }

    private int kept() {
        return jdbc.sql("select count(*) from intake_report where county_code = :county")
                .param("county", town.county())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse send(MockMultipartHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
