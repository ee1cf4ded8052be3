package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.forms.FormsCheck;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.volume.BoundPapers;
import cn.xiangzhi.secrecy.Sm3;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A real case taken along as one PDF and as a package, over the web, on a real PostgreSQL. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class VolumeRoadTest {

    @Autowired
    private CaseRoad road;

    @Autowired
    private Acts acts;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperForms forms;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseVolumes volumes;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Town town;
    private UUID id;

    @BeforeEach
    void 一件已立案的案件() {
        assumeThat(forms.offered())
                .as("随附的字体")
                .allSatisfy(each -> assertThat(each.missing()).isNull());
        town = road.town("HB-CF-015");
        id = road.lead(town, "HB-CF-015", "CITIZEN", "孟宪德", "2026-08-10T16:40");
        road.identify(town, id, "CITIZEN", "孟宪德", "410899196204090175", "2026-08-10T17:00");
        road.go(town.officer(), id, "VERIFY", "2026-08-10T17:05");
        road.evidence(town, id, "现场视频", "2026-08-10T17:10");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-08-10T18:00",
                "facts",
                "2026-08-10在柳湾村东露天焚烧秸秆420平方米",
                "occurredOn",
                "2026-08-10",
                "discoveredOn",
                "2026-08-10",
                "violated",
                "大气污染防治法第77条",
                "basis",
                "大气污染防治法第119条第1款",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-08-11T09:00", "opinion", "同意立案");
    }

    @Test
    @ThreeForms(
            value = {PaperKind.SOURCE_REGISTER, PaperKind.FILING_APPROVAL, PaperKind.EVIDENCE_SHEET},
            own = {PaperKind.FILE_COVER, PaperKind.FILE_CONTENTS, PaperKind.FILE_NOTES})
    void 封面_卷内目录_备考表三种形式文字一致() throws Exception {
        for (var sheet : BoundPapers.of(
                context, town.county(), volumes.of(town.officer().scope(), id).orElseThrow())) {
            FormsCheck.threeForms(sheet);
        }
    }

    @Test
    void 整卷PDF有封面目录书签和贯通的页号_图片装订在内_是长期保存格式() throws Exception {
        enclose("现场照片.png", png());
        enclose("现场录音.wav", wav());
        var bytes = fetch(begin(Volume.Form.BOUND));
        Files.write(Files.createDirectories(Path.of("target/papers/volume")).resolve("volume.pdf"), bytes);
        FormsCheck.valid(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var marks = bookmarks(document);
            assertThat(marks.keySet())
                    .startsWith("封面", "卷内目录")
                    .endsWith("备考表")
                    .anyMatch(name -> name.startsWith("立案审批表"))
                    .contains("证据材料：现场照片.png", "证据材料：现场录音.wav");
            var text = pages(document);
            assertThat(text.get(0)).contains("行政处罚案卷").contains("孟宪德");
            assertThat(text.get(marks.get("证据材料：现场录音.wav") - 1)).contains("不能装订");
            var first = marks.values().stream().skip(2).findFirst().orElseThrow();
            var last = marks.get("备考表");
            for (var page = first; page < last; page++) {
                assertThat(text.get(page - 1)).contains("卷内第" + (page - first + 1) + "页共" + (last - first) + "页");
            }
            var contents = text.get(1);
            assertThat(contents).contains("立案审批表").contains(String.valueOf(marks.get("证据材料：现场照片.png") - first + 1));
        }
    }

    @Test
    void 外来PDF附件原样装入但不带动作_坏的不装() throws Exception {
        enclose("检测报告.pdf", pdf());
        enclose("坏.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8));
        var bytes = fetch(begin(Volume.Form.BOUND));
        try (var document = Loader.loadPDF(bytes)) {
            var marks = bookmarks(document);
            var text = pages(document);
            assertThat(text.get(marks.get("证据材料：检测报告.pdf") - 1)).contains("共1页，附后");
            assertThat(text.get(marks.get("证据材料：坏.pdf") - 1)).contains("不能打开");
            assertThat(text.getLast()).contains("不标为长期保存格式");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("JavaScript");
    }

    @Test
    void 归档数据包的目录逐件写明摘要_与包内文件相符() throws Exception {
        var kept = enclose("..\\..\\现场:照片.png", png());
        var entries = unzip(fetch(begin(Volume.Form.PACKED)));
        var lines = CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(new String(entries.get("目录.csv"), StandardCharsets.UTF_8).substring(1)))
                .getRecords();
        assertThat(lines).hasSize(entries.size() - 2);
        for (var line : lines) {
            var file = entries.get(line.get("文件"));
            assertThat(Sm3.hex(file)).as(line.get("文件")).isEqualTo(line.get("摘要（SM3）"));
            assertThat(line.get("字节数")).isEqualTo(String.valueOf(file.length));
            assertThat(line.get("核对")).isEmpty();
        }
        assertThat(entries.keySet()).allMatch(name -> !name.contains("..") && !name.contains("/"));
        assertThat(lines).anyMatch(line -> line.get("摘要（SM3）").equals(kept.digest()));
        for (var paper : papers.of(town.county(), "case", id)) {
            assertThat(lines).anyMatch(line -> line.get("摘要（SM3）").equals(paper.digest()));
        }
        assertThat(new String(entries.get("目录.xml"), StandardCharsets.UTF_8))
                .contains("立案审批表")
                .contains(kept.digest());
    }

    @Test
    void 同一次点击不重做_别人拿不到_没有案件的不做() throws Exception {
        var once = begin(Volume.Form.PACKED);
        assertThat(send(town.officer(), id, Volume.Form.PACKED, once).getStatus())
                .isEqualTo(302);
        assertThat(ask(town.head(), "/volumes/" + once).getStatus()).isEqualTo(404);
        assertThat(ask(town.head(), "/volumes/" + once + "/file").getStatus()).isEqualTo(404);
        assertThat(send(town.officer(), Ids.next(), Volume.Form.PACKED, Ids.next())
                        .getStatus())
                .isEqualTo(404);
    }

    private UUID begin(Volume.Form form) throws Exception {
        var once = Ids.next();
        var answer = send(town.officer(), id, form, once);
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/volumes/" + once);
        return once;
    }

    private byte[] fetch(UUID once) throws Exception {
        await().atMost(Duration.ofMinutes(3)).until(() -> made(once));
        return ask(town.officer(), "/volumes/" + once + "/file").getContentAsByteArray();
    }

    /** The page asks again by itself until the file is there. */
    private boolean made(UUID once) throws Exception {
        var page = ask(town.officer(), "/volumes/" + once);
        var text = page.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text).doesNotContain("没有生成");
        var made = text.contains("/volumes/" + once + "/file");
        if (!made) {
            assertThat(page.getHeader("Refresh")).isEqualTo("2");
        }
        return made;
    }

    private MockHttpServletResponse send(Actor actor, UUID of, Volume.Form form, UUID once) throws Exception {
        return mvc.perform(post("/cases/" + of + "/volume")
                        .param("form", form.name())
                        .param("once", once.toString())
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
    }

    private Attachment enclose(String name, byte[] content) {
        var act =
                road.files.file(road.row(town, id)).evidence().all().getFirst().id();
        assertThat(acts.caseOf(town.county(), act)).isEqualTo(id);
        return attachments.keep(town.county(), CaseGate.EVIDENCE, act, name, new ByteArrayInputStream(content), "周海涛");
    }

    private static Map<String, Integer> bookmarks(PDDocument document) throws Exception {
        var marks = new LinkedHashMap<String, Integer>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            marks.put(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
        }
        return marks;
    }

    private static List<String> pages(PDDocument document) throws Exception {
        var pages = new ArrayList<String>();
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).replaceAll("[\\s\\u3000]", ""));
        }
        return pages;
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] png() throws Exception {
        var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 500, 300);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] wav() throws Exception {
        var sound = new ByteArrayOutputStream();
        var format = new javax.sound.sampled.AudioFormat(8000, 16, 1, true, false);
        var silence = new javax.sound.sampled.AudioInputStream(new ByteArrayInputStream(new byte[16000]), format, 8000);
        javax.sound.sampled.AudioSystem.write(silence, javax.sound.sampled.AudioFileFormat.Type.WAVE, sound);
        return sound.toByteArray();
    }

    private static byte[] pdf() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog()
                    .setOpenAction(new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("app.alert(1)"));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
