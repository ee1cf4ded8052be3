package cn.xiangzhi.inspection.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins the checklists of several fields into one, so that nobody is asked the same thing twice (综合查一次, F61). Pure. */
final class Merging {

    private Merging() {}

    /** What one field wants to look at, under an item and for a body. */
    record Wanted(String itemCode, String itemName, String field, String body, List<String> points) {}

    /** One point of the joined list; asked for several bodies it names them all. */
    record Point(String itemCode, String itemName, String field, String body, String words) {}

    /** In the order of the fields' first mention; the same point once, the same item once. */
    static List<Point> join(List<Wanted> wanted) {
        var items = new LinkedHashMap<String, Wanted>();
        var bodies = new LinkedHashMap<String, Set<String>>();
        for (var one : wanted) {
            items.putIfAbsent(one.itemCode(), one);
            bodies.computeIfAbsent(one.itemCode(), code -> new LinkedHashSet<>())
                    .addAll(one.body().isBlank() ? List.of() : List.of(one.body()));
        }
        var fields = items.values().stream().map(Wanted::field).distinct().toList();
        var seen = new LinkedHashMap<String, Integer>();
        var points = new ArrayList<Point>();
        for (var field : fields) {
            for (var item : items.values()) {
                if (!item.field().equals(field)) {
                    continue;
                }
                var own = item.points().isEmpty() ? List.of(asked(item.itemName())) : item.points();
                for (var words : own) {
                    var known = seen.putIfAbsent(words.strip(), points.size());
                    var whose = bodies.getOrDefault(item.itemCode(), Set.of());
                    if (known == null) {
                        points.add(new Point(
                                item.itemCode(), item.itemName(), field, String.join("、", whose), words.strip()));
                    } else {
                        points.set(known, shared(points.get(known), whose));
                    }
                }
            }
        }
        return List.copyOf(points);
    }

    private static Point shared(Point point, Set<String> whose) {
        var all = new LinkedHashSet<>(List.of(point.body().split("、")));
        all.addAll(whose);
        all.remove("");
        return new Point(point.itemCode(), point.itemName(), point.field(), String.join("、", all), point.words());
    }

    /** For an item without a checklist: whether what it forbids is there. */
    private static String asked(String itemName) {
        return "有没有：" + itemName.replaceAll("^对", "").replaceAll("的?(行为)?(进行|给予)?(行政)?(处罚|强制|检查)$", "");
    }
}
