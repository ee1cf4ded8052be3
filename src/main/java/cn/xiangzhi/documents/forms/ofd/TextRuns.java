package cn.xiangzhi.documents.forms.ofd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters as objects of text: those of one line are put in order from left to right (a page may draw a line's parts in
 * another), then cut where font, size or colour change, or a wide gap opens. A character beyond the first plane stands alone, since
 * readers differ in how many steps they count for it.
 */
final class TextRuns {

    private static final double GAP = 2.5;

    private TextRuns() {}

    /** The page's things with every stretch of characters as runs; what is between them stays between them. */
    static List<Object> of(List<Drawn> page) {
        var things = new ArrayList<Object>();
        var line = new ArrayList<Drawn.Glyph>();
        for (var drawn : page) {
            if (!(drawn instanceof Drawn.Glyph glyph)) {
                cut(line, things);
                things.add(drawn);
                continue;
            }
            if (!line.isEmpty() && !line.getLast().sameLine(glyph)) {
                cut(line, things);
            }
            line.add(glyph);
        }
        cut(line, things);
        return things;
    }

    private static void cut(List<Drawn.Glyph> line, List<Object> things) {
        line.sort(Comparator.comparingDouble(Drawn.Glyph::x));
        var run = new ArrayList<Drawn.Glyph>();
        for (var glyph : line) {
            if (!run.isEmpty() && !continues(run.getLast(), glyph)) {
                finish(run, things);
            }
            run.add(glyph);
        }
        finish(run, things);
        line.clear();
    }

    private static boolean continues(Drawn.Glyph last, Drawn.Glyph next) {
        return last.turn() == null
                && Character.isBmpCodePoint(last.code())
                && Character.isBmpCodePoint(next.code())
                && last.sameHand(next)
                && next.x() - last.x() < GAP * last.size();
    }

    private static void finish(List<Drawn.Glyph> run, List<Object> things) {
        while (!run.isEmpty() && run.getLast().blank()) {
            run.removeLast();
        }
        while (!run.isEmpty() && run.getFirst().blank()) {
            run.removeFirst();
        }
        if (!run.isEmpty()) {
            things.add(new Run(List.copyOf(run)));
        }
        run.clear();
    }

    /** Characters of one font, size and colour on one line. */
    record Run(List<Drawn.Glyph> glyphs) {

        Drawn.Glyph first() {
            return glyphs.getFirst();
        }

        String text() {
            var text = new StringBuilder();
            glyphs.forEach(glyph -> text.appendCodePoint(glyph.code()));
            return text.toString();
        }
    }
}
