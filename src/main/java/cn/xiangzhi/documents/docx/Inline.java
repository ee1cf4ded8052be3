package cn.xiangzhi.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of one paragraph as runs: white space as a browser shows it, boxes as ☑ and ☐. */
final class Inline {

    static final String TICKED = "☑";
    static final String OPEN = "☐";
    static final char TAB = '\t';
    static final char BREAK = '\n';
    static final int TICKS_A_LINE = 4;

    private static final String WIDE = "\u3000";

    private final List<Run> runs = new ArrayList<>();
    private final String between;
    private int ticks;

    private Inline(String between) {
        this.between = between;
    }

    /** Words of one look; {@code \t} and {@code \n} are a tab and a new line. */
    record Run(String text, boolean strong, boolean underlined, boolean symbol) {}

    /** @param between what is put between the parts of a line: a tab, or wide spaces */
    static List<Run> of(List<? extends Node> nodes, String between) {
        var inline = new Inline(between);
        nodes.forEach(node -> inline.node(node, false, false));
        return trimmed(inline.runs);
    }

    private void node(Node node, boolean strong, boolean underlined) {
        switch (node) {
            case TextNode text -> add(squeezed(text.getWholeText()), strong, underlined, false);
            case Element element -> element(element, strong, underlined);
            default -> {}
        }
    }

    private void element(Element element, boolean strong, boolean underlined) {
        if (element.hasClass("paper-seal-place")) {
            return;
        }
        if (element.hasClass("paper-ticks")) {
            element.children().forEach(this::tick);
            return;
        }
        switch (element.tagName()) {
            case "br" -> add(String.valueOf(BREAK), false, false, false);
            case "b" -> children(element, true, underlined);
            case "u" -> children(element, strong, true);
            case "span" -> {
                if (element.previousElementSibling() != null && !between.isEmpty()) {
                    add(between, false, false, false);
                }
                children(element, strong, underlined);
            }
            default -> children(element, strong, underlined);
        }
    }

    /** Four boxes in a line, at equal distances, so that none is parted from its words. */
    private void tick(Element option) {
        var box = option.selectFirst("i");
        if (ticks > 0) {
            add(String.valueOf(ticks % TICKS_A_LINE == 0 ? BREAK : TAB), false, false, false);
        }
        ticks++;
        add(box != null && !box.text().isBlank() ? TICKED : OPEN, false, false, true);
        add(option.select("> span").text(), false, false, false);
    }

    private void children(Element element, boolean strong, boolean underlined) {
        element.childNodes().forEach(child -> node(child, strong, underlined));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ");
    }

    private void add(String text, boolean strong, boolean underlined, boolean symbol) {
        if (text.isEmpty()) {
            return;
        }
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.strong() == strong && last.underlined() == underlined && last.symbol() == symbol) {
            runs.set(runs.size() - 1, new Run(last.text() + text, strong, underlined, symbol));
        } else {
            runs.add(new Run(text, strong, underlined, symbol));
        }
    }

    /** Without the plain spaces at both ends. */
    private static List<Run> trimmed(List<Run> runs) {
        var kept = new ArrayList<>(runs);
        while (!kept.isEmpty() && kept.getFirst().text().isBlank() && !wide(kept.getFirst())) {
            kept.removeFirst();
        }
        while (!kept.isEmpty() && kept.getLast().text().isBlank() && !wide(kept.getLast())) {
            kept.removeLast();
        }
        if (!kept.isEmpty()) {
            var first = kept.getFirst();
            kept.set(
                    0,
                    new Run(first.text().replaceFirst("^ +", ""), first.strong(), first.underlined(), first.symbol()));
            var last = kept.getLast();
            kept.set(
                    kept.size() - 1,
                    new Run(last.text().replaceFirst(" +$", ""), last.strong(), last.underlined(), last.symbol()));
        }
        return List.copyOf(kept);
    }

    private static boolean wide(Run run) {
        return run.text().contains(WIDE) || run.text().indexOf(TAB) >= 0;
    }
}
