package cn.xiangzhi.documents.forms.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that stands on a page, in millimetres from its upper left corner. */
sealed interface Drawn {

    /** A colour as red, green, blue, and how opaque, each from 0 to 255. */
    record Ink(int red, int green, int blue, int alpha) {}

    /** One character: {@code x} and {@code y} of its baseline's start; {@code turn} when it does not stand upright. */
    record Glyph(
            int code,
            String font,
            double size,
            double x,
            double y,
            Ink ink,
            @Nullable AffineTransform turn) implements Drawn {

        boolean blank() {
            return Character.isWhitespace(code) || code == 0x3000 || code == 0xA0;
        }

        boolean sameLine(Glyph other) {
            return turn == null && other.turn == null && Math.abs(y - other.y) < 0.05;
        }

        boolean sameHand(Glyph other) {
            return font.equals(other.font) && Math.abs(size - other.size) < 0.001 && ink.equals(other.ink);
        }
    }

    /** A line or an area; {@code dashes} is empty for an unbroken line. */
    record Shape(Path2D path, boolean fill, Ink ink, double width, List<Double> dashes, boolean evenOdd)
            implements Drawn {}

    /** A picture, as it is laid from the unit square. */
    record Picture(byte[] png, AffineTransform place) implements Drawn {}
}
