package cn.xiangzhi.powers.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds things by everyday words: BM25 over single characters and pairs of neighbours, which needs no dictionary for
 * Chinese. A text may be given with a weight, so that words people say count more than words statutes use.
 */
public final class WordIndex<T> {

    private static final double K = 1.2;
    private static final double B = 0.75;
    private static final String STOP = "的了在是有我和就不人都一上也很到说要去你会着没看好这那被把从给吗呢啊吧对处罚等或及、，。！？,.!?;；:： 　()（）";

    private final List<T> things = new ArrayList<>();
    private final List<Map<String, Double>> counts = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();
    private double total;

    /** Adds a thing under its texts, each with its weight. */
    public WordIndex<T> add(T thing, Map<String, Double> texts) {
        var count = new HashMap<String, Double>();
        texts.forEach((text, weight) -> tokens(text).forEach(token -> count.merge(token, weight, Double::sum)));
        things.add(thing);
        counts.add(count);
        count.keySet().forEach(token -> spread.merge(token, 1, Integer::sum));
        total += size(count);
        return this;
    }

    /** The best first; a thing that shares no pair of characters with the words (or the one word asked) is left out. */
    public List<Hit<T>> find(String words, int limit) {
        var asked = new LinkedHashSet<>(tokens(words.strip()));
        var pairs = asked.stream().filter(token -> token.length() > 1).toList();
        var mean = total / Math.max(1, things.size());
        var hits = new ArrayList<Hit<T>>();
        for (var i = 0; i < things.size(); i++) {
            var count = counts.get(i);
            if (pairs.stream().anyMatch(count::containsKey)
                    || pairs.isEmpty() && asked.stream().anyMatch(count::containsKey)) {
                hits.add(new Hit<>(things.get(i), score(asked, count, mean)));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit<T> hit) -> hit.score()).reversed());
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private double score(Iterable<String> asked, Map<String, Double> count, double mean) {
        var score = 0.0;
        for (var token : asked) {
            var often = count.getOrDefault(token, 0.0);
            var within = spread.getOrDefault(token, 0);
            var rarity = Math.log(1 + (things.size() - within + 0.5) / (within + 0.5));
            score += rarity
                    * often
                    * (K + 1)
                    / (often + K * (1 - B + B * size(count) / mean))
                    * (token.length() > 1 ? 2 : 0.5);
        }
        return score;
    }

    private static double size(Map<String, Double> count) {
        return count.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Single characters and neighbouring pairs; a particle or sign belongs to neither. */
    static List<String> tokens(String text) {
        var points = text.codePoints().mapToObj(Character::toString).toList();
        var tokens = new ArrayList<String>();
        for (var i = 0; i < points.size(); i++) {
            if (STOP.contains(points.get(i))) {
                continue;
            }
            tokens.add(points.get(i));
            if (i + 1 < points.size() && !STOP.contains(points.get(i + 1))) {
                tokens.add(points.get(i) + points.get(i + 1));
            }
        }
        return tokens;
    }

    /** A thing found, with how well it fits. */
    public record Hit<T>(T thing, double score) {}
}
