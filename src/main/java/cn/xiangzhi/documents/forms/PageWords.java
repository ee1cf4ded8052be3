package cn.xiangzhi.documents.forms;

import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What one page of a PDF says, without spaces, and where each character stands; points from the upper left corner. */
final class PageWords {

    /** The lower margin of forms, where the number of the page stands. */
    static final double FOOT = 60;

    final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();

    private PageWords(int number) {
        this.number = number;
    }

    /** Some words of the page: their outer edges, the baseline of the last, and how far it is to what follows on the line. */
    record Spot(double left, double right, double top, double base, double last, double free) {}

    static List<PageWords> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new Reader();
            reader.writeText(document, new StringWriter());
            while (reader.pages.size() < document.getNumberOfPages()) {
                reader.pages.add(new PageWords(reader.pages.size() + 1));
            }
            return List.copyOf(reader.pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text() {
        return text.toString();
    }

    String digest() {
        return Sm3.hex(text.toString());
    }

    /** The baseline of the lowest words above the page's lower margin. */
    double lowest() {
        return places.stream()
                .mapToDouble(TextPosition::getYDirAdj)
                .filter(base -> base < places.getFirst().getPageHeight() - FOOT)
                .max()
                .orElse(0);
    }

    /** The last place where the page says this. */
    Optional<Spot> find(String words) {
        var at = text.lastIndexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        var found = places.subList(at, at + words.length());
        var last = found.getLast();
        var base = last.getYDirAdj();
        var end = last.getXDirAdj() + last.getWidthDirAdj();
        var follows = places.stream()
                .filter(place -> Math.abs(place.getYDirAdj() - base) < 3 && place.getXDirAdj() > end - 1)
                .filter(place -> !found.contains(place))
                .mapToDouble(TextPosition::getXDirAdj)
                .min()
                .orElse(last.getPageWidth() - 62);
        return Optional.of(new Spot(
                found.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0),
                found.stream()
                        .mapToDouble(place -> place.getXDirAdj() + place.getWidthDirAdj())
                        .max()
                        .orElse(0),
                found.getFirst().getYDirAdj() - found.getFirst().getFontSizeInPt(),
                base,
                end,
                follows - end));
    }

    private static final class Reader extends PDFTextStripper {

        private final List<PageWords> pages = new ArrayList<>();

        private Reader() throws IOException {
            // what the library reads at its making may fail
        }

        @Override
        protected void processTextPosition(TextPosition place) {
            var said = place.getUnicode();
            while (pages.size() < getCurrentPageNo()) {
                pages.add(new PageWords(pages.size() + 1));
            }
            var page = pages.getLast();
            said.chars()
                    .filter(sign -> !Character.isWhitespace(sign) && sign != 0xA0 && sign != 0x3000)
                    .forEach(sign -> {
                        page.text.append((char) sign);
                        page.places.add(place);
                    });
        }
    }
}
