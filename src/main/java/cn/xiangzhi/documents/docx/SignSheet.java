package cn.xiangzhi.documents.docx;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.InkPicture;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What was signed, in a document people may edit: at its place who signed and when, and after the words a sheet with the pictures.
 * The PDF and the OFD carry the ink itself.
 */
final class SignSheet {

    /** English metric units of a picture: 38 by 16 millimetres. */
    private static final long WIDE = 38 * 36_000L;

    private static final long HIGH = WIDE * InkPicture.HEIGHT / InkPicture.WIDTH;

    private final DocxFile file;
    private final Xml xml;
    private int pictures;

    SignSheet(DocxFile file, Xml xml) {
        this.file = file;
        this.xml = xml;
    }

    /** Writes into the words, beside what is printed at each place, who signed there. */
    static void place(Element article, List<Signature> signs) {
        for (var sign : signs) {
            if (sign.stands()) {
                place(article, sign);
            }
        }
    }

    private static void place(Element article, Signature sign) {
        var place = sign.place();
        var found = new ArrayList<>(article.select("span, p, th"));
        found.removeIf(element -> !bare(element).contains(place.printed())
                || element.children().stream().anyMatch(child -> bare(child).contains(place.printed())));
        if (found.isEmpty()) {
            return;
        }
        var at = found.getLast();
        var said = (sign.refusal() == null ? sign.name() : "拒绝签名") + " "
                + sign.takenAt().atZoneSameInstant(Today.BEIJING).toLocalDate() + "\u3000";
        var cell = place.beside() == SignPlace.Beside.LINE ? null : at.nextElementSibling();
        if (cell == null) {
            at.appendText(said);
        } else {
            cell.appendElement("p").text("（手写签名）" + said);
        }
    }

    private static String bare(Element element) {
        return element.text().replaceAll("\\s", "");
    }

    /** The sheet after the words. */
    void write(List<Signature> signs, String words) {
        paragraph(Style.TITLE, "签名附页", true);
        paragraph(Style.PARTY, "本文件可以编辑，签名以 PDF、OFD 版式文件为准。文书全文摘要（SM3）" + words, false);
        for (var sign : signs) {
            sign(sign);
        }
    }

    private void sign(Signature sign) {
        var refusal = sign.refusal();
        paragraph(Style.STRONG, sign.who(), false);
        paragraph(
                Style.PARTY,
                (refusal == null ? "签名时间 " : "拒绝签名 ") + Show.dateTime(sign.takenAt()) + "，" + sign.takenByName()
                        + (refusal == null ? " 取得" : " 登记") + "；所签文书摘要（SM3）" + sign.wordsDigest(),
                false);
        if (!sign.stands()) {
            paragraph(Style.STRONG, "已失效：文书内容在签名以后改动过，这个签名不属于现在的文书。", false);
        } else if (refusal != null) {
            paragraph(Style.PARTY, refusal.words(sign.takenByName()), false);
        } else {
            xml.open("w:p").open("w:pPr").val("w:pStyle", Style.STRONG.id).close();
            sign.marks().forEach(mark -> {
                run("第" + mark.page() + "页");
                picture(file.picture(InkPicture.png(mark.ink())), sign.who() + " 第" + mark.page() + "页");
            });
            xml.close();
        }
    }

    private void paragraph(Style style, String text, boolean onNewPage) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", style.id);
        if (onNewPage) {
            xml.empty("w:pageBreakBefore");
        }
        xml.close();
        run(text);
        xml.close();
    }

    private void run(String text) {
        xml.open("w:r").open("w:t", "xml:space", "preserve").text(text).close().close();
    }

    private void picture(String id, String words) {
        var number = String.valueOf(++pictures);
        var wide = String.valueOf(WIDE);
        var high = String.valueOf(HIGH);
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        xml.empty("wp:extent", "cx", wide, "cy", high)
                .empty("wp:docPr", "id", number, "name", "签名" + number, "descr", words);
        xml.open("a:graphic", "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
                .open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
                .open("pic:pic", "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", number, "name", "签名" + number)
                .empty("pic:cNvPicPr")
                .close();
        xml.open("pic:blipFill")
                .empty("a:blip", "r:embed", id)
                .open("a:stretch")
                .empty("a:fillRect")
                .close()
                .close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", wide, "cy", high).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }
}
