package cn.xiangzhi.organization.establishment;

import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.organs.Shortage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Organs in the order of their tree, each with what it lacks, and the whole (S27). */
public record OrganTree(List<Line> lines, Shortage total) {

    /** An organ at its depth. {@code warning} is empty, or says what is amiss with a squad (S1). */
    public record Line(OrganStore.Row row, int depth, Shortage shortage, String warning) {}

    /** The name of an organ of the tree, empty when it stands elsewhere. */
    public String name(UUID organ) {
        return lines.stream()
                .map(line -> line.row().organ())
                .filter(known -> known.id().equals(organ))
                .map(Organ::name)
                .findFirst()
                .orElse("");
    }

    static OrganTree of(List<OrganStore.Row> organs, List<PostStore.Row> posts) {
        var byOrgan = posts.stream().collect(Collectors.groupingBy(PostStore.Row::organId));
        var known = organs.stream().map(row -> row.organ().id()).collect(Collectors.toSet());
        var below = new HashMap<UUID, List<OrganStore.Row>>();
        var tops = new ArrayList<OrganStore.Row>();
        for (var row : organs) {
            var parent = row.organ().parent();
            if (parent == null || !known.contains(parent)) {
                tops.add(row);
            } else {
                below.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
            }
        }
        var lines = new ArrayList<Line>();
        tops.forEach(top -> add(top, 0, below, byOrgan, lines, new HashSet<>()));
        return new OrganTree(lines, lines.stream().map(Line::shortage).reduce(Shortage.NONE, Shortage::plus));
    }

    private static void add(
            OrganStore.Row row,
            int depth,
            Map<UUID, List<OrganStore.Row>> below,
            Map<UUID, List<PostStore.Row>> posts,
            List<Line> lines,
            Set<UUID> seen) {
        if (!seen.add(row.organ().id())) {
            return;
        }
        var own = posts.getOrDefault(row.organ().id(), List.of());
        lines.add(new Line(row, depth, Shortage.of(own), warning(row, own)));
        below.getOrDefault(row.organ().id(), List.of())
                .forEach(child -> add(child, depth + 1, below, posts, lines, seen));
    }

    /** A squad has a leader and two or more officers, a brigade a head and one or two deputies (S1). */
    static String warning(OrganStore.Row row, List<PostStore.Row> posts) {
        return switch (row.organ().kind()) {
            case SQUAD -> squad(row, posts);
            case BRIGADE -> brigade(row, posts);
            default -> "";
        };
    }

    private static String brigade(OrganStore.Row row, List<PostStore.Row> posts) {
        var deputies = posts.stream()
                .filter(post -> post.title().startsWith("副"))
                .mapToInt(PostStore.Row::filled)
                .sum();
        return Stream.of(row.leader() == null ? "没有队长" : "", deputies == 0 ? "没有副队长" : deputies > 2 ? "副队长超过两名" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String squad(OrganStore.Row row, List<PostStore.Row> posts) {
        var officers = posts.stream()
                .filter(post -> post.kind().established())
                .mapToInt(PostStore.Row::filled)
                .sum();
        return (officers < 2 ? "执法人员不足两名" : "")
                + (officers < 2 && row.leader() == null ? "，" : "")
                + (row.leader() == null ? "没有中队长" : "");
    }

    /** Names by id, for parents and joint offices. */
    static Map<UUID, String> names(List<OrganStore.Row> organs) {
        return organs.stream().map(OrganStore.Row::organ).collect(Collectors.toMap(Organ::id, Organ::name));
    }
}
