package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.docx.PaperDocx;
import cn.xiangzhi.documents.ink.Drawings;
import cn.xiangzhi.documents.ink.Mark;
import cn.xiangzhi.secrecy.Sm3;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed papers in all their forms: the ink at its place, the paper's own pages as they were, and nothing on other words. */
class SignedPaperFormsTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-29T10:20:30+08:00");

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(PaperKind.values())
                .filter(kind -> !SignPlaces.of(kind).isEmpty())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void 每个签名处都印在内置模板上_笔录每页都有(PaperKind kind) {
        var pages = PageWords.of(FormsCheck.pdf(PrintedPapers.of(kind)));
        for (var place : SignPlaces.of(kind)) {
            var on = pages.stream()
                    .filter(page -> page.find(place.printed()).isPresent())
                    .count();
            assertThat(on).as(kind + place.label()).isEqualTo(place.everyPage() ? pages.size() : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void 签名以后仍是有效的长期保存格式_原来各页不变(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.of(kind);
        var bare = PageWords.of(FormsCheck.pdf(sheet));
        var signs = signs(sheet, true);
        var bytes = write(sheet, signs);
        Files.write(Files.createDirectories(Path.of("target/papers/signed")).resolve(kind.template() + ".pdf"), bytes);
        FormsCheck.valid(bytes);
        var placed = Placed.of(bare, signs);
        assertThat(placed)
                .hasSameSizeAs(
                        signs.stream().flatMap(sign -> sign.marks().stream()).toList());
        for (var one : placed) {
            assertThat(one.box().getMinX()).isGreaterThan(60);
            assertThat(one.box().getMaxX()).isLessThan(560);
            assertThat(placed)
                    .noneMatch(other -> other != one
                            && other.page() == one.page()
                            && other.box().intersects(one.box()));
        }
        var after = PageWords.of(bytes);
        assertThat(after.size()).isGreaterThan(bare.size());
        for (var page : bare) {
            assertThat(after.get(page.number - 1).text()).startsWith(page.text());
        }
    }

    @Test
    void 笔录逐页有墨迹和日期_附页写明谁何时签的哪个摘要() throws Exception {
        var sheet = PrintedPapers.lengthy(PaperKind.INQUIRY_RECORD);
        var bytes = write(sheet, signs(sheet, true));
        var bare = PageWords.of(FormsCheck.pdf(sheet));
        assertThat(bare.size()).isGreaterThan(2);
        try (var document = Loader.loadPDF(bytes)) {
            for (var page = 1; page <= bare.size(); page++) {
                assertThat(text(document, page)).contains("2026-11-29");
            }
            var last = text(document, bare.size() + 1);
            assertThat(last).contains("签名附页", "被询问人赵某某（本人）", "2026-11-2910:20", Sm3.hex(sheet.html()));
        }
        var plain = PagePictures.png(FormsCheck.pdf(sheet), 2).orElseThrow();
        assertThat(PagePictures.png(bytes, 2).orElseThrow()).isNotEqualTo(plain);
        var ofd = new OfdPackage(OfdWriter.convert(bytes, sheet, FONTS));
        assertThat(ofd.pages()).hasSizeGreaterThan(bare.size());
        assertThat(OfdPackage.all(ofd.pages().getFirst(), "PathObject")).isNotEmpty();
        assertThat(ofd.body(0, 297)).contains("签名附页");
    }

    @Test
    void 失效的签名不印在文书上_附页写明失效() throws Exception {
        var sheet = PrintedPapers.of(PaperKind.INQUIRY_RECORD);
        var signs = signs(sheet, false);
        var bare = PageWords.of(FormsCheck.pdf(sheet));
        assertThat(Placed.of(bare, signs)).isEmpty();
        try (var document = Loader.loadPDF(write(sheet, signs))) {
            assertThat(text(document, 1)).doesNotContain("2026-11-29");
            assertThat(text(document, bare.size() + 1)).contains("已失效：文书内容在签名以后改动过");
        }
    }

    @Test
    void 页上的字不是签的时候的字_笔迹不落在这一页() {
        var sheet = PrintedPapers.of(PaperKind.INQUIRY_RECORD);
        var signs = signs(sheet, true);
        var other = PrintedPapers.with(PaperKind.INQUIRY_RECORD, java.util.Map.of("询问地点", "另一个地方"));
        assertThat(Placed.of(PageWords.of(FormsCheck.pdf(sheet)), signs)).anyMatch(one -> one.page() == 1);
        assertThat(Placed.of(PageWords.of(FormsCheck.pdf(other)), signs)).noneMatch(one -> one.page() == 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"INQUIRY_RECORD", "SERVICE_RETURN", "SEIZURE_DECISION"})
    void DOCX在签名处写明谁签的_附页有图(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.of(kind);
        var signs = signs(sheet, true);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(PaperDocx.of(sheet, null, signs)))) {
            assertThat(docx.getAllPictures()).hasSize((int)
                    signs.stream().mapToLong(sign -> sign.marks().size()).sum());
            var words = new StringBuilder();
            docx.getFooterList().forEach(foot -> words.append(foot.getText()));
            docx.getTables().forEach(table -> words.append(table.getText()));
            docx.getParagraphs().forEach(paragraph -> words.append(paragraph.getText()));
            assertThat(words).contains("赵某某 2026-11-29", "签名附页", "以 PDF、OFD 版式文件为准");
        }
    }

    private static byte[] write(Papers.Sheet sheet, List<Signature> signs) {
        var bare = PageWords.of(FormsCheck.pdf(sheet));
        return PDF.write(
                sheet.html(),
                PdfWriter.about(sheet),
                new PaperMarks(
                        null,
                        null,
                        false,
                        new PaperMarks.Signed("题名", Sm3.hex(sheet.html()), Placed.of(bare, signs), signs)));
    }

    /** One of each place, and two officers where two must sign. */
    private static List<Signature> signs(Papers.Sheet sheet, boolean stands) {
        var bare = PageWords.of(FormsCheck.pdf(sheet));
        var signs = new ArrayList<Signature>();
        for (var place : SignPlaces.of(sheet.paper().kind())) {
            for (var n = 0; n < Math.max(1, place.least()); n++) {
                signs.add(sign(sheet, place, bare, stands, n));
            }
        }
        return signs;
    }

    private static Signature sign(Papers.Sheet sheet, SignPlace place, List<PageWords> bare, boolean stands, int lean) {
        var marks = bare.stream()
                .filter(page -> place.everyPage() || page.find(place.printed()).isPresent())
                .map(page -> new Mark(page.number, page.digest(), Drawings.name(lean * 40)))
                .toList();
        return new Signature(
                new UUID(7, lean),
                place,
                "赵某某",
                place.role().capacities().getFirst(),
                null,
                sheet.paper().digest(),
                bare.size(),
                marks,
                "周海涛",
                AT,
                AT,
                stands);
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s", "");
    }
}
