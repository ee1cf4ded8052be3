package cn.xiangzhi.documents.volume;

import cn.xiangzhi.documents.forms.PaperPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Pages waiting to be bound, on disk rather than in memory. */
final class Book implements AutoCloseable {

    /** What somebody else's PDF would do, and what it says of itself. */
    private static final List<String> ACTIVE =
            List.of("OpenAction", "AA", "AcroForm", "Names", "Outlines", "StructTreeRoot", "Metadata", "OutputIntents");

    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private int pages;
    private boolean lasting = true;

    /** Some pages; {@code name} is their bookmark, null where they go on with what is before them. */
    record Part(@Nullable String name, Path file) {}

    Book() throws IOException {
        folder = Files.createTempDirectory("volume");
    }

    /** How many pages the pieces have. */
    int pages() {
        return pages;
    }

    /** Whether the whole will be what is kept for ever (PDF/A). */
    boolean lasting() {
        return lasting;
    }

    void add(String name, byte[] pdf) throws IOException {
        parts.add(part(name, pdf));
        pages += count(pdf);
    }

    /** Pages of somebody else's making behind the piece added last, without what they would do. */
    void foreign(PDDocument other) throws IOException {
        var catalog = other.getDocumentCatalog().getCOSObject();
        ACTIVE.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
        for (var page : other.getPages()) {
            page.getCOSObject().removeItem(COSName.AA);
            page.getCOSObject().removeItem(COSName.ANNOTS);
        }
        var file = folder.resolve(parts.size() + ".pdf");
        try (var copy = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            new PDFMergerUtility().appendDocument(copy, other);
            copy.save(file.toFile());
        }
        parts.add(new Part(null, file));
        pages += other.getNumberOfPages();
        lasting = false;
    }

    /** A part to stand before or after the pieces. */
    Part part(String name, byte[] pdf) throws IOException {
        var file = folder.resolve("part-" + name.hashCode() + "-" + parts.size() + ".pdf");
        Files.write(file, pdf);
        return new Part(name, file);
    }

    /** Binds all, the pieces' pages numbered from one. */
    void bind(List<Part> front, List<Part> back, PaperPdf pdf, PaperPdf.About about, OutputStream out)
            throws IOException {
        try (var whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var outline = new PDDocumentOutline();
            append(whole, front, outline);
            var before = whole.getNumberOfPages();
            append(whole, parts, outline);
            append(whole, back, outline);
            var footers = new ArrayList<String>();
            for (var n = 1; n <= pages; n++) {
                footers.add("卷内第 " + n + " 页　共 " + pages + " 页");
            }
            pdf.footers(whole, before, footers);
            whole.getDocumentCatalog().setDocumentOutline(outline);
            whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            PaperPdf.describe(whole, about);
            whole.save(out);
        }
    }

    private static void append(PDDocument whole, List<Part> parts, PDDocumentOutline outline) throws IOException {
        var merger = new PDFMergerUtility();
        for (var part : parts) {
            var at = whole.getNumberOfPages();
            try (var pages = Loader.loadPDF(part.file().toFile())) {
                merger.appendDocument(whole, pages);
            }
            if (part.name() != null) {
                var target = new PDPageFitDestination();
                target.setPage(whole.getPage(at));
                var item = new PDOutlineItem();
                item.setTitle(part.name());
                item.setDestination(target);
                outline.addLast(item);
            }
        }
    }

    private static int count(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
