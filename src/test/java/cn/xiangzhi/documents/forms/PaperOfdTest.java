package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of paper as OFD: well formed by the standard, real text in fonts that hold it, the pages of the PDF. */
class PaperOfdTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^(— ?\\d+ ?—|第 ?\\d+ ?页　?共 ?\\d+ ?页)$", Pattern.MULTILINE);
    private static final String RARE = "犇骉喆堃玥镕䶮䲢𫗧𬇕㙍";

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 文字与出具时保存的全文一致且页数与PDF相同(PaperKind kind) throws Exception {
        for (var sheet : List.of(PrintedPapers.of(kind), PrintedPapers.lengthy(kind))) {
            var words = Words.article(sheet.html());
            var layout = Layout.of(words);
            var pdf = pdf(sheet, PaperMarks.NONE);
            var ofd = new OfdPackage(ofd(pdf, sheet));
            ReadingAssert.sameWords(words, ofd.body(Reading.top(layout), Reading.bottom(layout)));
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(ofd.pages()).hasSize(document.getNumberOfPages());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 每个字都在随附的字体里且不越出页面(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.of(kind);
        var ofd = new OfdPackage(ofd(pdf(sheet, PaperMarks.NONE), sheet));
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

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 同一文书每次生成的字节相同(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.of(kind);
        var pdf = pdf(sheet, PaperMarks.NONE);
        assertThat(ofd(pdf, sheet)).isEqualTo(ofd(pdf, sheet));
    }

    /** The reader that is not the writer's: ofdrw, in a process of its own; {@code bin/test} builds it. */
    @Test
    void 别家的阅读器打开每种文书读出的文字与保存的一致() throws Exception {
        assumeThat(OtherReader.built()).as("target/check-ofd").isTrue();
        var folder = Files.createDirectories(Path.of("target/papers/ofd"));
        var sheets = PrintedPapers.all();
        for (var each : sheets.entrySet()) {
            var pdf = pdf(each.getValue(), PaperMarks.NONE);
            Files.write(folder.resolve(each.getKey() + ".ofd"), ofd(pdf, each.getValue()));
        }
        OtherReader.read(folder);
        for (var each : sheets.entrySet()) {
            var words = Words.article(each.getValue().html());
            var text = Files.readString(folder.resolve(each.getKey() + ".ofd.txt"));
            var read = Reading.bare(PAGE_NUMBER.matcher(text).replaceAll(""));
            for (var piece : Reading.pieces(words)) {
                assertThat(read).as(each.getKey()).contains(piece);
            }
        }
    }

    @Test
    void 罕见字和作废标记都是文字() throws Exception {
        var sheet = PrintedPapers.with(PaperKind.DECISION, Map.of("当事人", RARE));
        var bytes = ofd(pdf(sheet, new PaperMarks("https://verify.example/v/0193", true)), sheet);
        Files.write(Files.createDirectories(Path.of("target/papers/marked")).resolve("marked.ofd"), bytes);
        var ofd = new OfdPackage(bytes);
        assertThat(ofd.body(0, 297)).contains(RARE);
        var turned = OfdPackage.all(ofd.pages().getFirst(), "TextObject").stream()
                .filter(object -> object.hasAttribute("CTM"))
                .map(object -> OfdPackage.code(object).getTextContent())
                .toList();
        assertThat(turned).containsExactly("作", "废");
    }

    private static byte[] pdf(Papers.Sheet sheet, PaperMarks marks) {
        return PDF.write(sheet.html(), PdfWriter.about(sheet), marks);
    }

    private static byte[] ofd(byte[] pdf, Papers.Sheet sheet) {
        return OfdWriter.convert(pdf, sheet, FONTS);
    }
}
