package cn.xiangzhi.documents.forms;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Papers as PDF/A-2b (GB/T 9704-2012 geometry for letters) from their kept words. One at a time: the fonts are shared and
 * their readers hold a position; a page takes some tens of milliseconds. The same words give the same bytes.
 */
@Component
public class PaperPdf {

    private final Fonts fonts;

    PaperPdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /** What a PDF says of itself; {@code lasting} that it is PDF/A. */
    public record About(String title, String author, String keywords, OffsetDateTime made, boolean lasting) {}

    /** The words as pages. */
    public byte[] write(String html, About about) {
        return write(html, about, PaperMarks.NONE);
    }

    /** Says of a document put together elsewhere what it is, without anything of the moment. */
    public static void describe(PDDocument document, About about) throws IOException {
        Metadata.write(document, about);
    }

    /** Writes a line below each of the pages from the first on. */
    public void footers(PDDocument document, int first, List<String> lines) throws IOException {
        // Read anew: this font is cut to size when the document is saved, when others may be using the shared ones.
        try (var bytes = fonts.stream(Face.HEI)) {
            var font = PDType0Font.load(document, bytes, true);
            for (var n = 0; n < lines.size(); n++) {
                Marking.footer(document, document.getPage(first + n), font, lines.get(n));
            }
        }
    }

    /** The words as pages, with the marks on them. */
    byte[] write(String html, About about, PaperMarks marks) {
        var article = Words.article(html);
        var layout = Layout.of(article);
        return pages(Words.document(about.title(), layout.pages() + Ready.STYLE, article), about, marks);
    }

    /** Any page of this house's own making, in the same style and fonts. */
    byte[] pages(org.jsoup.nodes.Document page, About about, PaperMarks marks) {
        synchronized (fonts) {
            return layOut(page, about, marks);
        }
    }

    private byte[] layOut(org.jsoup.nodes.Document page, About about, PaperMarks marks) {
        try (var document = new PDDocument()) {
            var loaded = new EnumMap<Face, PDFont>(Face.class);
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(document);
            builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri != null && uri.startsWith("data:image/"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.toStream(new ByteArrayOutputStream());
            for (var face : Face.values()) {
                builder.useFont(supplier(document, face, loaded), face.family, 400, FontStyle.NORMAL, true);
            }
            // What no font has is printed as the typesetters' mark for a missing character.
            builder.useReplacementText("〓");
            builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
            builder.useColorProfile(Ready.COLOURS);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
            }
            Marking.draw(document, marks, face -> font(document, face, loaded));
            Metadata.write(document, about);
            var out = new ByteArrayOutputStream(1 << 17);
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PDFontSupplier supplier(PDDocument document, Face face, Map<Face, PDFont> loaded) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                return font(document, face, loaded);
            }
        };
    }

    /** One object a face and document, whoever asks. */
    private PDFont font(PDDocument document, Face face, Map<Face, PDFont> loaded) {
        var stands = Fonts.shipped(face) ? face : Face.SONG;
        return loaded.computeIfAbsent(stands, missing -> {
            try {
                return PDType0Font.load(document, fonts.of(missing), true);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Loaded with the first paper, not with the program. */
    private static final class Ready {

        static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        static final String STYLE = style();

        static {
            XRLog.setLoggingEnabled(false);
        }

        private static String style() {
            try {
                return new ClassPathResource("documents/pages.css").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
