package cn.xiangzhi.documents.forms;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.forms.ofd.PdfToOfd;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paper as OFD, from its PDF: the same pages. */
@Component
class OfdWriter implements PaperWriter {

    private final PdfWriter pdf;
    private final Fonts fonts;

    OfdWriter(PdfWriter pdf, Fonts fonts) {
        this.pdf = pdf;
        this.fonts = fonts;
    }

    @Override
    public PaperForm form() {
        return PaperForm.OFD;
    }

    @Override
    public @Nullable String missing() {
        return fonts.missing();
    }

    @Override
    public byte[] write(Papers.Sheet sheet) {
        return convert(pdf.write(sheet), sheet, fonts);
    }

    static byte[] convert(byte[] pages, Papers.Sheet sheet, Fonts fonts) {
        var about = PdfWriter.about(sheet);
        var made = about.made().atZoneSameInstant(Today.BEIJING).toLocalDateTime();
        var id = sheet.paper().id().toString().replace("-", "");
        try {
            synchronized (fonts) {
                return PdfToOfd.convert(
                        pages,
                        fonts::named,
                        new PdfToOfd.About(id, about.title(), about.author(), about.keywords(), made));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
