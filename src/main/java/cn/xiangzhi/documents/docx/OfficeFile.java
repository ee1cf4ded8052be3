package cn.xiangzhi.documents.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded document that passed: its body, and what its styles are called. Nothing in it points outside the file.
 *
 * @param paragraphs the styles of paragraphs by identifier
 * @param numbered identifiers of paragraph styles that number by themselves
 * @param tables the styles of tables by identifier
 * @param aside the words at the head and foot of pages
 */
record OfficeFile(
        XmlNode body,
        Map<String, Style> paragraphs,
        List<String> numbered,
        Map<String, TableLook> tables,
        List<String> strong,
        String aside) {

    private static final String MAIN = "word/document.xml";
    private static final String PLAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    static OfficeFile open(byte[] file) {
        var parts = new HashMap<String, XmlNode>();
        OfficeZip.open(file).forEach((name, content) -> {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                parts.put(name, XmlNode.parse(content));
            }
        });
        types(parts.get("[Content_Types].xml"));
        parts.forEach((name, part) -> {
            if (name.endsWith(".rels")) {
                part.all("rel:Relationship").forEach(OfficeFile::inside);
            }
        });
        var document = parts.get(MAIN);
        var body = document == null ? null : document.child("w:body").orElse(null);
        if (body == null) {
            throw OfficeZip.damaged();
        }
        var styles = parts.get("word/styles.xml");
        var aside = new StringBuilder();
        parts.forEach((name, part) -> {
            if (name.startsWith("word/header") || name.startsWith("word/footer")) {
                words(part, aside);
            }
        });
        return new OfficeFile(
                body,
                named(styles, "paragraph", Style::named),
                numbered(styles),
                named(styles, "table", TableLook::named),
                strong(styles),
                aside.toString());
    }

    private static void types(@Nullable XmlNode types) {
        if (types == null) {
            throw OfficeZip.damaged();
        }
        var plain = false;
        for (var type : types.children()) {
            var kind = type.attribute("ContentType").toLowerCase(Locale.ROOT);
            if (kind.contains("macroenabled") || kind.contains("vba") || kind.contains("activex")) {
                throw OfficeZip.no("这是带宏的文档", "请另存为不带宏的 .docx 后再上传");
            }
            plain |= kind.equals(PLAIN) && type.attribute("PartName").equals("/" + MAIN);
        }
        if (!plain) {
            throw OfficeZip.no("这不是普通的 Word 文档（.docx）", "请在 Word 或 WPS 中另存为 .docx 后再上传");
        }
    }

    private static void inside(XmlNode link) {
        var type = link.attribute("Type");
        var kind = type.substring(type.lastIndexOf('/') + 1);
        if (link.attribute("TargetMode").equalsIgnoreCase("External")) {
            throw OfficeZip.no(
                    switch (kind) {
                        case "hyperlink" -> "文档里有指向外部的链接（" + shorten(link.attribute("Target")) + "）";
                        case "attachedTemplate" -> "文档引用了外部的模板文件";
                        default -> "文档引用了外部的内容（" + kind + "）";
                    },
                    "请取消链接（选中文字，Ctrl+Shift+F9），只留文字后再上传");
        }
        if (List.of("oleObject", "package", "aFChunk", "control", "vbaProject", "subDocument", "frame")
                .contains(kind)) {
            throw OfficeZip.no("文档里嵌入了别的文件（" + kind + "）", "请删去嵌入的对象后再上传");
        }
    }

    private static String shorten(String target) {
        return target.length() > 60 ? target.substring(0, 60) + "…" : target;
    }

    /** How a style is found by its name, or by its identifier. */
    private interface Known<T> {
        java.util.Optional<T> named(String name, String id);
    }

    private static <T> Map<String, T> named(@Nullable XmlNode styles, String type, Known<T> known) {
        var named = new HashMap<String, T>();
        if (styles != null) {
            for (var style : styles.all("w:style")) {
                if (style.attribute("type").equals(type)) {
                    var id = style.attribute("styleId");
                    known.named(style.val("w:name"), id).ifPresent(one -> named.put(id, one));
                }
            }
        }
        return named;
    }

    private static List<String> numbered(@Nullable XmlNode styles) {
        return styles == null
                ? List.of()
                : styles.all("w:style").stream()
                        .filter(style -> style.child("w:pPr")
                                .flatMap(look -> look.child("w:numPr"))
                                .isPresent())
                        .map(style -> style.attribute("styleId"))
                        .toList();
    }

    private static List<String> strong(@Nullable XmlNode styles) {
        return styles == null
                ? List.of()
                : styles.all("w:style").stream()
                        .filter(style -> style.attribute("type").equals("character")
                                && (style.val("w:name").equals("文书·醒目")
                                        || style.attribute("styleId").equals(StyleSheet.STRONG)
                                        || style.child("w:rPr")
                                                .map(look -> look.on("w:b"))
                                                .orElse(false)))
                        .map(style -> style.attribute("styleId"))
                        .toList();
    }

    private static void words(XmlNode node, StringBuilder words) {
        if (node.is("w:t")) {
            words.append(node.words());
        }
        node.children().forEach(child -> words(child, words));
    }
}
