package cn.xiangzhi.documents.versions;

import static cn.xiangzhi.documents.PrintedSample.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedSample;
import cn.xiangzhi.documents.docx.Edited;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An office changes a template, on a real PostgreSQL and through the pages (F40, F45). */
@XiangzhiTest
class TemplateRoadTest {

    private static final PaperKind KIND = PaperKind.DECISION;
    private static final String PAGES = "/papers/templates/";
    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperTemplates templates;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Today today;

    private String county;
    private String township;
    private UUID government;

    private UUID department;
    private Actor clerk;
    private MockMvc mvc;

    @BeforeEach
    void 一个虚构的镇() {
        county = "77%04d".formatted(++counties);
        township = county + "101";
        clerk = actor(township, EnumSet.allOf(Right.class));
        places.bring(
                actor(null, EnumSet.allOf(Right.class)),
                List.of(
                        new NewDivision(county, "清川县", "", null),
                        new NewDivision(township, "云溪镇", "", null),
                        new NewDivision(county + "102", "柳林镇", "", null)));
        government = staffing.found(
                actor(null, EnumSet.allOf(Right.class)),
                NewOrgan.of(Ids.next(), township, "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        department = staffing.found(
                actor(null, EnumSet.allOf(Right.class)),
                NewOrgan.of(Ids.next(), null, "清川县水利局", OrganKind.COUNTY_DEPARTMENT, null, "清水"));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void 下载_上传_预览_启用_出具_停用() throws Exception {
        var before = issue();
        get(clerk, PAGES + "decision")
                .andExpect(content().string(containsString("还没有上传过")))
                .andExpect(content().string(containsString("【复议机关】")));
        get(clerk, PAGES + "decision/built-in.docx").andExpect(status().isOk());
        var once = Ids.next();
        upload(clerk, once, changed("镇政府会议室领取")).andExpect(redirectedUrl(PAGES + "versions/" + once));

        assertThat(papers.templateOf(county, issue().id())).as("草稿不用").isEmpty();
        get(clerk, PAGES + "versions/" + once + "/preview?paper=" + before.id())
                .andExpect(content().string(containsString("去掉 1 处，新增 1 处")))
                .andExpect(content().string(containsString("<ins>镇政府会议室领取</ins>")));
        get(clerk, PAGES + "versions/" + once + "/preview").andExpect(content().string(containsString("〈违法事实〉")));

        post(clerk, "versions/" + once + "/put", "from", today.date().toString())
                .andExpect(status().is3xxRedirection());
        var paper = issue();
        assertThat(sheet(paper)).contains("镇政府会议室领取").doesNotContain("现决定给予以下行政处罚");
        assertThat(papers.templateOf(county, paper.id())).contains(once);
        assertThat(sheet(before)).contains("现决定给予以下行政处罚");
        get(clerk, "/papers/" + paper.id()).andExpect(content().string(containsString("用本单位模板第1版")));
        get(clerk, PAGES + "versions/" + once).andExpect(content().string(containsString("1份")));
        get(clerk, PAGES + "versions/" + once + ".docx")
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        get(clerk, "/papers/templates").andExpect(content().string(containsString("第1版，自")));

        post(clerk, "versions/" + once + "/withdraw", "reason", "地址写错").andExpect(status().is3xxRedirection());
        assertThat(sheet(issue())).contains("现决定给予以下行政处罚");
        assertThat(sheet(paper)).contains("镇政府会议室领取");
    }

    @Test
    void 有错的不保存_说明第几段() throws Exception {
        var wrong = Edited.template(KIND).replace("案由：【案由】", "案由：【案田】").file();
        upload(clerk, Ids.next(), wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第9段")))
                .andExpect(content().string(containsString("是不是“案由”")));
        upload(clerk, Ids.next(), "not a document".getBytes())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不是 Word 文档")));
        assertThat(templates.of(clerk, KIND)).isEmpty();
    }

    @Test
    void 同一次上传只存一版_再改是第二版() throws Exception {
        var once = Ids.next();
        upload(clerk, once, changed("甲"));
        upload(clerk, once, changed("乙"));
        upload(clerk, Ids.next(), changed("丙"));
        assertThat(templates.of(clerk, KIND))
                .extracting(TemplateVersion::version)
                .containsExactly(2, 1);
        assertThat(templates.template(clerk, once).source()).contains("甲").doesNotContain("乙");
    }

    @Test
    void 启用须是今天以后_且只启用一次() {
        var version = kept(clerk, changed("甲"));
        assertThatThrownBy(
                        () -> templates.putInForce(clerk, version, today.date().minusDays(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("早于今天");
        templates.putInForce(clerk, version, today.date().plusDays(3));
        assertThatThrownBy(() -> templates.putInForce(clerk, version, today.date()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已被他人更新");
        assertThat(templates
                        .inForce(county, township, KIND, today.date().plusDays(2))
                        .version())
                .isNull();
        assertThat(templates
                        .inForce(county, township, KIND, today.date().plusDays(3))
                        .version())
                .isEqualTo(version);
        assertThat(state(version)).isEqualTo(TemplateState.COMING);
    }

    @Test
    void 新版取代旧版_停用新版又用旧版() {
        var first = kept(clerk, changed("甲"));
        var second = kept(clerk, changed("乙"));
        templates.putInForce(clerk, first, today.date());
        assertThat(state(second)).isEqualTo(TemplateState.DRAFT);
        templates.putInForce(clerk, second, today.date());
        assertThat(inForce(township)).isEqualTo(second);
        assertThat(state(first)).isEqualTo(TemplateState.REPLACED);
        templates.withdraw(clerk, second, "写错了");
        assertThat(inForce(township)).isEqualTo(first);
        assertThat(state(first)).isEqualTo(TemplateState.IN_FORCE);
        assertThat(state(second)).isEqualTo(TemplateState.WITHDRAWN);
        assertThatThrownBy(() -> templates.withdraw(clerk, second, "再停一次")).isInstanceOf(Refused.class);

        var unused = kept(clerk, changed("丙"));
        templates.withdraw(clerk, unused, "不用了");
        assertThat(state(unused)).isEqualTo(TemplateState.WITHDRAWN);
        assertThatThrownBy(() -> templates.putInForce(clerk, unused, today.date()))
                .isInstanceOf(Refused.class);
        assertThat(inForce(township)).isEqualTo(first);
    }

    @Test
    void 全县的一版各镇都用_本镇有自己的以本镇为准_外镇看不到() throws Exception {
        var all = EnumSet.allOf(Right.class);
        var county = actor(null, all);
        var other = actor(this.county + "102", all);
        var shared = kept(county, changed("全县统一"));
        templates.putInForce(county, shared, today.date());
        assertThat(inForce(township)).isEqualTo(shared);
        assertThat(templates.present(clerk, KIND, templates.of(clerk, KIND)).id())
                .isEqualTo(shared);
        assertThatThrownBy(() -> templates.withdraw(clerk, shared, "想停")).hasMessageContaining("县里统一的");

        var own = kept(clerk, changed("本镇"));
        templates.putInForce(clerk, own, today.date());
        assertThat(inForce(township)).isEqualTo(own);
        assertThat(inForce(this.county + "102")).isEqualTo(shared);
        get(other, PAGES + "versions/" + own).andExpect(status().isNotFound());
        get(other, PAGES + "versions/" + own + "/preview").andExpect(status().isNotFound());
        get(other, PAGES + "versions/" + own + ".docx").andExpect(status().isNotFound());
        post(other, "versions/" + own + "/withdraw", "reason", "x").andExpect(status().isNotFound());
        get(other, PAGES + "decision").andExpect(content().string(not(containsString(own.toString()))));
    }

    @Test
    void 没有权限的只能看() throws Exception {
        var reader = actor(township, EnumSet.of(Right.LAW_READ));
        get(reader, PAGES + "decision")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("上传改好的模板"))));
        upload(reader, Ids.next(), changed("甲")).andExpect(status().isForbidden());
        var version = kept(clerk, changed("甲"));
        var paper = issue();
        get(reader, PAGES + "versions/" + version + "/preview")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(paper.id().toString()))));
        get(reader, PAGES + "versions/" + version + "/preview?paper=" + paper.id())
                .andExpect(status().isNotFound());
        post(reader, "versions/" + version + "/put", "from", today.date().toString())
                .andExpect(status().isForbidden());
    }

    @Test
    void 别的文书不能拿来预览() throws Exception {
        var version = kept(clerk, changed("甲"));
        var other = issue(PaperKind.CORRECTION_ORDER);
        get(clerk, PAGES + "versions/" + version + "/preview?paper=" + other.id())
                .andExpect(status().isNotFound());
        get(clerk, PAGES + "no-such-kind").andExpect(status().isNotFound());
    }

    /** What the store kept of the fields prints the very words that were issued. */
    @Test
    void 留存的内容能重印出原来的字() {
        for (var kind : PaperKind.values()) {
            var paper = issue(kind);
            var view = papers.view(clerk, paper.id());
            assertThat(words(BuiltIn.of(kind).fill(view))).as(kind.label()).isEqualTo(words(sheet(paper)));
        }
    }

    private static byte[] changed(String words) {
        return Edited.template(KIND).replace("现决定给予以下行政处罚：", words).file();
    }

    private UUID kept(Actor actor, byte[] file) {
        var once = Ids.next();
        assertThat(templates.upload(actor, once, KIND, file, "改了一句话")).isEmpty();
        return once;
    }

    private @Nullable UUID inForce(String township) {
        return templates.inForce(county, township, KIND, today.date()).version();
    }

    private TemplateState state(UUID version) {
        return templates.state(templates.open(clerk, version), templates.of(clerk, KIND));
    }

    private Paper issue() {
        return issue(KIND);
    }

    private Paper issue(PaperKind kind) {
        var others = kind.joint() ? List.of(department) : List.<UUID>of();
        return papers.issue(
                clerk, government, others, kind, "case", Ids.next(), today.date(), PrintedSample.fields(kind));
    }

    private String sheet(Paper paper) {
        return papers.open(clerk, paper.id()).html();
    }

    private ResultActions get(Actor actor, String path) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path)
                .with(As.actor(actor)));
    }

    private ResultActions post(Actor actor, String path, String name, String value) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(PAGES + path)
                .param(name, value)
                .with(csrf())
                .with(As.actor(actor)));
    }

    private ResultActions upload(Actor actor, UUID once, byte[] file) throws Exception {
        return mvc.perform(multipart(PAGES + "decision")
                .file(new MockMultipartFile("file", "决定书.docx", "application/octet-stream", file))
                .param("once", once.toString())
                .param("note", "写明领取的地点")
                .with(csrf())
                .with(As.actor(actor)));
    }

    private Actor actor(@Nullable String within, Set<Right> rights) {
        var id = new UUID(0, 1);
        return new Actor(id, id, "周文", id, "云溪镇综合执法队", "法制审核员", new Scope(county, within, null), rights);
    }
}
