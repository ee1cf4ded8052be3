package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds where a paper is sealed: over the organ's name and the day below it, in the middle of both (GB/T 9704-2012, 7.3.5).
 * Of several places the last counts, since the name may stand in the text too. Where several organs sign, each has its own.
 */
public final class SealPlaces {

    private static final double POINT = 25.4 / 72;
    /** The day stands within this many millimetres below the name. */
    private static final double BELOW = 16;

    private SealPlaces() {}

    /**
     * @param organ the name as the paper prints it
     * @param day the date as the paper prints it
     * @param size of the seal, in millimetres
     */
    public static Optional<SealPlace> find(byte[] pdf, String organ, String day, int size) throws UnreadableException {
        try (var document = Loader.loadPDF(pdf)) {
            var lines = new Lines();
            lines.setSortByPosition(true);
            lines.writeText(document, new StringWriter());
            var name = organ.replace(" ", "");
            for (var n = lines.found.size() - 1; n > 0; n--) {
                var date = lines.found.get(n);
                var above = date.text().equals(day) ? lines.above(n, name) : Optional.<Line>empty();
                if (above.isPresent()) {
                    var page = document.getPage(date.page() - 1).getMediaBox();
                    return Optional.of(
                            over(above.get(), date, size, page.getWidth() * POINT, page.getHeight() * POINT));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UnreadableException("PDF 不能读取", broken);
        }
    }

    private static SealPlace over(Line name, Line date, int size, double width, double height) {
        var middle = (Math.min(name.left(), date.left()) + Math.max(name.right(), date.right())) / 2;
        var left = Math.clamp(middle - size / 2.0, 2, width - size - 2);
        var top = Math.clamp((name.base() + date.base()) / 2 - 2 - size / 2.0, 2, height - size - 2);
        return new SealPlace(date.page(), left, top);
    }

    private record Line(int page, String text, double left, double right, double base) {

        /** Whether this one stands close under that one, as when several organs sign beside one another. */
        boolean under(Line that) {
            return page == that.page
                    && base > that.base
                    && base - that.base < BELOW
                    && left < that.right
                    && that.left < right;
        }
    }

    private static final class Lines extends PDFTextStripper {

        private final List<Line> found = new ArrayList<>();

        private Lines() throws IOException {
            // what the library reads at its making may fail
        }

        /** The line with that name close above; a long name may go over two lines. */
        Optional<Line> above(int at, String name) {
            var below = found.get(at);
            for (var n = at - 1; n >= 0 && found.get(n).page() == below.page(); n--) {
                var line = found.get(n);
                if (!below.under(line) || line.text().isEmpty() || !name.endsWith(line.text())) {
                    continue;
                }
                if (line.text().equals(name)
                        || above(
                                        n,
                                        name.substring(
                                                0, name.length() - line.text().length()))
                                .isPresent()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var words = text.replace(" ", "").replace("\u00a0", "").strip();
            if (words.isEmpty() || positions.isEmpty()) {
                return;
            }
            var first = positions.getFirst();
            var last = positions.getLast();
            found.add(new Line(
                    getCurrentPageNo(),
                    words,
                    first.getXDirAdj() * POINT,
                    (last.getXDirAdj() + last.getWidthDirAdj()) * POINT,
                    first.getYDirAdj() * POINT));
        }
    }
}
