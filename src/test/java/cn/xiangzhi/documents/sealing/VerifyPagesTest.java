package cn.xiangzhi.documents.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.seal.SealSamples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public's page and the pages of seals, with friendly and hostile hands (F44). */
@XiangzhiTest
class VerifyPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private Seals seals;

    @Autowired
    private SealedFiles files;

    @Autowired
    private PaperCodes codes;

    private MockMvc mvc;
    private SealTown town;
    private UUID seal;
    private Paper paper;

    @BeforeEach
    void 一份盖了章的决定书() {
        assumeThat(seals.draws()).as("随附的字体").isTrue();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = new SealTown(context);
        seal = town.inUse(town.organSeal());
        paper = issue();
    }

    @Test
    void 不登录上传两种文件都说是原件_不说当事人() throws Exception {
        seals.seal(town.keeper, Ids.next(), seal, paper.id());
        for (var form : java.util.List.of(PaperForm.PDF, PaperForm.OFD)) {
            var page = upload("x." + form.extension(), files.of(paper, form).orElseThrow());
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(text(page))
                    .contains("是原件", paper.number(), "云溪镇人民政府公章", "有效")
                    .doesNotContain("贺长顺", "当事人的内容")
                    .doesNotContain(
                            PrintedPapers.fields(PaperKind.DECISION).get("当事人").toString());
        }
    }

    @Test
    void 改动的说不是原件并指出哪里() throws Exception {
        seals.seal(town.keeper, Ids.next(), seal, paper.id());
        var ofd = files.of(paper, PaperForm.OFD).orElseThrow();
        assertThat(text(upload("a.ofd", SealSamples.changed(ofd, "Page_0/Content.xml"))))
                .contains("不是原件", "正文内容", "第 1 页");
        assertThat(text(upload("a.ofd", SealSamples.changed(ofd, "Seal.esl")))).contains("不是原件", "印章图片");
        var pdf = files.of(paper, PaperForm.PDF).orElseThrow().clone();
        pdf[2_000] ^= 1;
        assertThat(text(upload("a.pdf", pdf))).contains("不是原件", "与原件不同之处");
    }

    @Test
    void 扫码只见文号标题机关日期和状态() throws Exception {
        var code = codes.code(town.county, paper.id());
        var page = mvc.perform(get(PaperCodes.path(code))).andReturn().getResponse();
        assertThat(text(page))
                .contains("有登记", paper.number(), "行政处罚决定书", "清川县云溪镇人民政府", "2026-11-12", "没有加盖电子印章")
                .doesNotContain(
                        PrintedPapers.fields(PaperKind.DECISION).get("当事人").toString());
        papers.voidPaper(town.maker, paper.id(), "写错了名字");
        page = mvc.perform(
                        get("/public/verify").param("code", " " + code.spoken().toLowerCase() + " "))
                .andReturn()
                .getResponse();
        assertThat(text(page)).contains("已作废").doesNotContain("写错了名字");
    }

    @Test
    void 核验码猜不着_错的不报服务器错误() throws Exception {
        for (var code : new String[] {
            "1", "000000", town.county + "2222222222222222", "'; drop table x", "410899-ABCD", "a".repeat(5_000)
        }) {
            var status = mvc.perform(get("/public/verify").param("code", code))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(code).isIn(400, 404);
        }
        var first = codes.code(town.county, paper.id());
        assertThat(codes.code(town.county, paper.id())).isEqualTo(first);
        assertThat(codes.code(town.county, issue().id()).signs()).isNotEqualTo(first.signs());
    }

    @Test
    void 不是它说的那种文件_炸弹_怪名_太大的都拒绝而不伤人() throws Exception {
        assertThat(upload("决定书.pdf", "<?php system('x');".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(400);
        assertThat(upload("空.ofd", new byte[0]).getStatus()).isEqualTo(400);
        assertThat(upload("../../etc/passwd", new byte[] {'P', 'K', 3, 4}).getStatus())
                .isEqualTo(200);
        assertThat(text(upload("x.ofd", new byte[] {'P', 'K', 3, 4}))).contains("不能确认");
        assertThat(upload("大.pdf", new byte[Checking.MOST_BYTES + 1]).getStatus())
                .isEqualTo(413);
        assertThat(text(upload("bomb.ofd", SealSamples.zip(Map.of("OFD.xml", new byte[64 << 20])))))
                .contains("不能确认");
        var evil = new LinkedHashMap<String, byte[]>();
        evil.put("../../../tmp/x", new byte[] {1});
        evil.put("OFD.xml", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x'><a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(text(upload("evil.ofd", SealSamples.zip(evil)))).contains("不能确认");
        assertThat(text(upload("plain.pdf", SealSamples.pdf()))).contains("没有电子印章");
        assertThat(mvc.perform(post("/public/verify").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void 别处自制的章不复述它自己的话() throws Exception {
        assertThat(text(upload("x.ofd", SealSamples.sealedOfd())))
                .contains("不能确认")
                .doesNotContain("云罚决〔2026〕7号");
        assertThat(text(upload("x.pdf", SealSamples.sealedPdf())))
                .contains("不能确认")
                .doesNotContain("清川县云溪镇人民政府");
    }

    @Test
    void 文书页有用印_保管人两步盖好_登记可以查可以导出() throws Exception {
        assertThat(text(page("/papers/" + paper.id(), town.keeper))).contains("用印");
        assertThat(text(page("/papers/" + paper.id() + "/seal", town.keeper))).contains("云溪镇人民政府公章", "可以用的印章");
        assertThat(text(page("/papers/" + paper.id() + "/seal", town.officer))).contains("不是这枚印章的保管人", "怎么办");
        var refused = send(
                post("/papers/" + paper.id() + "/seal")
                        .param("seal", seal.toString())
                        .param("once", Ids.next().toString()),
                town.officer);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("不是这枚印章的保管人");
        var done = send(
                post("/papers/" + paper.id() + "/seal")
                        .param("seal", seal.toString())
                        .param("once", Ids.next().toString()),
                town.keeper);
        assertThat(done.getRedirectedUrl()).isEqualTo("/papers/" + paper.id() + "/seal");
        assertThat(page("/papers/" + paper.id() + ".pdf", town.keeper).getContentAsByteArray())
                .isEqualTo(files.of(paper, PaperForm.PDF).orElseThrow());
        assertThat(text(page("/seals/uses", town.keeper))).contains(paper.number(), "已用印", "未准", "周海涛");
        assertThat(text(page("/seals/uses?result=REFUSED", town.keeper))).doesNotContain("xz-tone-green");
        assertThat(page("/seals/uses?format=xlsx", town.keeper).getContentType())
                .contains("spreadsheet");
        assertThat(text(page("/seals", town.head))).contains("云溪镇人民政府公章");
        assertThat(text(page("/seals/" + seal, town.head))).contains("本机自签，非法定 CA", "移交保管人", "登记经过");
        assertThat(page("/seals/" + seal + "/picture", town.keeper).getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void 网页登记印章_扫描件不对的退回表单() throws Exception {
        var form = multipart("/seals")
                .file(new MockMultipartFile(
                        "scan", "x.png", "image/png", "GIF89a".getBytes(StandardCharsets.US_ASCII)));
        fill(form);
        var again = mvc.perform(form.with(csrf()).with(As.actor(town.head)))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(text(again)).contains("不是 PNG", "云溪镇听证章");
        var good = multipart("/seals").file(new MockMultipartFile("scan", "x.png", "image/png", SealSamples.picture()));
        fill(good);
        var done = mvc.perform(good.with(csrf()).with(As.actor(town.head)))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).startsWith("/seals/");
        assertThat(text(page(done.getRedirectedUrl(), town.head))).contains("待启用", "扫描件");
    }

    private void fill(MockMultipartHttpServletRequestBuilder form) {
        form.param("name", "云溪镇听证章")
                .param("kind", "ORGAN")
                .param("township", town.township)
                .param("organ", town.government.toString())
                .param("keeper", town.keeper.person().toString())
                .param("papers", "HEARING_NOTICE")
                .param("validFrom", "2026-01-01")
                .param("validTo", "2030-12-31");
    }

    private MockHttpServletResponse upload(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/public/verify")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.with(csrf()).with(As.actor(actor)))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private Paper issue() {
        return papers.issue(
                town.maker,
                town.government,
                PaperKind.DECISION,
                "case",
                Ids.next(),
                DAY,
                PrintedPapers.fields(PaperKind.DECISION));
    }
}
