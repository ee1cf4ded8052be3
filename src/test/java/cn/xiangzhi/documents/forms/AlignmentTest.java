package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.docx.Edited;
import cn.xiangzhi.documents.docx.TemplateFile;
import cn.xiangzhi.documents.template.Template;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What an office centred or set to the right in its DOCX stands there in PDF and OFD too (GB/T 9704-2012, 7.3). */
class AlignmentTest {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 28;
    private static final double RIGHT = 210 - 26;
    private static final String CENTRED = "办理情况说明标题";
    private static final String SIGNED = "经办人签名处";
    private static final Fonts FONTS = new Fonts();

    @Test
    void 本单位模板里居中和居右的段落_在版式文件里位置不变() throws Exception {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
        var docx = Edited.template(PaperKind.DECISION)
                .replace("<w:sectPr>", paragraph("center", CENTRED) + paragraph("right", SIGNED) + "<w:sectPr>")
                .file();
        var reading = TemplateFile.read(PaperKind.DECISION, docx);
        assertThat(reading.faults()).isEmpty();
        var view = new PaperView(
                PaperKind.DECISION,
                "云罚决〔2026〕1号",
                "云溪镇人民政府",
                LocalDate.of(2026, 11, 12),
                PrintedPapers.fields(PaperKind.DECISION));
        var html = Template.of(reading.source()).fill(view);
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var pdf = new PaperPdf(FONTS).write(html, PdfWriter.about(sheet));

        var centred = pdf(pdf, CENTRED);
        assertThat((centred[0] + centred[1]) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
        assertThat(pdf(pdf, SIGNED)[1]).isCloseTo(RIGHT, within(1.0));

        var ofd = new OfdPackage(OfdWriter.convert(pdf, sheet, FONTS));
        assertThat(ofd(ofd, CENTRED)).isCloseTo(centred[0], within(1.0));
        assertThat(ofd(ofd, SIGNED)).isCloseTo(pdf(pdf, SIGNED)[0], within(1.0));
    }

    private static String paragraph(String side, String words) {
        return "<w:p><w:pPr><w:jc w:val=\"" + side + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** From where to where the words stand, in millimetres. */
    private static double[] pdf(byte[] bytes, String words) throws IOException {
        var found = new ArrayList<double[]>();
        var reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                var at = text.indexOf(words);
                if (at >= 0) {
                    var last = positions.get(at + words.length() - 1);
                    found.add(new double[] {
                        positions.get(at).getXDirAdj() / MM, (last.getXDirAdj() + last.getWidthDirAdj()) / MM
                    });
                }
            }
        };
        try (var document = Loader.loadPDF(bytes)) {
            reader.getText(document);
        }
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    private static double ofd(OfdPackage ofd, String words) throws Exception {
        var found = ofd.pages().stream()
                .flatMap(page -> OfdPackage.all(page, "TextObject").stream())
                .filter(object -> OfdPackage.code(object).getTextContent().contains(words))
                .map(OfdPackage::box)
                .toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst()[0];
    }
}
