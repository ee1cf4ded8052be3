package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.template.Piece.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One filling of a template with the fields of one paper. Whatever a field says is written as words. */
final class Filling {

    private final PaperView view;
    private final StringBuilder out = new StringBuilder();

    Filling(PaperView view) {
        this.view = view;
    }

    /** The entry of a repeated paragraph or row that is being written, counted from 1. */
    private record Entry(String list, Map<String, String> cells, int count) {}

    String fill(List<Node> nodes) {
        all(nodes, null);
        return out.toString();
    }

    private void all(List<Node> nodes, @Nullable Entry entry) {
        for (var at = 0; at < nodes.size(); ) {
            var node = nodes.get(at);
            var list = node instanceof Node.Element element && entry == null ? element.each() : null;
            if (list == null) {
                one(node, entry);
                at++;
            } else {
                var end = at + 1;
                while (end < nodes.size() && nodes.get(end) instanceof Node.Element next && list.equals(next.each())) {
                    end++;
                }
                repeat(nodes.subList(at, end), list);
                at = end;
            }
        }
    }

    private void repeat(List<Node> group, String list) {
        var count = 0;
        for (var cells : view.rows(list, Columns.first(list))) {
            var entry = new Entry(list, cells, ++count);
            group.forEach(node -> one(node, entry));
        }
    }

    private void one(Node node, @Nullable Entry entry) {
        switch (node) {
            case Node.Text(var pieces) -> pieces.forEach(piece -> piece(piece, entry));
            case Node.Element element -> {
                if (printed(element, entry)) {
                    element(element, entry);
                }
            }
        }
    }

    private boolean printed(Node.Element element, @Nullable Entry entry) {
        return element.given().stream()
                        .allMatch(given -> given.names().stream().anyMatch(name -> has(name, entry)) == given.wanted())
                && (element.yielding().isEmpty()
                        || element.yielding().stream().anyMatch(mark -> answered(mark, entry)));
    }

    private boolean answered(Piece mark, @Nullable Entry entry) {
        return switch (mark) {
            case Piece.Value value -> value.names().stream().anyMatch(name -> has(name, entry));
            case Piece.Each each ->
                !view.rows(each.list(), Columns.first(each.list())).isEmpty();
            default -> true;
        };
    }

    private void element(Node.Element element, @Nullable Entry entry) {
        var sole = element.sole();
        if (sole != null) {
            var lines = lines(sole, entry);
            for (var at = 0; at < lines.size(); at++) {
                out.append(element.open()).append('>');
                escape(
                        sole.shape() == Shape.LISTED && lines.size() > 1
                                ? at + 1 + ". " + lines.get(at)
                                : lines.get(at));
                out.append("</").append(element.tag()).append('>');
            }
            return;
        }
        out.append(element.open());
        if (element.tag().equals("br") || element.tag().equals("col")) {
            out.append("/>");
            return;
        }
        out.append('>');
        all(element.children(), entry);
        out.append("</").append(element.tag()).append('>');
        if (element.tag().equals("tr") || element.tag().equals("table")) {
            out.append('\n');
        }
    }

    private void piece(Piece piece, @Nullable Entry entry) {
        switch (piece) {
            case Piece.Words words -> escape(once(words.text()));
            case Piece.Value value -> escape(text(value, entry));
            case Piece.Tick tick -> {
                out.append("<span class=\"paper-ticks\"><span><i>")
                        .append(view.is(tick.name(), tick.option()) ? "√" : "")
                        .append("</i><span>");
                escape(tick.option());
                out.append("</span></span></span>");
            }
            case Piece.Each _, Piece.Given _ -> {}
        }
    }

    /** A sentence that the field ends itself is not ended twice. */
    private String once(String words) {
        return words.startsWith("。") && !out.isEmpty() && out.charAt(out.length() - 1) == '。'
                ? words.substring(1)
                : words;
    }

    private List<String> lines(Piece.Value value, @Nullable Entry entry) {
        for (var name : value.names()) {
            if (has(name, entry)) {
                return plain(name, entry) && value.shape() != Shape.MONEY
                        ? view.lines(name)
                        : word(name, value.shape(), entry)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
            }
        }
        return value.otherwise() == null ? List.of() : List.of(value.otherwise());
    }

    private String text(Piece.Value value, @Nullable Entry entry) {
        for (var name : value.names()) {
            if (has(name, entry)) {
                return word(name, value.shape(), entry);
            }
        }
        return value.otherwise() == null ? "" : value.otherwise();
    }

    private boolean has(String name, @Nullable Entry entry) {
        return plain(name, entry)
                ? view.has(name)
                : !word(name, Shape.PLAIN, entry).isBlank();
    }

    /** Whether the name is a field of the paper, and neither a column of the entry nor the paper's own. */
    private static boolean plain(String name, @Nullable Entry entry) {
        return !column(name, entry) && !TemplateFields.OWN.contains(name);
    }

    private static boolean column(String name, @Nullable Entry entry) {
        return entry != null
                && (name.equals(Columns.COUNT) || Columns.of(entry.list()).contains(name));
    }

    private String word(String name, Shape shape, @Nullable Entry entry) {
        if (entry != null && column(name, entry)) {
            return name.equals(Columns.COUNT)
                    ? String.valueOf(entry.count())
                    : entry.cells().getOrDefault(name, "");
        }
        return switch (name) {
            case TemplateFields.ORGAN -> view.organName();
            case TemplateFields.NUMBER -> view.number() == null ? "" : view.number();
            case TemplateFields.TITLE -> view.title();
            case TemplateFields.DAY -> view.day();
            default -> shape == Shape.MONEY ? view.money(name) : view.text(name);
        };
    }

    private void escape(String text) {
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(text.charAt(at));
            }
        }
    }
}
