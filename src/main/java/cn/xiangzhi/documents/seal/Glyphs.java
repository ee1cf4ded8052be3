package cn.xiangzhi.documents.seal;

import java.awt.geom.Path2D;
import java.util.Optional;

/** The outlines of characters, in a square of one by one with the base line at nought and y growing upwards. */
public interface Glyphs {

    /** Nothing when the font has no such character. */
    Optional<Glyph> glyph(int codePoint);

    /** An outline and how far the next character stands. */
    record Glyph(Path2D outline, double advance) {}
}
