package cn.xiangzhi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of places, organs and people, from an empty county to a grid somebody answers for. */
@XiangzhiTest
class RegisterPagesTest {

    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Today today;

    private MockMvc mvc;
    private String county;
    private Actor clerk;

    @BeforeEach
    void 一个虚构的县() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county = "98%04d".formatted(++counties);
        clerk = actor(null);
    }

    @Test
    void 空的登记册告诉人从哪里开始() throws Exception {
        assertThat(page("/places")).contains("还没有区划").contains("导入区划");
        assertThat(page("/organs")).contains("还没有机构");
        assertThat(page("/people")).contains("还没有人员");
    }

    @Test
    void 区划先比对再导入_错一行就都不导入_跳过错误行才导入其余() throws Exception {
        var once = upload("代码,名称\n" + county + ",云溪县\n" + county + "101000,青石镇\n" + county + "101201,东坡村\n" + county
                + "109201,孤村\n");
        var preview = page("/places/import/" + once);
        assertThat(preview).contains("新增 3 处").contains("的上级").contains("跳过错误行");
        assertThat(send(post("/places/import/" + once)).getStatus()).isEqualTo(400);
        assertThat(page("/places")).contains("还没有区划");
        assertThat(send(post("/places/import/" + once).param("skipWrong", "true"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page("/places")).contains("青石镇").contains("东坡村").contains("处无人负责");
    }

    @Test
    void 从机构到网格_页面逐页可用() throws Exception {
        send(post("/places/import/"
                + upload("代码,名称\n" + county + ",云溪县\n" + county + "101000,青石镇\n" + county + "101201,东坡村\n")));
        var organ = Ids.next();
        var organForm = post("/organs")
                .param("once", organ.toString())
                .param("name", "综合执法队")
                .param("kind", "SQUAD")
                .param("township", county + "101")
                .param("version", "0");
        assertThat(send(organForm).getRedirectedUrl()).isEqualTo("/organs/" + organ);
        send(post("/organs")
                .param("once", Ids.next().toString())
                .param("name", "综合行政执法大队")
                .param("kind", "BRIGADE")
                .param("township", county + "101")
                .param("version", "0"));
        var post = Ids.next();
        send(post("/organs/" + organ + "/posts")
                .param("once", post.toString())
                .param("kind", "ADMINISTRATIVE")
                .param("title", "执法员")
                .param("authorised", "3"));
        var leader = enter(post, "张立", 1);
        var cadre = enter(post, "李田", 2);
        assertThat(page("/organs"))
                .contains("缺 1（33%）")
                .contains("没有中队长")
                .contains("没有队长，没有副队长")
                .doesNotContain("还没有机构");
        assertThat(page("/organs/" + organ)).contains("张立").contains("执法员").contains("综合执法队");
        assertThat(page("/organs/" + organ + "/edit")).contains("综合执法队");
        assertThat(page("/people")).contains("张立").contains("无执法证");
        var person = page("/people/" + leader);
        assertThat(person).contains("9800****").doesNotContain(idNumber(1));
        assertThat(mvc.perform(post("/people/" + leader + "/open")
                                .param("reason", "核对执法证申领材料")
                                .with(As.actor(clerk))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(idNumber(1));
        var village = county + "101201";
        assertThat(page("/places/divisions/" + village + "/grids/new")).contains("张立");
        var grid = Ids.next();
        send(post("/places/divisions/" + village + "/grids")
                .param("once", grid.toString())
                .param("name", "第一网格")
                .param("boundary", "30,110\n30,111\n31,111")
                .param("words", "东至河堤")
                .param("leader", leader.toString())
                .param("cadres", cadre.toString()));
        assertThat(page("/places/grids/" + grid)).contains("张立").contains("李田").contains("设立网格");
        assertThat(page("/places/divisions/" + village)).contains("第一网格");
        assertThat(page("/places/divisions/" + village + "/charge")).contains("张立");
        assertThat(page("/places/divisions/" + village + "/location")).contains("标定位置");
        assertThat(page("/places/map.json")).contains("第一网格").contains("Polygon");
        assertThat(page("/places/nobody")).contains("没有负责人").doesNotContain("没有划网格");
        assertThat(status("/places/grids/" + grid, actor(county + "102"))).isEqualTo(404);
        assertThat(status("/people/" + leader, actor(county + "102"))).isEqualTo(404);
        assertThat(status("/organs/" + organ, actor(county + "102"))).isEqualTo(404);
        assertThat(page("/places/map.json", actor(county + "102"))).doesNotContain("第一网格");
    }

    @Test
    void 机构人员用表格导入_有错行就都不导入并逐行说明() throws Exception {
        send(post("/places/import/" + upload("代码,名称\n" + county + ",云溪县\n" + county + "101000,青石镇\n")));
        assertThat(sheet("ORGANS", "机构名称,类别,所属乡镇,上级机构\n青石镇人民政府,乡镇政府,青石镇,\n执法队,综合执法队,青石镇,青石镇人民政府\n"))
                .contains("机构已导入 2 行");
        assertThat(sheet("POSTS", "机构名称,岗位名称,编制种类,核定数\n执法队,队员,行政,2\n没有的队,队员,行政,2\n"))
                .contains("有 1 行需要改正")
                .contains("没有名为“没有的队”的机构");
        assertThat(sheet("POSTS", "机构名称,岗位名称,编制种类,核定数\n执法队,队员,行政,2\n")).contains("岗位已导入 1 行");
        var people = "姓名,身份证号,机构名称,岗位名称,编制种类,到岗日期\n张三," + idNumber(7) + ",执法队,队员,行政编制,2024-01-02\n"
                + "李四,11010519491231002Y,执法队,队员,行政编制,2024/1/2\n";
        assertThat(sheet("PEOPLE", people))
                .contains("没有导入任何内容")
                .contains("身份证号")
                .contains(">3<");
        assertThat(page("/people")).doesNotContain("张三");
    }

    @Test
    void 公开底图不带网格和责任人() throws Exception {
        var answer = mvc.perform(get("/public/map.json").param("county", county))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("FeatureCollection").doesNotContain("GRID");
    }

    private UUID enter(UUID post, String name, int number) throws Exception {
        var id = Ids.next();
        var answer = send(post("/people")
                .param("once", id.toString())
                .param("name", name)
                .param("idNumber", idNumber(number))
                .param("post", post.toString())
                .param("kind", "ADMINISTRATIVE")
                .param("since", today.date().toString()));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/people/" + id);
        return id;
    }

    private String idNumber(int number) {
        var digits = county + "19900101%03d".formatted(number);
        return digits + IdNumber.check(digits);
    }

    private UUID upload(String text) throws Exception {
        var once = Ids.next();
        var file = new MockMultipartFile("file", "区划.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var answer = send(multipart("/places/import").file(file).param("once", once.toString()));
        assertThat(answer.getStatus()).isEqualTo(302);
        return once;
    }

    private String sheet(String form, String text) throws Exception {
        var file = new MockMultipartFile("file", "表.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var request = multipart("/organs/exchange")
                .file(file)
                .param("once", Ids.next().toString())
                .param("form", form);
        return send(request).getContentAsString();
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(As.actor(clerk)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        return page(path, clerk);
    }

    private String page(String path, Actor actor) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Actor actor(String within) {
        var organ = new UUID(0, 1);
        return new Actor(
                organ, organ, "周文", organ, "县委编办", "管理员", new Scope(county, within, null), EnumSet.allOf(Right.class));
    }
}
