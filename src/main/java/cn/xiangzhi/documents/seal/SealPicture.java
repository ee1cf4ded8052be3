package cn.xiangzhi.documents.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture of a round seal as the product draws it: 42 mm, a ring, a star of five, the organ's name on the arc, and
 * below the star a line that says what a business seal is for. Outlines only; no fonts of the machine are asked.
 */
public final class SealPicture {

    /** On paper, in millimetres. */
    public static final int SIZE = 42;

    private static final int DOTS = 24;
    private static final double RING = 1.2;
    private static final double STAR = 7;
    private static final double LETTER = 6;
    private static final double LINE_LETTER = 4.2;
    private static final double NARROW = 0.8;
    private static final Color RED = new Color(0xd7, 0x1a, 0x1f);

    private final Graphics2D ink;
    private final Glyphs glyphs;

    private SealPicture(Graphics2D ink, Glyphs glyphs) {
        this.ink = ink;
        this.glyphs = glyphs;
    }

    /** A PNG with transparent ground; what the font lacks is an {@link UnreadableException} that names it. */
    public static byte[] draw(String arc, String line, Glyphs glyphs) throws UnreadableException {
        var image = new BufferedImage(SIZE * DOTS, SIZE * DOTS, BufferedImage.TYPE_INT_ARGB);
        var ink = image.createGraphics();
        try {
            ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ink.setColor(RED);
            ink.scale(DOTS, DOTS);
            ink.translate(SIZE / 2.0, SIZE / 2.0);
            new SealPicture(ink, glyphs).draw(arc, line);
        } finally {
            ink.dispose();
        }
        return png(image);
    }

    private void draw(String arc, String line) throws UnreadableException {
        var radius = (SIZE - RING) / 2;
        ink.setStroke(new BasicStroke((float) RING));
        ink.draw(new Ellipse2D.Double(-radius, -radius, radius * 2, radius * 2));
        ink.fill(star());
        around(letters(arc), radius - RING / 2 - 1.4 - LETTER, line.isEmpty() ? 250 : 214);
        below(letters(line));
    }

    private static Path2D star() {
        var star = new Path2D.Double();
        for (var n = 0; n < 10; n++) {
            var length = n % 2 == 0 ? STAR : STAR * Math.sin(Math.PI / 10) / Math.sin(Math.PI * 3 / 10);
            var angle = -Math.PI / 2 + n * Math.PI / 5;
            if (n == 0) {
                star.moveTo(length * Math.cos(angle), length * Math.sin(angle));
            } else {
                star.lineTo(length * Math.cos(angle), length * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    /** Letter after letter over the top, turned with the arc; the more there are, the closer and the further down. */
    private void around(List<Glyphs.Glyph> letters, double radius, double widest) {
        var span = Math.toRadians(Math.min(widest, 26 * letters.size()));
        var step = letters.size() > 1 ? span / (letters.size() - 1) : 0;
        var wide = Math.min(NARROW, step == 0 ? NARROW : step * (radius + LETTER / 2) / LETTER * 0.92);
        for (var n = 0; n < letters.size(); n++) {
            var place = new AffineTransform();
            place.rotate(letters.size() > 1 ? n * step - span / 2 : 0);
            place.translate(0, -radius);
            letter(letters.get(n), place, LETTER, wide);
        }
    }

    private void below(List<Glyphs.Glyph> letters) {
        var wide = Math.min(NARROW, 24 / (LINE_LETTER * Math.max(1, letters.size())));
        var step = LINE_LETTER * wide;
        for (var n = 0; n < letters.size(); n++) {
            var place = AffineTransform.getTranslateInstance((n - (letters.size() - 1) / 2.0) * step, 14.6);
            letter(letters.get(n), place, LINE_LETTER, wide * 0.94);
        }
    }

    private void letter(Glyphs.Glyph glyph, AffineTransform place, double size, double wide) {
        place.scale(size * wide, -size);
        place.translate(-glyph.advance() / 2, 0.12);
        ink.fill(place.createTransformedShape(glyph.outline()));
    }

    private List<Glyphs.Glyph> letters(String text) throws UnreadableException {
        var letters = new ArrayList<Glyphs.Glyph>();
        for (var sign : text.codePoints().toArray()) {
            letters.add(glyphs.glyph(sign)
                    .orElseThrow(() -> new UnreadableException("字体里没有“" + Character.toString(sign) + "”字")));
        }
        return letters;
    }

    static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
