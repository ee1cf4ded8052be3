package cn.xiangzhi.documents.forms;

import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.Ink;
import cn.xiangzhi.documents.ink.InkPicture;
import cn.xiangzhi.documents.ink.InkShape;
import cn.xiangzhi.shell.Show;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Draws signatures as areas in their places, and after the paper's own pages a sheet that says of each who signed, when and on
 * which words. The paper's own pages are laid out as if nobody had signed.
 */
final class Inking {

    private static final float LEFT = 71;
    private static final float WIDE = 461;
    private static final float TOP = 771;
    private static final float BOTTOM = 62;
    private static final float LINE = 17;
    private static final int A_ROW = 6;

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont strong;
    private PDPageContentStream out;
    private float y = TOP;

    private Inking(PDDocument document, PDFont plain, PDFont strong) throws IOException {
        this.document = document;
        this.plain = plain;
        this.strong = strong;
        this.out = page();
    }

    /** In place, on the pages that are there. */
    static void place(PDDocument document, List<Placed> placed, PDFont font) throws IOException {
        for (var each : placed) {
            var page = document.getPage(each.page() - 1);
            var height = page.getMediaBox().getHeight();
            try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                var box = each.box();
                var ink = each.drawn();
                if (ink.isPresent()) {
                    ink(out, ink.get(), box, height);
                }
                var size = ink.isPresent() ? 6.5f : 8.5f;
                var base = ink.isPresent() ? box.getMaxY() + 6.5 : box.getMaxY() - 4;
                write(out, font, size, (float) box.getX(), height - (float) base, each.below());
            }
        }
    }

    /** The sheet of signatures. */
    static void sheet(
            PDDocument document, String title, String words, List<Signature> signs, PDFont plain, PDFont strong)
            throws IOException {
        var sheet = new Inking(document, plain, strong);
        sheet.line(strong, 18, "签名附页");
        sheet.y -= 8;
        sheet.line(plain, 10.5f, title);
        sheet.line(plain, 9, "文书全文摘要（SM3）" + words);
        for (var sign : signs) {
            sheet.sign(sign);
        }
        sheet.out.close();
    }

    private void sign(Signature sign) throws IOException {
        room(5 * LINE + 44);
        y -= 10;
        line(strong, 12, sign.who());
        var refusal = sign.refusal();
        line(
                plain,
                10.5f,
                (refusal == null ? "签名时间 " : "拒绝签名 ") + Show.dateTime(sign.takenAt()) + "，"
                        + sign.takenByName() + (refusal == null ? " 取得" : " 登记")
                        + (sign.deviceAt() == null ? "" : "（设备时间 " + Show.dateTime(sign.deviceAt()) + "）"));
        line(plain, 9, "所签文书摘要（SM3）" + sign.wordsDigest());
        if (!sign.stands()) {
            line(strong, 10.5f, "已失效：文书内容在签名以后改动过，这个签名不属于现在的文书。");
            return;
        }
        if (refusal != null) {
            line(plain, 10.5f, refusal.words(sign.takenByName()));
            return;
        }
        marks(sign);
    }

    private void marks(Signature sign) throws IOException {
        var marks = sign.marks();
        for (var from = 0; from < marks.size(); from += A_ROW) {
            room(50);
            y -= 6;
            var x = LEFT;
            for (var mark : marks.subList(from, Math.min(from + A_ROW, marks.size()))) {
                var page = out;
                ink(
                        page,
                        mark.ink(),
                        new Rectangle2D.Double(x, PDRectangle.A4.getHeight() - y, 68, 32),
                        PDRectangle.A4.getHeight());
                write(page, plain, 8, x, y - 42, "第" + mark.page() + "页");
                x += WIDE / A_ROW;
            }
            y -= 50;
        }
    }

    private void room(float needed) throws IOException {
        if (y - needed < BOTTOM) {
            out.close();
            out = page();
            y = TOP;
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page, AppendMode.OVERWRITE, true, true);
    }

    private void line(PDFont font, float size, String text) throws IOException {
        for (var part : cut(font, size, text)) {
            room(LINE);
            y -= Math.max(LINE, size * 1.4f);
            write(out, font, size, LEFT, y, part);
        }
    }

    private static List<String> cut(PDFont font, float size, String text) throws IOException {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var width = 0f;
        for (var sign : text.codePoints().mapToObj(Character::toString).toList()) {
            var wide = font.getStringWidth(known(font, sign)) / 1000 * size;
            if (width + wide > WIDE) {
                parts.add(part.toString());
                part.setLength(0);
                width = 0;
            }
            part.append(sign);
            width += wide;
        }
        parts.add(part.toString());
        return parts;
    }

    private static void ink(PDPageContentStream out, Ink ink, Rectangle2D box, float height) throws IOException {
        out.setNonStrokingColor(InkPicture.COLOUR);
        var p = new float[6];
        for (var each = InkShape.within(ink, box).getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(p[0], height - p[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(p[0], height - p[1]);
                default -> out.closePath();
            }
        }
        out.fill();
    }

    private static void write(PDPageContentStream out, PDFont font, float size, float x, float y, String text)
            throws IOException {
        out.beginText();
        out.setNonStrokingColor(Color.BLACK);
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        var shown = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(sign -> shown.append(known(font, sign)));
        out.showText(shown.toString());
        out.endText();
    }

    /** The character, or the typesetters' mark for one the font lacks. */
    private static String known(PDFont font, String sign) {
        try {
            font.encode(sign);
            return sign;
        } catch (IOException | IllegalArgumentException missing) {
            return "〓";
        }
    }
}
