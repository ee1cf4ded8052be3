package cn.xiangzhi.inspection.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * The draw {@value #NAME}, so plain that anybody can redo it with a digest and a sort (F60). Pure.
 *
 * <ol>
 *   <li>seed = SHA-256 of these lines joined by one line feed, none at the end: {@value #NAME}, digest of the subjects, digest of the
 *       officers, digest of the rules, salt, public value.
 *   <li>The key of a subject = SHA-256 of: seed, {@code subject}, its id, joined likewise. Of each class the {@code ceil(count × percent
 *       / 100)} subjects with the smallest keys are drawn.
 *   <li>The drawn subjects of all classes are taken in the order of their keys. To each go, of the officers not recused for it, those
 *       drawn least often so far, and among these with the smallest key = SHA-256 of: seed, {@code officer}, the subject's id, the
 *       certificate number. Where there are too few, none go.
 * </ol>
 */
final class DoubleRandom {

    static final String NAME = "XZ-DRAW-1";

    private DoubleRandom() {}

    /** A subject drawn, with the officers drawn for it; none when too few may go. */
    record Drawn(String subject, List<String> officers) {

        String line() {
            return subject + "\t" + String.join("\t", officers) + "\n";
        }
    }

    static String seed(DrawLists lists, String salt, String publicValue) {
        return DrawLists.digest(String.join(
                "\n",
                NAME,
                DrawLists.digest(lists.subjects()),
                DrawLists.digest(lists.officers()),
                DrawLists.digest(lists.rules()),
                salt,
                publicValue));
    }

    static List<Drawn> draw(DrawLists lists, String seed) {
        var each = 0;
        var percent = new HashMap<String, Integer>();
        var recused = new HashSet<String>();
        for (var rule : DrawLists.rows(lists.rules())) {
            switch (rule.getFirst()) {
                case "officers" -> each = Integer.parseInt(rule.get(1));
                case "ratio" -> percent.put(rule.get(1), Integer.parseInt(rule.get(2)));
                default -> recused.add(rule.get(1) + "\t" + rule.get(2));
            }
        }
        var classes = new TreeMap<String, List<String>>();
        DrawLists.rows(lists.subjects())
                .forEach(row -> classes.computeIfAbsent(row.get(1), credit -> new ArrayList<>())
                        .add(row.getFirst()));
        var keys = new TreeMap<String, String>();
        classes.forEach((credit, ids) -> ids.stream()
                .map(id -> new String[] {key(seed, "subject", id), id})
                .sorted(Comparator.comparing(pair -> pair[0]))
                .limit((ids.size() * (long) percent.getOrDefault(credit, 0) + 99) / 100)
                .forEach(pair -> keys.put(pair[0], pair[1])));
        var officers =
                DrawLists.rows(lists.officers()).stream().map(List::getFirst).toList();
        var often = new HashMap<String, Integer>();
        var drawn = new ArrayList<Drawn>();
        for (var subject : keys.values()) {
            var free = officers.stream()
                    .filter(officer -> !recused.contains(officer + "\t" + subject))
                    .sorted(Comparator.comparingInt((String officer) -> often.getOrDefault(officer, 0))
                            .thenComparing(officer -> key(seed, "officer", subject, officer)))
                    .limit(each)
                    .toList();
            var go = free.size() < each ? List.<String>of() : free;
            go.forEach(officer -> often.merge(officer, 1, Integer::sum));
            drawn.add(new Drawn(subject, go));
        }
        return drawn;
    }

    private static String key(String... lines) {
        return DrawLists.digest(String.join("\n", lines));
    }
}
