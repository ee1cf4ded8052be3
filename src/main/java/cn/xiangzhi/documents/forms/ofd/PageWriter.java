package cn.xiangzhi.documents.forms.ofd;

import static cn.xiangzhi.documents.forms.ofd.Xml.mm;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** The content of one page (GB/T 33190-2016, 7.7 to 11). */
final class PageWriter {

    /** Far above the numbers of anything else in a document, so that pictures can be numbered before the last page is. */
    private static final int PICTURES = 1_000_000;

    private final Map<String, FontSubset> fonts;
    private final List<byte[]> pictures;
    private final IntSupplier ids;
    private final Xml xml = new Xml();

    PageWriter(Map<String, FontSubset> fonts, List<byte[]> pictures, IntSupplier ids) {
        this.fonts = fonts;
        this.pictures = pictures;
        this.ids = ids;
    }

    static int pictureId(int picture) {
        return PICTURES + picture;
    }

    String write(List<Object> things, String box) throws IOException {
        xml.root("Page")
                .open("Area")
                .leaf("PhysicalBox", box)
                .close("Area")
                .open("Content")
                .open("Layer", "ID", ids.getAsInt(), "Type", "Body");
        for (var thing : things) {
            switch (thing) {
                case TextRuns.Run run -> text(run, box);
                case Drawn.Shape shape -> shape(shape);
                case Drawn.Picture picture -> picture(picture);
                default -> throw new IllegalStateException(thing.toString());
            }
        }
        return xml.close("Layer").close("Content").close("Page").toString();
    }

    private void text(TextRuns.Run run, String box) throws IOException {
        var first = run.first();
        var font = fonts.get(first.font());
        if (font == null) {
            throw new IllegalStateException(first.font());
        }
        var size = first.size();
        var turn = first.turn();
        var wide = run.glyphs().getLast().x() - first.x() + size;
        var boundary =
                turn == null ? mm(first.x()) + " " + mm(first.y() - size) + " " + mm(wide) + " " + mm(size * 1.3) : box;
        var attributes = attributes("ID", ids.getAsInt(), "Boundary", boundary, "Font", font.id, "Size", mm(size));
        if (turn != null) {
            attributes.addAll(List.of("CTM", matrix(turn)));
        }
        sheer(attributes, first.ink());
        if (!Character.isBmpCodePoint(first.code())) {
            // Many readers cannot find such a character in a font: it is drawn as an area, and is text unseen.
            shape(new Drawn.Shape(font.outline(first), true, first.ink(), 0, List.of(), false));
            attributes.addAll(List.of("Fill", "false"));
        }
        xml.open("TextObject", attributes.toArray());
        colour("FillColor", first.ink());
        var y = turn == null ? mm(size) : "0";
        if (run.glyphs().size() == 1) {
            xml.leaf("TextCode", run.text(), "X", 0, "Y", y);
        } else {
            xml.leaf("TextCode", run.text(), "X", 0, "Y", y, "DeltaX", steps(run.glyphs()));
        }
        xml.close("TextObject");
    }

    /** From character to character; places are rounded, not steps, so that a line keeps its length. */
    private static String steps(List<Drawn.Glyph> glyphs) {
        var steps = new StringBuilder();
        var at = Math.round(glyphs.getFirst().x() * 1000);
        for (var glyph : glyphs.subList(1, glyphs.size())) {
            var next = Math.round(glyph.x() * 1000);
            steps.append(steps.isEmpty() ? "" : " ").append(mm((next - at) / 1000.0));
            at = next;
        }
        return steps.toString();
    }

    private void shape(Drawn.Shape shape) {
        if (shape.path().getCurrentPoint() == null) {
            return;
        }
        var bounds = shape.path().getBounds2D();
        var margin = shape.width() / 2 + 0.01;
        var boundary = new Rectangle2D.Double(
                bounds.getX() - margin,
                bounds.getY() - margin,
                bounds.getWidth() + 2 * margin,
                bounds.getHeight() + 2 * margin);
        var dashes = shape.dashes().stream().map(Xml::mm).collect(Collectors.joining(" "));
        var attributes = attributes("ID", ids.getAsInt(), "Boundary", box(boundary));
        if (shape.fill()) {
            var rule = shape.evenOdd() ? "Even-Odd" : "NonZero";
            attributes.addAll(List.of("Stroke", "false", "Fill", "true", "Rule", rule));
        } else {
            attributes.addAll(List.of("LineWidth", mm(shape.width())));
        }
        if (!dashes.isEmpty()) {
            attributes.addAll(List.of("DashPattern", dashes));
        }
        sheer(attributes, shape.ink());
        xml.open("PathObject", attributes.toArray());
        colour(shape.fill() ? "FillColor" : "StrokeColor", shape.ink());
        xml.leaf("AbbreviatedData", data(shape.path(), boundary)).close("PathObject");
    }

    private static String data(Path2D path, Rectangle2D boundary) {
        var move = AffineTransform.getTranslateInstance(-boundary.getX(), -boundary.getY());
        var text = new StringBuilder();
        var p = new double[6];
        for (var each = path.getPathIterator(move); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> append(text, "M", p, 2);
                case PathIterator.SEG_LINETO -> append(text, "L", p, 2);
                case PathIterator.SEG_QUADTO -> append(text, "Q", p, 4);
                case PathIterator.SEG_CUBICTO -> append(text, "B", p, 6);
                default -> text.append("C ");
            }
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, String order, double[] numbers, int count) {
        text.append(order).append(' ');
        for (var n = 0; n < count; n++) {
            text.append(mm(numbers[n])).append(' ');
        }
    }

    private void picture(Drawn.Picture picture) {
        var bounds = picture.place()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        var id = pictureId(pictures.size());
        pictures.add(picture.png());
        xml.empty(
                "ImageObject",
                "ID",
                ids.getAsInt(),
                "Boundary",
                box(bounds),
                "CTM",
                mm(bounds.getWidth()) + " 0 0 " + mm(bounds.getHeight()) + " 0 0",
                "ResourceID",
                id);
    }

    private void colour(String name, Drawn.Ink ink) {
        xml.empty(name, "Value", ink.red() + " " + ink.green() + " " + ink.blue());
    }

    /** What one can see through says so as a whole. */
    private static void sheer(List<Object> attributes, Drawn.Ink ink) {
        if (ink.alpha() < 255) {
            attributes.addAll(List.of("Alpha", ink.alpha()));
        }
    }

    private static List<Object> attributes(Object... pairs) {
        return new ArrayList<>(List.of(pairs));
    }

    private static String box(Rectangle2D box) {
        return mm(box.getX()) + " " + mm(box.getY()) + " " + mm(box.getWidth()) + " " + mm(box.getHeight());
    }

    private static String matrix(AffineTransform m) {
        return String.format(
                java.util.Locale.ROOT,
                "%.5f %.5f %.5f %.5f %.3f %.3f",
                m.getScaleX(),
                m.getShearY(),
                m.getShearX(),
                m.getScaleY(),
                m.getTranslateX(),
                m.getTranslateY());
    }
}
