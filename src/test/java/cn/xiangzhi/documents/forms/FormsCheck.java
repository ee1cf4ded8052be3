package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.Papers;
import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the tests of other rooms ask of forms. */
public final class FormsCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);

    private FormsCheck() {}

    public static byte[] pdf(Papers.Sheet sheet) {
        return PDF.write(sheet.html(), PdfWriter.about(sheet));
    }

    public static byte[] ofd(byte[] pdf, Papers.Sheet sheet) {
        return OfdWriter.convert(pdf, sheet, FONTS);
    }

    /** The first page drawn for the screen. */
    public static byte[] picture(byte[] pdf) {
        return PagePictures.png(pdf, 1).orElseThrow();
    }

    public static void readFonts() {
        for (var face : Face.values()) {
            FONTS.of(face);
        }
    }

    /** A checker of its own finds it to be PDF/A-2b. */
    public static void valid(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getFailedChecks().toString())
                    .isTrue();
        }
    }

    /** Both forms say what the kept words say. */
    public static void sameWords(Papers.Sheet sheet, byte[] pdf, byte[] ofd) throws Exception {
        var words = Words.article(sheet.html());
        var layout = Layout.of(words);
        ReadingAssert.sameWords(words, Reading.pdf(pdf, layout));
        ReadingAssert.sameWords(words, new OfdPackage(ofd).body(Reading.top(layout), Reading.bottom(layout)));
    }
}
