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
 * Of several places the last counts, since the name may stand in the text too.
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
            for (var n = lines.found.size() - 1; n > 0; n--) {
                var date = lines.found.get(n);
                var name = lines.found.get(n - 1);
                if (date.text().equals(day)
                        && name.text().equals(organ.replace(" ", ""))
                        && name.page() == date.page()
                        && date.base() - name.base() < BELOW) {
                    var page = document.getPage(date.page() - 1).getMediaBox();
                    return Optional.of(over(name, date, size, page.getWidth() * POINT, page.getHeight() * POINT));
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

    private record Line(int page, String text, double left, double right, double base) {}

    private static final class Lines extends PDFTextStripper {

        private final List<Line> found = new ArrayList<>();

        private Lines() throws IOException {
            // what the library reads at its making may fail
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
