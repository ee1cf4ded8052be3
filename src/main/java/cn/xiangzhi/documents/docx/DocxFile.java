package cn.xiangzhi.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package of parts. The same parts give the same bytes: entries in order, all of one time. */
final class DocxFile {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Xml types = new Xml();
    private final Xml links = new Xml();
    private int count;
    private int pictures;

    DocxFile() {
        types.open("Types", "xmlns", PACKAGE + "/content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml");
        links.open("Relationships", "xmlns", PACKAGE + "/relationships");
    }

    /** Adds a part beside the document, and gives the name by which the document refers to it. */
    String add(String name, String kind, byte[] content) {
        part("word/" + name + ".xml", MEDIA + kind + "+xml", content);
        var id = "rId" + ++count;
        links.empty("Relationship", "Id", id, "Type", LINKS + "/" + kind, "Target", name + ".xml");
        return id;
    }

    /** Adds a PNG, and gives the name by which the document refers to it. */
    String picture(byte[] png) {
        if (pictures++ == 0) {
            types.empty("Default", "Extension", "png", "ContentType", "image/png");
        }
        var target = "media/image" + pictures + ".png";
        parts.put("word/" + target, png);
        var id = "rId" + ++count;
        links.empty("Relationship", "Id", id, "Type", LINKS + "/image", "Target", target);
        return id;
    }

    byte[] write(byte[] document, byte[] core) {
        part("word/document.xml", MEDIA + "document.main+xml", document);
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core);
        parts.put("word/_rels/document.xml.rels", links.close().bytes());
        parts.put(
                "_rels/.rels",
                new Xml()
                        .open("Relationships", "xmlns", PACKAGE + "/relationships")
                        .empty(
                                "Relationship",
                                "Id",
                                "rId1",
                                "Type",
                                LINKS + "/officeDocument",
                                "Target",
                                "word/document.xml")
                        .empty(
                                "Relationship",
                                "Id",
                                "rId2",
                                "Type",
                                PACKAGE + "/relationships/metadata/core-properties",
                                "Target",
                                "docProps/core.xml")
                        .close()
                        .bytes());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", types.close().bytes());
            for (var part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void part(String name, String type, byte[] content) {
        types.empty("Override", "PartName", "/" + name, "ContentType", type);
        parts.put(name, content);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
