package cn.xiangzhi.documents.forms.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One package after GB/T 33190-2016 for one PDF; the same PDF gives the same bytes. */
public final class PdfToOfd {

    private static final double MM = 25.4 / 72;
    private static final String FOLDER = "Doc_0/";

    private final Function<String, TrueTypeFont> fonts;
    private final About about;
    private final Map<String, FontSubset> subsets = new LinkedHashMap<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int lastId = 1;

    private PdfToOfd(Function<String, TrueTypeFont> fonts, About about) {
        this.fonts = fonts;
        this.about = about;
    }

    /** What the package says of itself; {@code id} are 32 hexadecimal digits. */
    public record About(String id, String title, String author, String keywords, LocalDateTime made) {}

    /** @param fonts the whole font by the name the PDF calls it */
    public static byte[] convert(byte[] pdf, Function<String, TrueTypeFont> fonts, About about) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PdfToOfd(fonts, about).convert(document);
        }
    }

    private byte[] convert(PDDocument document) throws IOException {
        var pages = new ArrayList<List<Object>>();
        for (var page : document.getPages()) {
            pages.add(TextRuns.of(PageReader.read(page)));
        }
        for (var page : pages) {
            collectFonts(page);
        }
        var boxes = new ArrayList<String>();
        document.getPages()
                .forEach(page -> boxes.add("0 0 " + Xml.mm(page.getMediaBox().getWidth() * MM) + " "
                        + Xml.mm(page.getMediaBox().getHeight() * MM)));
        var contents = new LinkedHashMap<Integer, String>();
        for (var n = 0; n < pages.size(); n++) {
            var id = ++lastId;
            contents.put(id, new PageWriter(subsets, pictures, () -> ++lastId).write(pages.get(n), boxes.get(n)));
        }
        entries.put("OFD.xml", bytes(entrance()));
        entries.put(FOLDER + "Document.xml", bytes(document(boxes.getFirst(), List.copyOf(contents.keySet()))));
        entries.put(FOLDER + "PublicRes.xml", bytes(fontList()));
        if (!pictures.isEmpty()) {
            entries.put(FOLDER + "DocumentRes.xml", bytes(pictureList()));
        }
        var n = 0;
        for (var content : contents.values()) {
            entries.put(FOLDER + "Pages/Page_" + n++ + "/Content.xml", bytes(content));
        }
        for (var subset : subsets.values()) {
            entries.put(FOLDER + "Res/font_" + subset.id + ".ttf", subset.bytes());
        }
        for (var picture = 0; picture < pictures.size(); picture++) {
            entries.put(FOLDER + "Res/image_" + picture + ".png", pictures.get(picture));
        }
        return zip();
    }

    private void collectFonts(List<Object> page) throws IOException {
        for (var thing : page) {
            if (thing instanceof TextRuns.Run run) {
                var name = run.first().font();
                var subset =
                        subsets.computeIfAbsent(name, fresh -> new FontSubset(++lastId, fresh, fonts.apply(fresh)));
                for (var glyph : run.glyphs()) {
                    subset.use(glyph.code());
                }
            }
        }
    }

    private Xml entrance() {
        return new Xml()
                .root("OFD", "Version", "1.1", "DocType", "OFD")
                .open("DocBody")
                .open("DocInfo")
                .leaf("DocID", about.id())
                .leaf("Title", about.title())
                .leaf("Author", about.author())
                .leaf("CreationDate", DateTimeFormatter.ISO_LOCAL_DATE.format(about.made()))
                .open("Keywords")
                .leaf("Keyword", about.keywords())
                .close("Keywords")
                .leaf("Creator", "乡治")
                .close("DocInfo")
                .leaf("DocRoot", FOLDER + "Document.xml")
                .close("DocBody")
                .close("OFD");
    }

    private Xml document(String box, List<Integer> pages) {
        var xml = new Xml()
                .root("Document")
                .open("CommonData")
                .leaf("MaxUnitID", String.valueOf(lastId + pictures.size()))
                .open("PageArea")
                .leaf("PhysicalBox", box)
                .close("PageArea")
                .leaf("PublicRes", "PublicRes.xml");
        if (!pictures.isEmpty()) {
            xml.leaf("DocumentRes", "DocumentRes.xml");
        }
        xml.close("CommonData").open("Pages");
        for (var n = 0; n < pages.size(); n++) {
            xml.empty("Page", "ID", pages.get(n), "BaseLoc", "Pages/Page_" + n + "/Content.xml");
        }
        return xml.close("Pages").close("Document");
    }

    private Xml fontList() {
        var xml = new Xml().root("Res", "BaseLoc", "Res").open("Fonts");
        for (var subset : subsets.values()) {
            xml.open("Font", "ID", subset.id, "FontName", subset.name, "FamilyName", subset.name, "Charset", "unicode")
                    .leaf("FontFile", "font_" + subset.id + ".ttf")
                    .close("Font");
        }
        return xml.close("Fonts").close("Res");
    }

    private Xml pictureList() {
        var xml = new Xml().root("Res", "BaseLoc", "Res").open("MultiMedias");
        for (var n = 0; n < pictures.size(); n++) {
            xml.open("MultiMedia", "ID", PageWriter.pictureId(n), "Type", "Image", "Format", "PNG")
                    .leaf("MediaFile", "image_" + n + ".png")
                    .close("MultiMedia");
        }
        return xml.close("MultiMedias").close("Res");
    }

    private byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                var entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(about.made());
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
