package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.BuiltIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A downloaded template after somebody worked on it, well or ill. */
public final class Edited {

    private static final String BODY = "word/document.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Edited(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Edited template(PaperKind kind) {
        return new Edited(PaperDocx.of(BuiltIn.of(kind), kind.label()));
    }

    /** Replaces words within the document's runs; they must be there. */
    public Edited replace(String words, String others) {
        return change(BODY, words, others);
    }

    Edited change(String part, String text, String other) {
        var old = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!old.contains(text)) {
            throw new AssertionError("not in " + part + ": " + text);
        }
        return put(part, old.replace(text, other));
    }

    /** A paragraph of these run contents before everything else. */
    Edited first(String inside) {
        return replace("<w:body>", "<w:body><w:p>" + inside + "</w:p>");
    }

    Edited put(String part, String content) {
        return put(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Edited put(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Edited link(String type, String target, boolean outside) {
        return change(
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"" + DocxFile.LINKS + "/" + type + "\" Target=\"" + target + "\""
                        + (outside ? " TargetMode=\"External\"" : "") + "/></Relationships>");
    }

    public byte[] file() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
