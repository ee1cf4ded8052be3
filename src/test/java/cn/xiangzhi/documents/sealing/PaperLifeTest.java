package cn.xiangzhi.documents.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperLife;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.forms.DraftForms;
import cn.xiangzhi.documents.life.LifeStore;
import cn.xiangzhi.documents.life.Looks;
import cn.xiangzhi.documents.life.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A paper's life from draft to voided, on a real PostgreSQL: nothing final is edited, and a tampered voiding is named (F45). */
@XiangzhiTest
@AutoConfigureMockMvc
class PaperLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PaperLife life;

    @Autowired
    private Looks looks;

    @Autowired
    private Checking checking;

    @Autowired
    private PaperCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private SealTown town;

    @BeforeEach
    void 一个虚构的镇() {
        town = new SealTown(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html = replace(html, '罚款', '警告')",
                "number = '云罚决〔2026〕99号'",
                "fields = '{}'",
                "title = '别的文书'",
                "issued_on = issued_on - 1",
                "issued_by_name = '别人'",
                "organ_name = '别的机关'",
                "digest = repeat('0', 64)"
            })
    void 定稿的内容数据库不让改(String change) {
        var paper = issue(PaperKind.DECISION);
        assertThatThrownBy(() -> jdbc.sql("update documents_paper set " + change + " where county_code = ? and id = ?")
                        .params(town.county, paper.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(papers.open(town.head, paper.id()).paper()).isEqualTo(paper);
    }

    @Test
    void 定稿不能删除_作废不能缺原因_不能作废两次() {
        var paper = issue(PaperKind.DECISION);
        assertThatThrownBy(() -> jdbc.sql("delete from documents_paper where county_code = ? and id = ?")
                        .params(town.county, paper.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update documents_paper set state = 'VOIDED' where county_code = ? and id = ?")
                                .params(town.county, paper.id())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        papers.voidPaper(town.head, paper.id(), "当事人姓名写错");
        assertThatThrownBy(() -> papers.voidPaper(town.head, paper.id(), "再来一次"))
                .isInstanceOf(Refused.class);
        assertThat(papers.open(town.head, paper.id()).voidReason()).isEqualTo("当事人姓名写错");
    }

    @Test
    void 作废进入摘要链_改原因_撤销作废_链外作废都指得出来() throws Exception {
        var matter = Ids.next();
        var paper = issue(PaperKind.DECISION, matter);
        papers.voidPaper(town.head, paper.id(), "当事人姓名写错");
        assertThat(verified(matter)).contains("作废 1 次", "全部一致");

        change("void_reason = '没有理由'", paper);
        assertThat(verified(matter)).contains("被改动：文书作废 行政处罚决定书 " + paper.number());
        change("void_reason = '当事人姓名写错'", paper);
        assertThat(verified(matter)).contains("全部一致");

        change("state = 'FINAL', voided_by = null, voided_at = null", paper);
        assertThat(verifiedAll()).contains("登记被删除：文书作废", paper.id().toString());

        var other = Ids.next();
        var past = issue(PaperKind.DECISION, other);
        change("state = 'VOIDED', voided_by = '某人', voided_post = '某岗', voided_at = now(), void_reason = '链外'", past);
        assertThat(verified(other)).contains("不在摘要链上：文书作废");
    }

    @Test
    void 一份文书的经历_草稿_定稿_送达_作废_有日有人() {
        var matter = Ids.next();
        var draft = draft(matter);
        var paper = issue(PaperKind.DECISION, matter);
        assertThat(drafts.open(town.head, draft).state()).isEqualTo(Draft.State.ISSUED);
        assertThat(drafts.open(town.head, draft).paper()).isEqualTo(paper.id());
        var act = Ids.next();
        var service = new PaperLife.Service(DAY.plusDays(1), "当事人本人签收", "直接送达");
        life.served(town.officer, act, "case", matter, PaperKind.DECISION, service);
        life.served(town.officer, act, "case", matter, PaperKind.DECISION, service);
        life.served(town.officer, Ids.next(), "case", matter, PaperKind.PRIOR_NOTICE, service);
        papers.voidPaper(town.head, paper.id(), "当事人姓名写错");
        var lines = life.of(paper);
        assertThat(lines)
                .extracting(LifeStore.Line::stage)
                .containsExactly(Stage.DRAFT, Stage.FINAL, Stage.SERVED, Stage.VOIDED);
        assertThat(lines).extracting(LifeStore.Line::who).containsExactly("周海涛", "郑镇长", "周海涛", "郑镇长");
        assertThat(lines.get(1).words()).contains(paper.number());
        assertThat(lines.get(2).words()).isEqualTo("2026-11-13 直接送达，当事人本人签收");
        assertThat(lines.getLast().words()).startsWith("当事人姓名写错");
    }

    @Test
    void 草稿没有文号_写明还缺什么_不进文书列表_不能用印() {
        var matter = Ids.next();
        var fields = new HashMap<>(PrintedPapers.fields(PaperKind.DECISION));
        fields.remove("管辖法院");
        var filled = drafts.fill(town.officer, town.government, PaperKind.DECISION, DAY, fields);
        assertThat(filled.lacks()).containsExactly("管辖法院");
        assertThat(filled.html()).contains("（草稿，尚未编号）");
        var id = Ids.next();
        drafts.keep(town.officer, id, filled, "case", matter, "/cases/x/decide", Map.of("opinion", "同意"));
        drafts.keep(town.officer, id, filled, "case", matter, "/cases/x/decide", Map.of("opinion", "不同意"));
        assertThat(drafts.given(town.officer, drafts.open(town.officer, id))).containsEntry("opinion", "同意");
        assertThat(papers.of(town.county, "case", matter)).isEmpty();
        assertThatThrownBy(() -> papers.open(town.head, id)).isInstanceOf(Refused.class);
        var seals = town.inUse(town.organSeal());
        assertThatThrownBy(() -> context.getBean(Sealing.class).seal(town.keeper, Ids.next(), seals, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("文书");
        var newer = draft(matter);
        assertThat(drafts.of(town.county, "case", matter)).extracting(Draft::id).containsExactly(newer);
        assertThatThrownBy(() -> drafts.drop(town.head, newer)).isInstanceOf(Refused.class);
        drafts.drop(town.officer, newer);
        assertThat(drafts.of(town.county, "case", matter)).isEmpty();
        assertThat(issue(PaperKind.DECISION, matter).number()).isEqualTo("云罚决〔2026〕1号");
    }

    @Test
    void 草稿页每一页印着草稿_别的乡镇打不开() throws Exception {
        var id = draft(Ids.next());
        var page = page(town.head, "/drafts/" + id);
        assertThat(page).contains("行政处罚决定书（草稿）", "没有文号，不能用印，不能送达", "周海涛");
        var pdf = context.getBean(DraftForms.class).pdf(drafts.open(town.head, id));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (var n = 1; n <= document.getNumberOfPages(); n++) {
                var text = new org.apache.pdfbox.text.PDFTextStripper();
                text.setStartPage(n);
                text.setEndPage(n);
                assertThat(text.getText(document))
                        .as("第" + n + "页")
                        .contains("草")
                        .contains("稿");
            }
        }
        var stranger = town.actor(town.county + "102", Ids.next(), "外人", town.head.rights());
        assertThat(mvc.perform(get("/drafts/" + id).with(As.actor(stranger)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void 谁看过_同人同日同方式记一次_负责人看得见_办案人员看不见() throws Exception {
        var paper = issue(PaperKind.DECISION);
        var at = "/papers/" + paper.id();
        page(town.officer, at);
        page(town.officer, at);
        page(town.officer, at + ".docx");
        page(town.officer, at + ".pdf");
        assertThat(mvc.perform(post(at + "/printed")
                                .with(As.actor(town.officer))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(204);
        assertThat(looks.of(paper))
                .extracting(Looks.Line::look)
                .containsExactlyInAnyOrder("打开", "下载 DOCX", "下载 PDF", "打印");
        assertThat(looks.of(paper)).extracting(Looks.Line::who).containsOnly("周海涛");
        assertThat(page(town.officer, at)).contains("定稿").doesNotContain("谁看过");
        assertThat(page(town.head, at)).contains("谁看过（5），还没有公众核验过", "周海涛（岗位）", "打印");
    }

    @Test
    void 公众核验只计次数() {
        var paper = issue(PaperKind.DECISION);
        var code = codes.code(town.county, paper.id());
        checking.coded(code.spoken());
        checking.coded(code.spoken());
        assertThat(looks.checkedOf(paper)).extracting(Looks.Checked::times).containsExactly(2);
        assertThat(looks.of(paper)).isEmpty();
    }

    @Test
    void 核验码的文字印在二维码旁边_各种格式都有() throws Exception {
        var paper = issue(PaperKind.DECISION);
        var spoken = codes.code(town.county, paper.id()).spoken();
        var at = "/papers/" + paper.id();
        assertThat(page(town.officer, at)).contains(spoken);
        assertThat(page(town.officer, at + "/download")).contains(spoken);
        try (var document = org.apache.pdfbox.Loader.loadPDF(bytes(at + ".pdf"))) {
            var first = new org.apache.pdfbox.text.PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document)).contains("核验码").contains(spoken);
        }
        assertThat(zipped(bytes(at + ".docx"), "word/header1.xml")).contains("核验码 " + spoken);
    }

    private static String zipped(byte[] zip, String entry) throws Exception {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                if (one.getName().equals(entry)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private byte[] bytes(String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(town.officer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void change(String what, Paper paper) {
        jdbc.sql("update documents_paper set " + what + " where county_code = ? and id = ?")
                .params(town.county, paper.id())
                .update();
    }

    private UUID draft(UUID matter) {
        var id = Ids.next();
        var filled = drafts.fill(
                town.officer, town.government, PaperKind.DECISION, DAY, PrintedPapers.fields(PaperKind.DECISION));
        drafts.keep(town.officer, id, filled, "case", matter, "/cases/" + matter + "/decide", Map.of());
        return id;
    }

    private Paper issue(PaperKind kind) {
        return issue(kind, Ids.next());
    }

    private Paper issue(PaperKind kind, UUID matter) {
        return papers.issue(town.head, town.government, kind, "case", matter, DAY, PrintedPapers.fields(kind));
    }

    private String verified(UUID matter) throws Exception {
        return verify(List.of("--matter", matter.toString()));
    }

    private String verifiedAll() throws Exception {
        return verify(List.of());
    }

    private String verify(List<String> words) throws Exception {
        var command = context.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(one ->
                        one.getClass().getAnnotation(Command.class).name().equals("verify"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        command.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
