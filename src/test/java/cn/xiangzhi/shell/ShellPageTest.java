package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page and fragment of the shell as it leaves the house; the pages are kept under target/preview to be looked at. */
@SpringJUnitWebConfig(ShellWeb.class)
class ShellPageTest {

    private MockMvc mvc;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(get("/").requestAttr("me", ShellWeb.ACTOR))
                .build();
    }

    @Test
    void 工作台按急缓分组并带灯() throws Exception {
        var page = page("desk", get("/"));
        assertThat(page)
                .contains("张建国，早上好", "待处置派单", "逾期", "今天到期", "登记报告", "我的工作台")
                .contains("aria-current=\"page\"")
                .doesNotContain("th:");
        assertThat(page.indexOf("id=\"kind-")).isPositive();
    }

    @Test
    void 表单逐栏有标签有提示有错误() throws Exception {
        page("form", get("/demo/form"));
        var wrong = page("form-wrong", post("/demo/form").param("seen", "昨天").param("version", "0"));
        assertThat(wrong)
                .contains("请填写有效日期，如 2026-11-22")
                .doesNotContain("Failed to convert")
                .contains("请填写事由", "id=\"title-error\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"title-hint title-error\"");
        var count = wrong.split("name=\"once\"", -1).length - 1;
        assertThat(count).isEqualTo(1);
    }

    @Test
    void 填得不对的表以400送回_填对的照常转走() throws Exception {
        assertThat(answer(post("/demo/form").param("version", "0")).getStatus()).isEqualTo(400);
        assertThat(answer(post("/demo/form")
                                .param("version", "0")
                                .param("title", "门前堆物")
                                .param("village", "b")
                                .param("seen", "2026-11-22")
                                .param("urgent", "true")
                                .param("text", "三组货架"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(get("/demo/form")).getStatus()).isEqualTo(200);
    }

    @Test
    void 有一栏读不懂的_其余填写的都还在表里() throws Exception {
        var page = mvc.perform(post("/demo/form")
                        .param("seen", "9999-99-99")
                        .param("version", "不是数")
                        .param("title", "门前堆物")
                        .param("tags", "c")
                        .param("urgent", "true"))
                .andReturn()
                .getModelAndView();
        assertThat(page).isNotNull();
        assertThat(page.getModel().get("form")).isInstanceOfSatisfying(DemoPages.DemoForm.class, form -> {
            assertThat(form.title()).isEqualTo("门前堆物");
            assertThat(form.tags()).containsExactly("c");
            assertThat(form.urgent()).isTrue();
            assertThat(form.seen()).isNull();
            assertThat(form.version()).isZero();
        });
    }

    @Test
    void 详情页各部件都能画出() throws Exception {
        assertThat(page("detail", get("/demo/detail")))
                .contains("aria-current=\"step\"", "还有 1 项现在不能办", "先办：调查终结", "2026-11-23（周一）", "6.00元");
    }

    @Test
    void 列表有筛选排序视图翻页导出() throws Exception {
        assertThat(page("list", get("/demo/list").param("sort", "due-asc")))
                .contains("data-label=\"期限\"", "aria-sort=\"ascending\"", "本周未派", "format=xlsx", "下一页")
                .contains("href=\"/reports/0\"");
        assertThat(page("list-empty", get("/demo/list").param("village", "a"))).contains("没有符合条件的内容");
    }

    @Test
    void 搜索整页与下拉同址() throws Exception {
        assertThat(page("search", get("/search").param("q", "占道"))).contains("青报〔2026〕318号", "<main");
        assertThat(page("search-hits", get("/search").param("q", "占道").header("HX-Request", "true")))
                .contains("青报〔2026〕318号")
                .doesNotContain("<main");
        assertThat(page("search-short", get("/search").param("q", "占"))).contains("请输入两个字以上");
    }

    @Test
    void 公众页面署乡镇名() throws Exception {
        assertThat(page("public", get("/public/demo").header("Accept", "text/html")))
                .contains("青石镇人民政府", "长辈版");
    }

    @Test
    void 拒绝以各自状态码成页() throws Exception {
        assertThat(status("/demo/refused/INVALID")).isEqualTo(400);
        assertThat(status("/demo/refused/FORBIDDEN")).isEqualTo(403);
        assertThat(status("/demo/refused/NOT_FOUND")).isEqualTo(404);
        assertThat(status("/demo/refused/CONFLICT")).isEqualTo(409);
        assertThat(status("/demo/refused/TOO_LARGE")).isEqualTo(413);
        assertThat(status("/demo/refused/UNLAWFUL")).isEqualTo(422);
        assertThat(status("/demo/refused/TOO_MANY")).isEqualTo(429);
        assertThat(page("refusal", get("/demo/refused/UNLAWFUL")))
                .contains("不能作出决定", "还没有告知", "行政处罚法第44条", "先办：事先告知", "PROC-03");
    }

    @Test
    void 局部请求的拒绝落在提示处() throws Exception {
        var answer = answer(get("/demo/refused/UNLAWFUL").header("HX-Request", "true"));
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#notices");
        assertThat(answer.getContentAsString()).contains("还没有告知").doesNotContain("<html");
    }

    @Test
    void 接口得到四部分齐全的问题说明() throws Exception {
        var answer = answer(
                post("/api/v1/demo").contentType(MediaType.APPLICATION_JSON).content("{\"seen\":\"x\"}"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"what\"", "\"why\"", "\"basis\"", "\"remedy\"", "\"code\"");
        assertThat(answer(post("/api/v1/demo")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"version\":0,\"urgent\":false}"))
                        .getContentAsString())
                .contains("请填写事由");
        assertThat(answer(post("/api/v1/demo").contentType(MediaType.TEXT_PLAIN).content("x"))
                        .getStatus())
                .isEqualTo(415);
        assertThat(answer(get("/api/v1/demo")).getStatus()).isEqualTo(405);
    }

    @Test
    void 框架与数据库的异常都成为中文拒绝() throws Exception {
        assertThat(page("missing", get("/demo/number"))).contains("缺少必填内容：有一处数字没有填写");
        assertThat(answer(get("/demo/number").param("n", "x").param("day", "2026-01-01"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(answer(get("/demo/number").param("n", "1").param("day", "32日"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("有一处的内容不是日期")
                .doesNotContain("“day”");
        for (var day : List.of("0000-00-00", "0001-01-01", "9999-12-31", "+999999999-12-31")) {
            assertThat(answer(get("/demo/number").param("n", "1").param("day", day))
                            .getStatus())
                    .as(day)
                    .isEqualTo(400);
        }
        assertThat(page("not-found", get("/nowhere"))).contains("找不到这个页面");
        assertThat(status("/nowhere")).isEqualTo(404);
        assertThat(status("/demo/data")).isEqualTo(400);
        assertThat(status("/demo/refused/NONSENSE")).isEqualTo(404);
    }

    @Test
    void 没有的选项说不能提交_程序自己写错的仍是系统出错() throws Exception {
        assertThat(page("choice", post("/demo/choice").param("kind", "x'y"))).contains("读不懂");
        assertThat(answer(post("/demo/choice").param("kind", "")).getStatus()).isEqualTo(400);
        assertThat(answer(post("/demo/choice").param("kind", "CONFLICT")).getStatus())
                .isEqualTo(500);
    }

    @Test
    void 整页的拒绝能回到刚才的页面_只回本站() throws Exception {
        assertThat(page("back", get("/demo/number").header("Referer", "http://localhost/demo/form?a=1")))
                .contains("返回刚才的页面", "href=\"/demo/form?a=1\"");
        for (var elsewhere : List.of(
                "https://evil.example/demo/form",
                "http://localhost//evil.example/",
                "http://localhost/demo/number",
                "::",
                "javascript:alert(1)")) {
            assertThat(page("elsewhere", get("/demo/number").header("Referer", elsewhere)))
                    .as(elsewhere)
                    .doesNotContain("返回刚才的页面", "evil.example");
        }
    }

    @Test
    void 意外只给编号不露内情() throws Exception {
        var answer = answer(get("/demo/fault"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("系统出错", "FAULT-")
                .doesNotContain("secret", "IllegalState");
    }

    @Test
    void 门口拦下零字符与超长文字() throws Exception {
        assertThat(answer(get("/search").param("q", "a\0b")).getStatus()).isEqualTo(400);
        assertThat(answer(post("/demo/form").param("text", "长".repeat(1_000_000)))
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void 长辈版由不含脚本的表单切换且只回本站() throws Exception {
        var answer = answer(get("/public/large-type").param("on", "true").param("back", "/demo/list?q=1"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/demo/list?q=1");
        assertThat(answer.getHeader("Set-Cookie")).startsWith(Frames.LARGE_TYPE + "=1");
        for (var outside : new String[] {"//evil.example", "/\\evil", "https://evil.example", "x"}) {
            assertThat(answer(get("/public/large-type").param("back", outside)).getRedirectedUrl())
                    .isEqualTo("/public");
        }
        assertThat(page("large", get("/").cookie(new jakarta.servlet.http.Cookie(Frames.LARGE_TYPE, "1"))))
                .contains("xz-large", "标准字号");
    }

    private int status(String path) throws Exception {
        return answer(get(path)).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(String name, MockHttpServletRequestBuilder request) throws Exception {
        var text = answer(request).getContentAsString(StandardCharsets.UTF_8);
        keep(name, text);
        return text;
    }

    private static void keep(String name, String text) throws IOException {
        var folder = Files.createDirectories(Path.of("target/preview"));
        Files.writeString(
                folder.resolve(name + ".html"),
                text.replace("\"/webjars/", "\"webjars/").replace("\"/shell/", "\"../classes/static/shell/"));
    }
}
