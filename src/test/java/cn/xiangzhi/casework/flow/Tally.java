package cn.xiangzhi.casework.flow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a walk came to: attempts, moves made, stages reached and left, refusals by code and by what hindered each move. */
final class Tally {

    final Set<Stage> reached = EnumSet.noneOf(Stage.class);
    final Set<Stage> left = EnumSet.noneOf(Stage.class);
    private final Map<Move, Integer> makes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<Move, Map<String, Integer>> hindrances = new HashMap<>();
    private int attempts;
    private int made;

    void made(Stage from, Move move, Stage to) {
        attempts++;
        made++;
        makes.merge(move, 1, Integer::sum);
        places.merge(place(from, move), 1, Integer::sum);
        reached.add(to);
        if (from != to) {
            left.add(from);
        }
    }

    void refused(Stage from, Move move, String code, String why) {
        attempts++;
        refusals.merge(code, 1, Integer::sum);
        if (move.from().contains(from)) {
            hindrances.computeIfAbsent(move, one -> new HashMap<>()).merge(why, 1, Integer::sum);
        }
    }

    int attempts() {
        return attempts;
    }

    int made() {
        return made;
    }

    int times(Move move) {
        return makes.getOrDefault(move, 0);
    }

    int times(Stage from, Move move) {
        return places.getOrDefault(place(from, move), 0);
    }

    List<Move> never() {
        return Move.all().stream().filter(move -> times(move) == 0).toList();
    }

    /** A row of {@code docs/benchmarks.md}. */
    String row(long seed) {
        return "| %d | %,d | %,d | %,d | %d | %d / %d | %d / %d | 0 |"
                .formatted(
                        seed,
                        attempts,
                        made,
                        attempts - made,
                        refusals.size() - (refusals.containsKey("null") ? 1 : 0),
                        reached.size(),
                        Stage.values().length,
                        Move.all().size() - never().size(),
                        Move.all().size());
    }

    /** Refusals by code, the most frequent first. */
    String codes() {
        return String.join(
                "、",
                refusals.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(one -> (one.getKey().equals("null") ? "无代码" : one.getKey()) + " "
                                + "%,d".formatted(one.getValue()))
                        .toList());
    }

    /** For whoever wants to know what hinders a move: how often each was made, and why mostly not. */
    String hindrances() {
        var out = new StringBuilder();
        for (var move : Move.all()) {
            var why = hindrances.getOrDefault(move, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(4)
                    .map(one -> one.getValue() + "×"
                            + one.getKey().lines().findFirst().orElse(""))
                    .toList();
            out.append(move.name())
                    .append(' ')
                    .append(times(move))
                    .append(' ')
                    .append(why)
                    .append('\n');
        }
        return out.toString();
    }

    private static String place(Stage from, Move move) {
        return from + " " + move.name();
    }
}
