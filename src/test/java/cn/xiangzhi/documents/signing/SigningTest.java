package cn.xiangzhi.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.forms.BarePages;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.ink.Drawings;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S13 F27: signatures on a real PostgreSQL: bound to the words, kept once, found when changed, refused in Chinese. */
@XiangzhiTest
class SigningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperForms forms;

    @Autowired
    private BarePages bare;

    @Autowired
    private Signing signing;

    @Autowired
    private Signatures signatures;

    @Autowired
    private JdbcClient jdbc;

    private String county;
    private Actor officer;
    private Paper record;
    private int pages;
    private UUID government;

    @BeforeEach
    void 一份询问笔录() {
        assumeThat(forms.offered())
                .as("随附的字体")
                .allSatisfy(each -> assertThat(each.missing()).isNull());
        county = "61%04d".formatted(++counties);
        officer = actor(county + "101", "赵某某", EnumSet.allOf(Right.class));
        var wide = actor(null, "建账", EnumSet.allOf(Right.class));
        context.getBean(PlaceRegister.class)
                .bring(
                        wide,
                        List.of(
                                new NewDivision(county, "清川县", "", null),
                                new NewDivision(county + "101", "云溪镇", "", null),
                                new NewDivision(county + "102", "柳林镇", "", null)));
        government = context.getBean(Staffing.class)
                .found(
                        wide,
                        NewOrgan.of(
                                Ids.next(), county + "101", "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        record = issue(PaperKind.INQUIRY_RECORD);
        pages = bare.of(papers.open(officer, record.id())).size();
    }

    @Test
    void 逐页签名_绑定摘要时间和取得人_进入摘要链() throws Exception {
        assertThat(pages).isGreaterThan(1);
        signing.take(officer, ask("被询问人", "李某某", Drawings.sent(pages)));
        var sheet = papers.open(officer, record.id());
        var sign = signatures.of(sheet).getFirst();
        assertThat(sign.stands()).isTrue();
        assertThat(sign.wordsDigest()).isEqualTo(record.digest());
        assertThat(sign.takenByName()).isEqualTo("赵某某");
        assertThat(sign.marks())
                .hasSize(pages)
                .allSatisfy(mark -> assertThat(mark.digest()).hasSize(64));
        assertThat(sign.marks().getFirst().digest())
                .isNotEqualTo(sign.marks().getLast().digest());
        assertThat(verified()).contains("签名 1 处").contains("全部一致");
    }

    @Test
    void 改动登记的笔迹或姓名_核对指出是哪一处_页面标失效() throws Exception {
        signing.take(officer, ask("被询问人", "李某某", Drawings.sent(pages)));
        var id = signatures.of(papers.open(officer, record.id())).getFirst().id();
        update("documents_signature set name = '王某某'", id);
        assertThat(verified()).contains("有问题 1 处").contains("签名 被询问人 王某某").contains(id.toString());
        assertThat(signatures.of(papers.open(officer, record.id())).getFirst().stands())
                .isFalse();
        update("documents_signature set name = '李某某', marks = replace(marks, '[300,', '[301,')", id);
        assertThat(verified()).contains("有问题 1 处");
        jdbc.sql("delete from documents_signature where id = :id")
                .param("id", id)
                .update();
        assertThat(verified(List.of())).contains(id.toString());
    }

    @Test
    void 文书的字改了_签名失效_版式文件和页面都写明() throws Exception {
        signing.take(officer, ask("被询问人", "李某某", Drawings.sent(pages)));
        assertThat(text(papers.open(officer, record.id())))
                .contains("被询问人李某某（本人）")
                .doesNotContain("已失效");
        // A final paper is not edited; this is somebody with the store itself in hand.
        jdbc.sql("delete from documents_paper_final where paper = :id")
                .param("id", record.id())
                .update();
        update("documents_paper set html = replace(html, '今后不再占道', '今后还要占道')", record.id());
        var sheet = papers.open(officer, record.id());
        assertThat(signatures.of(sheet))
                .singleElement()
                .satisfies(sign -> assertThat(sign.stands()).isFalse());
        assertThat(text(sheet)).contains("今后还要占道").contains("已失效：文书内容在签名以后改动过");
        mvc().perform(get("/papers/" + record.id()).with(As.actor(officer)))
                .andExpect(content().string(containsString("李某某（本人） 的签名已失效")));
        mvc().perform(get("/papers/" + record.id() + "/signatures").with(As.actor(officer)))
                .andExpect(content().string(containsString("已失效")))
                .andExpect(content().string(not(containsString("去签名"))));
        refuses(ask("询问人", "钱某某", Drawings.sent(pages)), "摘要不一致");
    }

    @Test
    void 同一次提交只登记一次_一个标识不能再签别处_同一人不能在一处签两次() {
        var ask = ask("被询问人", "李某某", Drawings.sent(pages));
        signing.take(officer, ask);
        signing.take(officer, ask);
        assertThat(signatures.of(papers.open(officer, record.id()))).hasSize(1);
        refuses(with(ask, "记录人", "赵某某"), "已经用于另一个签名");
        refuses(ask("被询问人", "李某某", Drawings.sent(pages)), "已经在“被询问人”处签名");
    }

    @Test
    void 缺页_伪造摘要_坏数据_空签名_别处的签名处都拒绝() {
        refuses(ask("被询问人", "李某某", Drawings.sent(pages - 1)), "逐页签名");
        refuses(ask("被询问人", "李某某", Drawings.sent(pages + 1)), "页数不一致");
        refuses(ask("被询问人", "李某某", "{坏"), "不能读取");
        refuses(ask("被询问人", "李某某", "[]"), "没有签名");
        refuses(ask("被询问人", "李某某", Drawings.sent(pages).replaceAll("\\[\\[\\[.*?]]]", "[]")), "没有签名");
        refuses(ask("被询问人", "李", Drawings.sent(pages)), "姓名填得不对");
        refuses(ask("证据持有人", "李某某", Drawings.sent(pages)), "签名处");
        var ask = ask("被询问人", "李某某", Drawings.sent(pages));
        refuses(
                new SignAsk(
                        ask.once(),
                        ask.paper(),
                        ask.place(),
                        ask.name(),
                        ask.capacity(),
                        "0".repeat(64),
                        ask.marks(),
                        null,
                        null),
                "不是同一内容");
        refuses(
                new SignAsk(
                        ask.once(), ask.paper(), ask.place(), ask.name(), "县长", ask.words(), ask.marks(), null, null),
                "身份");
        assertThat(signatures.of(papers.open(officer, record.id()))).isEmpty();
    }

    @Test
    void 执法人员须是文书写明的_见证人不能兼任_作废的不能签() {
        refuses(ask("询问人", "孙某某", Drawings.sent(pages)), "文书里没有写");
        signing.take(officer, ask("询问人", "赵某某", Drawings.sent(pages)));
        record = issue(PaperKind.SAMPLING_RECORD);
        signing.take(officer, ask("执法人员", "赵某某", Drawings.sent(1)));
        refuses(ask("见证人", "赵某某", Drawings.sent(1)), "见证人不能兼任");
        assertThat(signatures.of(papers.open(officer, record.id()))).hasSize(1);
        papers.voidPaper(officer, record.id(), "写错");
        refuses(ask("当事人", "李某某", Drawings.sent(1)), "已经作废");
    }

    @Test
    void 拒绝签名要两名执法人员注明_有见证人或者录像() throws Exception {
        refuses(refusal("", "钱某某", "", true), "没有写明拒绝签名的情况");
        refuses(refusal("认为笔录不实", "赵某某", "", true), "两名执法人员");
        refuses(refusal("认为笔录不实", "孙某某", "", true), "两名执法人员");
        refuses(refusal("认为笔录不实", "钱某某", "", false), "没有见证人，也没有录音录像");
        refuses(refusal("认为笔录不实", "钱某某", "钱某某", false), "见证人不能是");
        signing.take(officer, refusal("认为笔录不实，拒绝签名", "钱某某", "村委会周某", false));
        var sheet = papers.open(officer, record.id());
        assertThat(signatures.of(sheet).getFirst().refusal()).isNotNull();
        refuses(refusal("还是不签", "钱某某", "", true), "拒绝签名已经登记");
        assertThat(text(sheet)).contains("认为笔录不实，拒绝签名。执法人员：赵某某、钱某某；见证人：村委会周某");
    }

    @Test
    void 岗位和管辖范围_页面和提交都守住() throws Exception {
        var reader = actor(county + "101", "看卷", Set.of(Right.CASE_READ));
        var stranger = actor(county + "102", "外镇", EnumSet.allOf(Right.class));
        assertThatThrownBy(() -> signing.take(reader, ask("被询问人", "李某某", Drawings.sent(pages))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signing.take(stranger, ask("被询问人", "李某某", Drawings.sent(pages))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("找不到文书");
        var path = "/papers/" + record.id() + "/signatures";
        mvc().perform(get(path).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("只能查看签名")))
                .andExpect(content().string(not(containsString("去签名"))));
        mvc().perform(get(path + "/new").param("place", "被询问人").with(As.actor(reader)))
                .andExpect(status().isForbidden());
        for (var closed : List.of(path, path + "/new?place=被询问人", path + "/" + Ids.next() + "/1.png")) {
            mvc().perform(get(closed).with(As.actor(stranger))).andExpect(status().isNotFound());
        }
    }

    @Test
    void 被拒绝时填的和画的都还在() throws Exception {
        var sent = Drawings.sent(pages - 1);
        mvc().perform(post("/papers/" + record.id() + "/signatures")
                        .param("once", Ids.next().toString())
                        .param("place", "被询问人")
                        .param("words", record.digest())
                        .param("name", "李某某")
                        .param("capacity", "委托代理人")
                        .param("marks", sent)
                        .param("device", "不是时间")
                        .with(csrf())
                        .with(As.actor(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("逐页签名")))
                .andExpect(content().string(containsString("value=\"李某某\"")))
                .andExpect(content().string(containsString("value=\"委托代理人\" selected")))
                .andExpect(content().string(containsString("[300,407,500,0]")));
    }

    private SignAsk ask(String place, String name, String marks) {
        var capacity = place.equals("被询问人") || place.equals("当事人")
                ? "本人"
                : place.equals("见证人") ? "所在单位人员" : place.equals("证据持有人") ? "本人" : "执法人员";
        return new SignAsk(
                Ids.next(),
                record.id(),
                place,
                name,
                capacity,
                record.digest(),
                marks,
                OffsetDateTime.parse("2026-11-29T10:20:30Z"),
                null);
    }

    private static SignAsk with(SignAsk ask, String place, String name) {
        return new SignAsk(
                ask.once(), ask.paper(), place, name, "执法人员", ask.words(), ask.marks(), ask.deviceAt(), null);
    }

    private SignAsk refusal(String note, String second, String witness, boolean recorded) {
        return new SignAsk(
                Ids.next(),
                record.id(),
                "被询问人",
                "李某某",
                "本人",
                record.digest(),
                "",
                null,
                new Signature.Refusal(note, second, witness, recorded));
    }

    private void refuses(SignAsk ask, String why) {
        assertThatThrownBy(() -> signing.take(officer, ask))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private String text(Papers.Sheet sheet) throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(forms.give(sheet, PaperForm.PDF))) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s", "");
        }
    }

    private String verified() throws Exception {
        return verified(List.of("--matter", record.matter().toString()));
    }

    private String verified(List<String> words) throws Exception {
        var command = context.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(one ->
                        one.getClass().getAnnotation(Command.class).name().equals("verify"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        command.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void update(String what, UUID id) {
        jdbc.sql("update " + what + " where id = :id").param("id", id).update();
    }

    private Paper issue(PaperKind kind) {
        var fields = new HashMap<>(PrintedPapers.fields(kind));
        return papers.issue(officer, government, kind, "case", Ids.next(), DAY, fields);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private Actor actor(@Nullable String within, String name, Set<Right> rights) {
        var id = new UUID(0, 1);
        return new Actor(id, id, name, id, "云溪镇综合执法队", "执法员", new Scope(county, within, null), rights);
    }
}
