package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.template.Template;
import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Papers as editable DOCX (GB/T 9704-2012), written from their kept words, so that both say the same; and templates for an
 * office to edit. The same words give the same bytes.
 */
public final class PaperDocx {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private PaperDocx() {}

    /** An issued paper that has no code and that nobody signed on a screen. */
    public static byte[] of(Papers.Sheet sheet) {
        return of(sheet, null, List.of());
    }

    /**
     * An issued paper with what was signed on it; a voided one says so at the head of its pages.
     *
     * @param code by which the paper can be verified, said at the head of its pages
     */
    public static byte[] of(Papers.Sheet sheet, @Nullable String code, List<Signature> signs) {
        var paper = sheet.paper();
        var title = paper.number() == null ? paper.title() : paper.title() + " " + paper.number();
        var reason = sheet.voidReason();
        return write(
                sheet.html(),
                new About(title, sheet.organName(), sheet.issuedAt()),
                new Head(code, paper.voided() ? reason == null ? "" : reason : null),
                false,
                signs);
    }

    /** A template with its marks, to be edited. */
    public static byte[] of(Template template, String title) {
        return write(template.source(), new About(title, "", null), new Head(null, null), true, List.of());
    }

    private record About(
            String title, String author, @Nullable OffsetDateTime made) {}

    /** What stands at the head of every page. */
    record Head(@Nullable String code, @Nullable String voided) {}

    private static byte[] write(String html, About about, Head head, boolean template, List<Signature> signed) {
        var body = Jsoup.parseBodyFragment(html).body();
        var found = body.selectFirst("article.paper");
        var article = found == null ? body : found;
        SignSheet.place(article, signed);
        var look = PageLook.of(article);
        var signs = template ? null : article.selectFirst("tfoot .paper-signs");
        var file = new DocxFile();
        file.add("styles", "styles", StyleSheet.of(look));
        file.add("settings", "settings", settings(look));
        var both = look.foot == PageLook.Foot.DASHES;
        var feet = look.foot == PageLook.Foot.NONE && signs == null
                ? List.<String>of()
                : Stream.of(false, true)
                        .filter(even -> both || !even)
                        .map(even -> file.add(even ? "footer2" : "footer1", "footer", Feet.foot(look, even, signs)))
                        .toList();
        var heads = head.code() == null && head.voided() == null
                ? List.<String>of()
                : Stream.of("header1", "header2")
                        .filter(name -> both || name.endsWith("1"))
                        .map(name -> file.add(name, "header", Feet.head(head)))
                        .toList();
        var xml = document(article, look, template);
        if (!signed.isEmpty()) {
            new SignSheet(file, xml).write(signed, Sm3.hex(html));
        }
        return file.write(section(xml, look, heads, feet), core(about));
    }

    private static Xml document(Element article, PageLook look, boolean template) {
        var xml = new Xml()
                .open("w:document", "xmlns:w", DocxFile.WORD, "xmlns:r", DocxFile.LINKS)
                .open("w:body");
        new Body(xml, look, template).write(article);
        return xml;
    }

    private static byte[] section(Xml xml, PageLook look, List<String> heads, List<String> feet) {
        xml.open("w:sectPr");
        Feet.references(xml, heads, feet);
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                twips(look.top),
                "w:right",
                twips(look.right),
                "w:bottom",
                twips(look.bottom),
                "w:left",
                twips(look.left),
                "w:header",
                "720",
                "w:footer",
                look == PageLook.LETTER ? "1304" : "680",
                "w:gutter",
                "0");
        if (look == PageLook.LETTER) {
            xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", String.valueOf(look.line));
        }
        return xml.close().close().close().bytes();
    }

    private static String twips(int millimetres) {
        return String.valueOf(PageLook.twips(millimetres));
    }

    private static byte[] settings(PageLook look) {
        var xml = new Xml().open("w:settings", "xmlns:w", DocxFile.WORD);
        if (look.foot == PageLook.Foot.DASHES) {
            xml.empty("w:evenAndOddHeaders");
        }
        return xml.val("w:characterSpacingControl", "compressPunctuation")
                .open("w:compat")
                .empty(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        "15")
                .close()
                .empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN")
                .close()
                .bytes();
    }

    private static byte[] core(About about) {
        var xml = new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        DocxFile.PACKAGE + "/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .open("dc:title")
                .text(about.title())
                .close()
                .open("dc:creator")
                .text(about.author())
                .close();
        if (about.made() != null) {
            xml.open("dcterms:created", "xsi:type", "dcterms:W3CDTF")
                    .text(DateTimeFormatter.ISO_INSTANT.format(about.made()
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toInstant()))
                    .close();
        }
        return xml.close().bytes();
    }
}
