package cn.xiangzhi.documents.forms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What can be read out of a paper, without spaces: of the kept words, and of the body of its pages. */
final class Reading {

    private static final double MM = 72 / 25.4;

    private Reading() {}

    /** Each piece of the kept words that a page must show. */
    static List<String> pieces(Element words) {
        return words.nodeStream(TextNode.class)
                .map(node -> bare(node.getWholeText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** In the order of the page's own stream; what stands in the margins (page numbers) is left out. */
    static String pdf(byte[] bytes, Layout layout) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return bare(new Body(layout).getText(document));
        }
    }

    /** How far to the right a page is written on, in points. */
    static double rightmost(PDDocument document, PDPage page) throws IOException {
        var most = new double[1];
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                most[0] = Math.max(most[0], text.getEndX());
            }
        };
        var number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(document);
        return most[0];
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    static Map<Integer, Integer> counts(String text) {
        return text.codePoints().boxed().collect(Collectors.toMap(c -> c, c -> 1, Integer::sum, HashMap::new));
    }

    /** The characters that stand in one count and not, or less often, in the other. */
    static Map<String, Integer> surplus(Map<Integer, Integer> of, Map<Integer, Integer> over) {
        var rest = new HashMap<String, Integer>();
        of.forEach((code, count) -> {
            var more = count - over.getOrDefault(code, 0);
            if (more > 0) {
                rest.put(Character.toString(code), more);
            }
        });
        return rest;
    }

    /** Where the text of a page begins, in millimetres from its upper edge. */
    static double top(Layout layout) {
        return (layout == Layout.LETTER ? 37 : layout == Layout.SPOT ? 16 : 25) - 0.5;
    }

    static double bottom(Layout layout) {
        return 297 - (layout == Layout.LETTER ? 35 : layout == Layout.SPOT ? 14 : 22) + 0.5;
    }

    private static final class Body extends PDFTextStripper {

        private final double top;
        private final double bottom;

        Body(Layout layout) {
            top = top(layout) * MM;
            bottom = bottom(layout) * MM;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getY() > top && text.getY() < bottom) {
                super.processTextPosition(text);
            }
        }
    }

    /** Rows that come again on every page. */
    static Set<String> repeated(Element words) {
        return words.select("thead, tfoot").stream()
                .map(Element::text)
                .map(Reading::bare)
                .collect(Collectors.toSet());
    }
}
