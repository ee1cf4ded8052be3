package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.docx.DocxWords;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Made as PDF/A, OFD and DOCX, each says what the kept words say; kept for people to look at. Without the fonts only the
     * last can be.
     */
    public static void threeForms(Papers.Sheet sheet) throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers/real"));
        var name = sheet.paper().kind().template();
        Files.write(folder.resolve(name + ".docx"), DocxWords.same(sheet));
        if (FONTS.missing() == null) {
            var pdf = pdf(sheet);
            var ofd = ofd(pdf, sheet);
            Files.write(folder.resolve(name + ".pdf"), pdf);
            Files.write(folder.resolve(name + ".ofd"), ofd);
            valid(pdf);
            sameWords(sheet, pdf, ofd);
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
