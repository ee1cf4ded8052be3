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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paper as PDF/A: the same at any time and by any hand, whatever is written in it; of every kind in {@link EveryPaperTest}. */
class PaperPdfTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DECISION", "SERVICE_RETURN", "SUMMARY_DECISION", "INQUIRY_RECORD", "JOINT_NOTICE", "FILE_CONTENTS"
            })
    void 同一文书每次生成的字节相同(PaperKind kind) {
        assertThat(write(PrintedPapers.lengthy(kind))).isEqualTo(write(PrintedPapers.lengthy(kind)));
    }

    @Test
    void 罕见字以宋体补上且能读出() throws Exception {
        var names = "犇骉喆堃玥镕䶮䲢𫗧𬇕㙍";
        var sheet = PrintedPapers.with(PaperKind.DECISION, Map.of("当事人", names));
        var bytes = write(sheet);
        FormsCheck.valid(bytes);
        assertThat(Reading.pdf(bytes, Layout.LETTER)).contains(names);
    }

    @Test
    void 没有字形的字印作缺字符号_极长的词折行_不出错() throws Exception {
        var word = "A1b2".repeat(300);
        var sheet = PrintedPapers.with(
                PaperKind.DECISION,
                Map.of("当事人", "笑😀脸" + (char) 7, "案由", word, "违法事实", "مرحبا שלום ไทย \u200B\u00AD末"));
        var bytes = write(sheet);
        FormsCheck.valid(bytes);
        var read = Reading.pdf(bytes, Layout.LETTER);
        assertThat(read).contains("笑〓脸").contains(word).contains("末");
        try (var document = Loader.loadPDF(bytes)) {
            for (var page : document.getPages()) {
                assertThat(Reading.rightmost(document, page)).isLessThan(186 * 72 / 25.4);
            }
        }
    }

    @Test
    void 多人同时生成_字节仍与一人时相同() throws Exception {
        var sheets = List.copyOf(PrintedPapers.all().values()).subList(0, 24);
        var alone = sheets.stream().map(PaperPdfTest::write).toList();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var together = hands.invokeAll(sheets.stream()
                    .map(sheet -> (Callable<byte[]>) () -> write(sheet))
                    .toList());
            for (var n = 0; n < sheets.size(); n++) {
                assertThat(together.get(n).get()).isEqualTo(alone.get(n));
            }
        }
    }

    @Test
    void 二维码和作废标记不影响有效性和文字() throws Exception {
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var marks = new PaperMarks("https://verify.example/v/0193-abcdef?d=3372949ca227f192", true);
        var bytes = PDF.write(sheet.html(), PdfWriter.about(sheet), marks);
        Files.write(Files.createDirectories(Path.of("target/papers/marked")).resolve("marked.pdf"), bytes);
        FormsCheck.valid(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(SquareCode.read(document)).isEqualTo(marks.code());
        }
        assertThat(Reading.pdf(bytes, Layout.LETTER)).contains("作废");
    }

    @Test
    void 不取用文书之外的任何东西() {
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var evil = sheet.html().replace("</article>", """
                        <img src="file:///etc/hostname"/><link rel="stylesheet" href="file:///etc/passwd"/>
                        <style>@import url(file:///etc/passwd);</style><object data="http://127.0.0.1:1/"></object></article>
                        """);
        assertThat(PDF.write(evil, PdfWriter.about(sheet), PaperMarks.NONE)).startsWith("%PDF".getBytes());
    }

    private static byte[] write(Papers.Sheet sheet) {
        return PDF.write(sheet.html(), PdfWriter.about(sheet), PaperMarks.NONE);
    }
}
