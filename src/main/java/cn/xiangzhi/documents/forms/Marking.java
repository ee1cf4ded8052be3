package cn.xiangzhi.documents.forms;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws {@link PaperMarks} as lines and areas of the page: the square code and its signs in the upper right margin, 作废 across. */
final class Marking {

    private static final float MM = 72 / 25.4f;
    private static final float SIDE = 18 * MM;
    private static final float FROM_RIGHT = 12 * MM;
    private static final float FROM_TOP = 6 * MM;
    private static final Color RED = new Color(0xB4, 0x23, 0x18);

    private Marking() {}

    static void draw(PDDocument document, PaperMarks marks, Function<Face, PDFont> fonts) throws IOException {
        if (marks.code() != null) {
            code(document, document.getPage(0), marks.code());
        }
        var signed = marks.signed();
        if (!signed.signs().isEmpty()) {
            var plain = fonts.apply(Face.SONG);
            Inking.place(document, signed.placed(), plain);
            Inking.sheet(document, signed.title(), signed.words(), signed.signs(), plain, fonts.apply(Face.HEI));
        }
        if (marks.spoken() != null) {
            spoken(document, document.getPage(0), fonts.apply(Face.HEI), marks.spoken());
        }
        var across = marks.across();
        if (across != null) {
            for (var page : document.getPages()) {
                stamp(document, page, fonts.apply(Face.HEI), across);
            }
        }
    }

    /** A small line in the middle of the lower margin. */
    static void footer(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        var size = 9f;
        var box = page.getCropBox();
        var width = font.getStringWidth(text) / 1000 * size;
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginText();
            out.setNonStrokingColor(Color.BLACK);
            out.setFont(font, size);
            out.newLineAtOffset(box.getLowerLeftX() + (box.getWidth() - width) / 2, box.getLowerLeftY() + 8 * MM);
            out.showText(text);
            out.endText();
        }
    }

    private static void code(PDDocument document, PDPage page, String text) throws IOException {
        var modules = modules(text);
        var module = SIDE / modules.getWidth();
        var box = page.getMediaBox();
        var left = box.getWidth() - FROM_RIGHT - SIDE;
        var top = box.getHeight() - FROM_TOP;
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(Color.BLACK);
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    var run = run(modules, x, y);
                    if (run > 0) {
                        out.addRect(left + x * module, top - (y + 1) * module, run * module, module);
                        x += run;
                    }
                }
            }
            out.fill();
        }
    }

    /** Left of the square code and as high as its top: two lines that end where it begins. */
    private static void spoken(PDDocument document, PDPage page, PDFont font, String signs) throws IOException {
        var size = 7f;
        var box = page.getMediaBox();
        var right = box.getWidth() - FROM_RIGHT - SIDE - 2 * MM;
        var top = box.getHeight() - FROM_TOP - size;
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(Color.BLACK);
            for (var line : List.of("核验码", signs)) {
                out.beginText();
                out.setFont(font, size);
                out.newLineAtOffset(right - font.getStringWidth(line) / 1000 * size, top);
                out.showText(line);
                out.endText();
                top -= size * 1.4f;
            }
        }
    }

    private static int run(ByteMatrix modules, int x, int y) {
        var run = 0;
        while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
            run++;
        }
        return run;
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the verification code is too long for a square code", tooLong);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        var size = 56f;
        var width = font.getStringWidth(text) / 1000 * size;
        var box = page.getMediaBox();
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var thin = new PDExtendedGraphicsState();
            thin.setNonStrokingAlphaConstant(0.55f);
            thin.setStrokingAlphaConstant(0.55f);
            out.setGraphicsStateParameters(thin);
            out.transform(Matrix.getRotateInstance(Math.toRadians(24), box.getWidth() / 2, box.getHeight() / 2));
            out.setStrokingColor(RED);
            out.setNonStrokingColor(RED);
            out.setLineWidth(3);
            out.addRect(-width / 2 - 24, -size * 0.72f, width + 48, size * 1.44f);
            out.stroke();
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(-width / 2, -size * 0.36f);
            out.showText(text);
            out.endText();
        }
    }
}
