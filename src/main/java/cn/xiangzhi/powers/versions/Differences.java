package cn.xiangzhi.powers.versions;

import cn.xiangzhi.powers.catalogue.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a table would change, item by item and cell by cell, before anything is changed (F54); pure. */
final class Differences {

    private Differences() {}

    /** What happens to an item. */
    enum Kind {
        ADDED("新增"),
        CHANGED("变更"),
        CORRECTED("补正"),
        ENDED("终止");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A cell that changes. */
    record Field(String head, String before, String after) {}

    /**
     * The difference of one item.
     *
     * @param from the first day of what is new; for an end, the first day without the item
     * @param cells the whole line as it will be
     */
    record Difference(
            Kind kind,
            String code,
            String name,
            Optional<LocalDate> from,
            List<Field> fields,
            Map<String, String> cells) {}

    /** Compares a line with the newest version there is; a line that cannot follow it is marked in the check. */
    static Optional<Difference> of(ItemCheck.Line line, Optional<Entry> newest, ItemCheck check) {
        if (newest.isEmpty()) {
            return added(line, check);
        }
        var before = ItemSheet.cells(newest.get());
        var after = new LinkedHashMap<>(before);
        after.putAll(line.cells());
        var fields = new ArrayList<Field>();
        before.forEach((head, cell) -> {
            if (!cell.equals(after.get(head))) {
                fields.add(new Field(head, cell, after.getOrDefault(head, "")));
            }
        });
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var heads = fields.stream().map(Field::head).toList();
        var now = new ItemCheck.Line(line.number(), after);
        var law = heads.stream().anyMatch(head -> !ItemSheet.AIDS.contains(head) && !head.equals(ItemSheet.TO));
        return law ? changed(now, newest.get(), fields, check) : kept(now, newest.get(), fields, check);
    }

    private static Optional<Difference> added(ItemCheck.Line line, ItemCheck check) {
        if (line.get(ItemSheet.FROM).isEmpty()) {
            check.wrong(line.number(), ItemSheet.FROM, "新增的事项要写明生效日");
            return Optional.empty();
        }
        var fields = line.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Field(cell.getKey(), "", cell.getValue()))
                .toList();
        return Optional.of(difference(Kind.ADDED, line, line.day(ItemSheet.FROM), fields));
    }

    /** What the law says has changed: that begins on a day of its own, after the version before it began. */
    private static Optional<Difference> changed(
            ItemCheck.Line line, Entry newest, List<Field> fields, ItemCheck check) {
        var from = line.day(ItemSheet.FROM);
        var before = newest.validFrom();
        if (from.isEmpty() || before != null && !from.get().isAfter(before)) {
            check.wrong(
                    line.number(),
                    ItemSheet.FROM,
                    before == null
                            ? "改了" + heads(fields) + "，要写明新规定的生效日"
                            : "改了" + heads(fields) + "，生效日须晚于现行版本的 " + before + "，否则两个版本的日期相交");
            return Optional.empty();
        }
        return Optional.of(difference(Kind.CHANGED, line, from, fields));
    }

    private static Optional<Difference> kept(ItemCheck.Line line, Entry newest, List<Field> fields, ItemCheck check) {
        var to = line.day(ItemSheet.TO);
        var ends = fields.stream().anyMatch(field -> field.head().equals(ItemSheet.TO));
        if (!ends) {
            return Optional.of(difference(Kind.CORRECTED, line, Optional.ofNullable(newest.validFrom()), fields));
        }
        if (to.isEmpty()) {
            check.wrong(line.number(), ItemSheet.TO, "已经终止的事项恢复，要写明新的生效日");
            return Optional.empty();
        }
        if (fields.size() > 1) {
            check.wrong(line.number(), ItemSheet.TO, "终止事项的一行只填失效日，其余内容不要改动：" + heads(fields));
            return Optional.empty();
        }
        return Optional.of(difference(Kind.ENDED, line, to.map(last -> last.plusDays(1)), fields));
    }

    private static Difference difference(Kind kind, ItemCheck.Line line, Optional<LocalDate> from, List<Field> fields) {
        return new Difference(kind, line.get(ItemSheet.CODE), line.get(ItemSheet.NAME), from, fields, line.cells());
    }

    private static String heads(List<Field> fields) {
        return String.join(
                "、",
                fields.stream()
                        .map(Field::head)
                        .filter(head -> !Set.of(ItemSheet.FROM).contains(head))
                        .toList());
    }
}
