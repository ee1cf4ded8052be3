package cn.xiangzhi.documents.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF drawn for the screen, one at a time so that memory stays bounded. */
final class PagePictures {

    /** A page as wide as a common screen's paper column, sharp on a telephone. */
    private static final float DPI = 132;

    private PagePictures() {}

    static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static synchronized Optional<byte[]> png(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            var picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            var out = new ByteArrayOutputStream(1 << 17);
            ImageIO.write(picture, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
