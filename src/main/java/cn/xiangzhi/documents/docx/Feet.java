package cn.xiangzhi.documents.docx;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands outside the words: page numbers, the line that is signed on every page, and that a paper was voided. */
final class Feet {

    private static final int NUMBER = 28;
    private static final int SMALL = 21;
    private static final int SMALLEST = 15;
    private static final int AWAY = 300;

    private Feet() {}

    /** The foot of a page; {@code even}: of the pages on the left. */
    static byte[] foot(PageLook look, boolean even, @Nullable Element signs) {
        var xml = new Xml().open("w:ftr", "xmlns:w", DocxFile.WORD);
        if (signs != null) {
            new Body(xml, look, false)
                    .paragraph(Style.FOOT_SIGNS, Inline.of(signs.childNodes(), "\t"), look.textWidth());
        }
        xml.open("w:p").open("w:pPr").val("w:snapToGrid", 0);
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "400", "w:lineRule", "exact");
        switch (look.foot) {
            case DASHES -> {
                xml.empty(
                        "w:ind",
                        even ? "w:left" : "w:right",
                        String.valueOf(AWAY),
                        "w:firstLineChars",
                        "0",
                        "w:firstLine",
                        "0");
                xml.val("w:jc", even ? "left" : "right").close();
                run(xml, "— ", NUMBER);
                field(xml, "PAGE", NUMBER);
                run(xml, " —", NUMBER);
            }
            case OF_ALL -> {
                xml.val("w:jc", "center").close();
                run(xml, "第 ", SMALL);
                field(xml, "PAGE", SMALL);
                run(xml, " 页\u3000共 ", SMALL);
                field(xml, "NUMPAGES", SMALL);
                run(xml, " 页", SMALL);
            }
            case NONE -> xml.close();
        }
        return xml.close().close().bytes();
    }

    /** The head of every page: the code by which it is verified, and that it was voided. */
    static byte[] head(PaperDocx.Head head) {
        var xml = new Xml().open("w:hdr", "xmlns:w", DocxFile.WORD);
        if (head.code() != null) {
            line(xml, "right");
            run(xml, "核验码 " + head.code(), SMALLEST);
            xml.close();
        }
        var reason = head.voided();
        if (reason != null) {
            voided(xml, reason);
        }
        return xml.close().bytes();
    }

    private static void line(Xml xml, String side) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0")
                .val("w:jc", side)
                .close();
    }

    private static void voided(Xml xml, String reason) {
        line(xml, "center");
        xml.open("w:r").open("w:rPr");
        xml.empty("w:rFonts", "w:eastAsia", StyleSheet.HEI, "w:hint", "eastAsia")
                .val("w:color", "B42318");
        xml.close()
                .open("w:t", "xml:space", "preserve")
                .text("作废：" + reason)
                .close()
                .close();
        xml.close();
    }

    static void references(Xml xml, List<String> heads, List<String> feet) {
        reference(xml, "w:headerReference", heads);
        reference(xml, "w:footerReference", feet);
    }

    private static void reference(Xml xml, String tag, List<String> ids) {
        for (var at = 0; at < ids.size(); at++) {
            xml.empty(tag, "w:type", at == 0 ? "default" : "even", "r:id", ids.get(at));
        }
    }

    private static void field(Xml xml, String code, int size) {
        part(xml, size, x -> x.empty("w:fldChar", "w:fldCharType", "begin"));
        part(
                xml,
                size,
                x -> x.open("w:instrText", "xml:space", "preserve")
                        .text(" " + code + " ")
                        .close());
        part(xml, size, x -> x.empty("w:fldChar", "w:fldCharType", "end"));
    }

    private static void run(Xml xml, String text, int size) {
        part(xml, size, x -> x.open("w:t", "xml:space", "preserve").text(text).close());
    }

    private static void part(Xml xml, int size, java.util.function.Consumer<Xml> content) {
        xml.open("w:r").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", StyleSheet.SONG, "w:hAnsi", StyleSheet.SONG, "w:eastAsia", StyleSheet.SONG);
        xml.val("w:sz", size).val("w:szCs", size).close();
        content.accept(xml);
        xml.close();
    }
}
