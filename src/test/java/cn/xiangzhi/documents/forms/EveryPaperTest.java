package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.docx.DocxWords;
import cn.xiangzhi.documents.seal.SealPlace;
import cn.xiangzhi.documents.seal.SealPlaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of paper at its longest, every field filled, each form made once and asked everything: texts of several pages,
 * tables that grow over them. As it leaves a real matter it is made where {@link cn.xiangzhi.documents.ThreeForms} says.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPaperTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final Path FOLDER = Path.of("target/papers/long");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^(— ?\\d+ ?—|第 ?\\d+ ?页　?共 ?\\d+ ?页)$", Pattern.MULTILINE);
    private static final EnumSet<PaperKind> MADE = EnumSet.noneOf(PaperKind.class);

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @Order(1)
    void 三种形式都有效_文字与保存的全文一致(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.fullest(kind);
        var words = Words.article(sheet.html());
        var layout = Layout.of(words);
        var pdf = PDF.write(sheet.html(), PdfWriter.about(sheet), PaperMarks.NONE);
        var ofd = OfdWriter.convert(pdf, sheet, FONTS);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(kind.template() + ".pdf"), pdf);
        Files.write(FOLDER.resolve(kind.template() + ".ofd"), ofd);
        MADE.add(kind);
        FormsCheck.valid(pdf);
        ReadingAssert.sameWords(words, Reading.pdf(pdf, layout));
        var pack = new OfdPackage(ofd);
        ReadingAssert.sameWords(words, pack.body(Reading.top(layout), Reading.bottom(layout)));
        everyLetterHasItsGlyph(pack);
        DocxWords.same(sheet);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(pack.pages()).hasSize(document.getNumberOfPages());
            sealed(
                    sheet,
                    SealPlaces.find(pdf, sheet.organName(), "2026年11月12日", 42).orElse(null),
                    document.getNumberOfPages());
        }
    }

    private static void everyLetterHasItsGlyph(OfdPackage ofd) throws Exception {
        var fonts = ofd.fonts();
        for (var page : ofd.pages()) {
            for (var object : OfdPackage.all(page, "TextObject")) {
                var font = fonts.get(object.getAttribute("Font")).getUnicodeCmapLookup();
                var text = OfdPackage.code(object).getTextContent();
                assertThat(text.codePoints().filter(code -> code > ' ' && code != 0x3000))
                        .as(text)
                        .allMatch(code -> font.getGlyphId(code) > 0);
                var box = OfdPackage.box(object);
                assertThat(box[0]).isBetween(0.0, 210.0);
                assertThat(box[1]).isBetween(0.0, 297.0);
            }
        }
    }

    /** What has a place for a seal gets it over the name and the day, on the last page but where more follows. */
    private static void sealed(Papers.Sheet sheet, @org.jspecify.annotations.Nullable SealPlace place, int pages) {
        assertThat(place != null).isEqualTo(sheet.html().contains("paper-seal-place"));
        if (place != null) {
            assertThat(place.left()).isBetween(90.0, 160.0);
            assertThat(place.top()).isBetween(2.0, 253.0);
            assertThat(place.page()).isBetween(1, pages);
        }
    }

    /** The reader that is not the writer's: ofdrw, in a process of its own; {@code bin/test} builds it. */
    @Test
    @Order(2)
    void 别家的阅读器打开每种文书读出的文字与保存的一致() throws Exception {
        assumeThat(OtherReader.built()).as("target/check-ofd").isTrue();
        assumeThat(MADE).as("先做出的文书").isNotEmpty();
        OtherReader.read(FOLDER);
        for (var kind : MADE) {
            var words = Words.article(PrintedPapers.fullest(kind).html());
            var text = Files.readString(FOLDER.resolve(kind.template() + ".ofd.txt"));
            var read = Reading.bare(PAGE_NUMBER.matcher(text).replaceAll(""));
            for (var piece : Reading.pieces(words)) {
                assertThat(read).as(kind.label()).contains(piece);
            }
        }
    }
}
