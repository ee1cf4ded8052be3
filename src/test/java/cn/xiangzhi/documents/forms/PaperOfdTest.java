package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paper as OFD: the same at any time, rare letters and marks as text; of every kind in {@link EveryPaperTest}. */
class PaperOfdTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final String RARE = "犇骉喆堃玥镕䶮䲢𫗧𬇕㙍";

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DECISION", "SERVICE_RETURN", "SUMMARY_DECISION", "INQUIRY_RECORD", "JOINT_NOTICE", "FILE_CONTENTS"
            })
    void 同一文书每次生成的字节相同(PaperKind kind) throws Exception {
        var sheet = PrintedPapers.lengthy(kind);
        var pdf = pdf(sheet, PaperMarks.NONE);
        assertThat(ofd(pdf, sheet)).isEqualTo(ofd(pdf, sheet));
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
