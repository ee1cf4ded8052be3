package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An issued paper's forms and page pictures over the web, on a real PostgreSQL. */
@XiangzhiTest
class PaperFormFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperForms forms;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    private String county;
    private Actor clerk;
    private Paper paper;
    private MockMvc mvc;

    @BeforeEach
    void 一份处罚决定书() {
        assumeThat(forms.offered())
                .as("随附的字体")
                .allSatisfy(each -> assertThat(each.missing()).isNull());
        county = "78%04d".formatted(++counties);
        clerk = actor(county + "101");
        places.bring(
                actor(null),
                List.of(
                        new NewDivision(county, "清川县", "", null),
                        new NewDivision(county + "101", "云溪镇", "", null),
                        new NewDivision(county + "102", "柳林镇", "", null)));
        var government = staffing.found(
                actor(null),
                NewOrgan.of(Ids.next(), county + "101", "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        paper = papers.issue(
                clerk,
                government,
                PaperKind.DECISION,
                "case",
                Ids.next(),
                DAY,
                PaperSamples.fields(PaperKind.DECISION));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void 页面列出每一页和各种格式() throws Exception {
        mvc.perform(get("/papers/" + paper.id()).with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/papers/" + paper.id() + "/pages/3.png")))
                .andExpect(content().string(not(containsString("/pages/4.png"))))
                .andExpect(content().string(containsString("/papers/" + paper.id() + ".pdf")))
                .andExpect(content().string(containsString("/papers/" + paper.id() + ".ofd")));
        mvc.perform(get("/papers/" + paper.id()).param("words", "true").with(As.actor(clerk)))
                .andExpect(content().string(not(containsString(".png"))))
                .andExpect(content().string(containsString("云罚决〔2026〕1号")));
    }

    @Test
    void 下载的PDF是这份文书_文件名是标题和文号() throws Exception {
        var pdf = mvc.perform(get("/papers/" + paper.id() + ".pdf").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("行政处罚决定书 云罚决〔2026〕1号");
            assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("SM3 " + paper.digest());
            assertThat(new PDFTextStripper().getText(document)).contains("云罚决〔2026〕1号");
        }
        mvc.perform(get("/papers/" + paper.id() + ".pdf").param("show", "true").with(As.actor(clerk)))
                .andExpect(header().string("Content-Disposition", containsString("inline")));
    }

    @Test
    void 下载OFD和逐页图片() throws Exception {
        mvc.perform(get("/papers/" + paper.id() + ".ofd").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/ofd"));
        var png = mvc.perform(get("/papers/" + paper.id() + "/pages/1.png").with(As.actor(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
        for (var page : List.of("0", "4", "-1", "99999999999", "x")) {
            var answer = mvc.perform(get("/papers/" + paper.id() + "/pages/" + page + ".png")
                            .with(As.actor(clerk)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(page).isBetween(400, 499);
        }
    }

    @Test
    void 作废以后的PDF每页都有作废字样() throws Exception {
        papers.voidPaper(clerk, paper.id(), "当事人姓名写错");
        var sheet = papers.open(clerk, paper.id());
        try (var document = Loader.loadPDF(forms.give(sheet, PaperForm.PDF))) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s", ""))
                        .contains("作")
                        .contains("废");
            }
        }
    }

    @Test
    void 外镇的人哪种格式都拿不到() throws Exception {
        var stranger = actor(county + "102");
        for (var path : List.of(".pdf", ".ofd", "/pages/1.png")) {
            mvc.perform(get("/papers/" + paper.id() + path).with(As.actor(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    private Actor actor(@Nullable String within) {
        var id = new UUID(0, 1);
        return new Actor(
                id, id, "周文", id, "云溪镇综合执法队", "执法员", new Scope(county, within, null), EnumSet.allOf(Right.class));
    }
}
