package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.PaperKind;
import java.util.List;

/**
 * Finds what is wrong with an office's template: marks that cannot be read, names that are no fields, and fields missing
 * without which its papers would be Refused PROC-13. Every fault with its place, all at once.
 */
public final class TemplateCheck {

    private final TemplateFields fields;
    private final List<Fault> faults;

    public TemplateCheck(PaperKind kind, List<Fault> faults) {
        this.fields = TemplateFields.of(kind);
        this.faults = faults;
    }

    /** The field for each entry of which the words ask to be repeated; empty when they do not. */
    public static String repeats(String text) {
        return Marks.read(text, fault -> {}).stream()
                .filter(Piece.Each.class::isInstance)
                .map(each -> ((Piece.Each) each).list())
                .findFirst()
                .orElse("");
    }

    /**
     * Reads one paragraph.
     *
     * @param row the field for each entry of which its table row is repeated, or empty
     * @param leads whether it is the paragraph in which the row says so
     */
    public void paragraph(String place, String text, String row, boolean leads) {
        var pieces = Marks.read(text, fault -> add(place, text, fault));
        var own = pieces.stream()
                .filter(Piece.Each.class::isInstance)
                .map(each -> ((Piece.Each) each).list())
                .toList();
        if (own.size() > 1) {
            add(place, mark("逐行：" + own.get(1)), "一处只能写一个【逐行：……】");
        }
        if (!own.isEmpty() && !row.isEmpty() && !leads) {
            add(place, mark("逐行：" + own.getFirst()), "这一行已经写了【逐行：" + row + "】，里面不能再逐行");
        }
        var list = !row.isEmpty() || own.isEmpty() ? row : own.getFirst();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words _ -> {}
                case Piece.Value value -> {
                    value.names().forEach(name -> known(place, name, list));
                    if (value.shape() == Piece.Shape.LISTED && !alone(pieces)) {
                        add(place, mark("逐条：" + value.names().getFirst()), "【逐条：……】要单独成段，前后不写别的字");
                    }
                }
                case Piece.Each each -> field(place, each.list());
                case Piece.Tick tick -> field(place, tick.name());
                case Piece.Given given -> given.names().forEach(name -> known(place, name, list));
            }
        }
    }

    /** What the template as a whole lacks. */
    public void whole(String source) {
        var prints = Prints.of(SourceReader.read(source, fault -> {}));
        var found = List.copyOf(faults);
        fields.required().stream()
                .filter(name -> !prints.surely().contains(name) && !told(found, name))
                .forEach(name -> missing(
                        name,
                        prints.all().contains(name)
                                ? "只在别的字段有内容时才打印；这是必备内容，要写在不带条件的段落或者行里"
                                : "是" + fields.kind().label() + "的必备内容，模板里没有；缺了它文书不能出具（PROC-13）"));
        fields.fromCase().stream()
                .filter(name -> !prints.all().contains(name) && !told(found, name))
                .forEach(name -> missing(name, "有的案件必须写明，模板里没有；缺了它那些文书不能出具（PROC-13）"));
        fields.ownRequired().stream()
                .filter(name -> !prints.surely().contains(name) && !told(found, name))
                .forEach(name -> missing(name, "每份文书都要有，模板里没有"));
    }

    /** Whether it is missing only because of a slip that was told already. */
    private static boolean told(List<Fault> faults, String name) {
        return faults.stream()
                .anyMatch(
                        fault -> fault.near().contains(name) || fault.problem().contains("“" + name + "”"));
    }

    private void missing(String name, String problem) {
        faults.add(new Fault("全文", mark(name), problem));
    }

    private static boolean alone(List<Piece> pieces) {
        return pieces.stream()
                        .filter(piece -> !(piece instanceof Piece.Given || piece instanceof Piece.Each))
                        .filter(piece -> !(piece instanceof Piece.Words words
                                && words.text().isBlank()))
                        .count()
                == 1;
    }

    private void known(String place, String name, String list) {
        if (!fields.knows(name, list)) {
            unknown(place, name, list);
        }
    }

    private void field(String place, String name) {
        if (!fields.field(name)) {
            unknown(place, name, "");
        }
    }

    private void unknown(String place, String name, String list) {
        var homes = fields.lists().stream()
                .filter(one -> Columns.of(one).contains(name) || name.equals(Columns.COUNT))
                .toList();
        var near = fields.near(name, list);
        add(
                place,
                mark(name),
                !homes.isEmpty()
                        ? "“" + name + "”是清单里的一栏，要和【逐行：" + String.join("】或者【逐行：", homes) + "】写在同一行"
                        : "没有“" + name + "”这个字段"
                                + (near.isEmpty()
                                        ? "，请对照字段表"
                                        : "，是不是"
                                                + String.join(
                                                        "、",
                                                        near.stream()
                                                                .map(n -> "“" + n + "”")
                                                                .toList()) + "？"));
    }

    private void add(String place, String near, String problem) {
        var shown = near.strip();
        faults.add(new Fault(place, shown.length() > 24 ? shown.substring(0, 24) + "…" : shown, problem));
    }

    private static String mark(String inside) {
        return Marks.OPEN + inside + Marks.CLOSE;
    }
}
