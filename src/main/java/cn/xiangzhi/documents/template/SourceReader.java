package cn.xiangzhi.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template's source: a few elements, classes of the paper's style sheet, and text with marks. Anything else is an
 * error, so that nothing but this ever reaches a page, whatever was uploaded or stands in the store.
 */
final class SourceReader {

    private static final Set<String> ELEMENTS = Set.of(
            "article",
            "header",
            "footer",
            "div",
            "p",
            "h1",
            "h2",
            "span",
            "b",
            "u",
            "br",
            "table",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");
    private static final Set<String> UNITS = Set.of("p", "h1", "h2", "tr");
    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "class", Pattern.compile("paper(-[a-z0-9]+)*( paper(-[a-z0-9]+)*)*"),
            "colspan", Pattern.compile("[1-9]\\d?"),
            "width", Pattern.compile("\\d{1,2}(\\.\\d)?%"));

    private final Consumer<String> faults;

    private SourceReader(Consumer<String> faults) {
        this.faults = faults;
    }

    /** @param faults told of marks that cannot be read, which stay words */
    static List<Node> read(String source, Consumer<String> faults) {
        return new SourceReader(faults).children(Jsoup.parse(source, Parser.xmlParser()));
    }

    private List<Node> children(Element parent) {
        var nodes = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> {
                    if (!text.isBlank() || keepsSpace(text)) {
                        nodes.add(new Node.Text(pieces(text)));
                    }
                }
                case Element element -> nodes.add(element(element));
                case org.jsoup.nodes.Comment _ -> {}
                default -> throw new IllegalArgumentException("in a template: " + child.nodeName());
            }
        }
        return List.copyOf(nodes);
    }

    /** Full-width spaces between marks are laid out on purpose; what indents the source is not. */
    private static boolean keepsSpace(TextNode text) {
        return text.getWholeText().indexOf('\u3000') >= 0;
    }

    private List<Piece> pieces(TextNode text) {
        return Marks.read(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "), faults);
    }

    private Node element(Element element) {
        var open = open(element);
        var children = children(element);
        if (!unit(element)) {
            return new Node.Element(element.tagName(), open, children, null, List.of(), List.of(), null);
        }
        var own = new ArrayList<Piece>();
        var kept = element.tagName().equals("tr") ? firstCell(children, own) : without(children, own, true);
        var marks = new ArrayList<Piece>();
        collect(kept, marks);
        return new Node.Element(
                element.tagName(),
                open,
                kept,
                own.stream()
                        .filter(Piece.Each.class::isInstance)
                        .map(each -> ((Piece.Each) each).list())
                        .findFirst()
                        .orElse(null),
                own.stream()
                        .filter(Piece.Given.class::isInstance)
                        .map(Piece.Given.class::cast)
                        .toList(),
                marks.stream().allMatch(SourceReader::yields) ? List.copyOf(marks) : List.of(),
                element.tagName().equals("p") ? sole(kept) : null);
    }

    private static boolean unit(Element element) {
        return UNITS.contains(element.tagName()) || element.hasClass("paper-blank");
    }

    private static String open(Element element) {
        if (!ELEMENTS.contains(element.tagName())) {
            throw new IllegalArgumentException("in a template: <" + element.tagName() + ">");
        }
        var open = new StringBuilder("<").append(element.tagName());
        for (var attribute : element.attributes()) {
            var pattern = ATTRIBUTES.get(attribute.getKey());
            if (pattern == null || !pattern.matcher(attribute.getValue()).matches()) {
                throw new IllegalArgumentException("in a template: " + attribute);
            }
            open.append(' ')
                    .append(attribute.getKey())
                    .append("=\"")
                    .append(attribute.getValue())
                    .append('"');
        }
        return open.toString();
    }

    /**
     * What a row says of itself stands in the first paragraph of its first cell that is its own; a single cell is but a
     * frame.
     */
    private static List<Node> firstCell(List<Node> cells, List<Piece> own) {
        if (cells.stream().filter(Node.Element.class::isInstance).count() < 2) {
            return cells;
        }
        return replaceFirst(
                cells,
                cell -> cell.withChildren(
                        cell.children().isEmpty() || cell.children().getFirst() instanceof Node.Text
                                ? without(cell.children(), own, false)
                                : replaceFirst(cell.children(), block -> lift(block, own))));
    }

    /** A paragraph was read as a unit already: what it says of itself moves up to the row. */
    private static Node.Element lift(Node.Element block, List<Piece> own) {
        if (!block.tag().equals("p")) {
            return block;
        }
        if (block.each() != null) {
            own.add(new Piece.Each(block.each()));
        }
        own.addAll(block.given());
        return new Node.Element(
                block.tag(), block.open(), block.children(), null, List.of(), block.yielding(), block.sole());
    }

    private static List<Node> replaceFirst(List<Node> nodes, java.util.function.UnaryOperator<Node.Element> change) {
        var changed = new ArrayList<Node>(nodes);
        for (var at = 0; at < changed.size(); at++) {
            if (changed.get(at) instanceof Node.Element element
                    && !element.open().contains(MergedCells.ABOVE)) {
                changed.set(at, change.apply(element));
                break;
            }
        }
        return List.copyOf(changed);
    }

    /** The nodes without the marks by which a unit speaks of itself; those are put into {@code own}. */
    private static List<Node> without(List<Node> nodes, List<Piece> own, boolean deep) {
        return nodes.stream()
                .<Node>map(node -> switch (node) {
                    case Node.Text text -> {
                        own.addAll(text.pieces().stream()
                                .filter(SourceReader::ofUnit)
                                .toList());
                        yield new Node.Text(text.pieces().stream()
                                .filter(piece -> !ofUnit(piece))
                                .toList());
                    }
                    case Node.Element element ->
                        deep ? element.withChildren(without(element.children(), own, true)) : element;
                })
                .filter(node -> !(node instanceof Node.Text(var pieces)) || !pieces.isEmpty())
                .toList();
    }

    private static boolean ofUnit(Piece piece) {
        return piece instanceof Piece.Each || piece instanceof Piece.Given;
    }

    private static boolean yields(Piece piece) {
        return switch (piece) {
            case Piece.Value value -> value.yields();
            case Piece.Each _ -> true;
            default -> false;
        };
    }

    private static void collect(List<Node> nodes, List<Piece> marks) {
        for (var node : nodes) {
            switch (node) {
                case Node.Text text ->
                    text.pieces().stream()
                            .filter(piece -> !(piece instanceof Piece.Words))
                            .forEach(marks::add);
                case Node.Element element -> {
                    if (element.each() != null) {
                        marks.add(new Piece.Each(element.each()));
                    } else {
                        collect(element.children(), marks);
                    }
                }
            }
        }
    }

    private static Piece.@Nullable Value sole(List<Node> children) {
        return children.size() == 1
                        && children.getFirst() instanceof Node.Text(var pieces)
                        && pieces.size() == 1
                        && pieces.getFirst() instanceof Piece.Value value
                ? value
                : null;
    }
}
