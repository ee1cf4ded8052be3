package cn.xiangzhi.powers.finder;

import cn.xiangzhi.powers.finder.Everyday.Kind;
import cn.xiangzhi.powers.finder.Everyday.Token;
import cn.xiangzhi.powers.finder.Lessons.Lesson;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What residents say of each thing, in many short sayings, and what was learned from them: which signs speak for which thing.
 * It knows things by their codes, so that one serves all counties.
 */
public final class Sayings {

    /** Softens how much the likeliest thing stands out. */
    private static final double SOFTER = 0.6;

    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, Integer> things = new LinkedHashMap<>();
    private final double[] rarity;
    private final float[][] weights;

    /** One saying with the codes of the things it may speak of. */
    public record Saying(List<String> codes, String words) {}

    public Sayings(Everyday everyday, List<Saying> sayings) {
        var heard = sayings.stream()
                .map(saying -> kinds(everyday.hear(saying.words()).tokens()))
                .toList();
        var spread = new HashMap<String, Integer>();
        heard.forEach(one -> one.keySet().forEach(sign -> spread.merge(sign, 1, Integer::sum)));
        heard.forEach(one -> one.forEach((sign, kind) -> {
            if (kind != Kind.PAIR || spread.getOrDefault(sign, 0) > 1) {
                signs.putIfAbsent(sign, signs.size());
            }
        }));
        sayings.forEach(saying -> saying.codes().forEach(code -> things.putIfAbsent(code, things.size())));
        rarity = new double[signs.size()];
        signs.forEach((sign, number) ->
                rarity[number] = Math.sqrt(Math.log(1 + sayings.size() / (double) spread.getOrDefault(sign, 1))));
        var lessons = IntStream.range(0, sayings.size())
                .mapToObj(i -> lesson(
                        heard.get(i),
                        sayings.get(i).codes().stream()
                                .mapToInt(code -> things.getOrDefault(code, 0))
                                .toArray()))
                .toList();
        weights = Lessons.learn(lessons, signs.size(), things.size());
    }

    /** Nothing learned: every thing is equally near. */
    public static Sayings none() {
        return new Sayings(Everyday.of(Map.of(), Set.of(), List.of()), List.of());
    }

    private static Map<String, Kind> kinds(Collection<Token> tokens) {
        var kinds = new LinkedHashMap<String, Kind>();
        tokens.forEach(token -> kinds.putIfAbsent(token.sign(), token.kind()));
        return kinds;
    }

    /** The signs known, as strong as their kind and rarity, of length one together. */
    private Lesson lesson(Map<String, Kind> heard, int[] meant) {
        var known = heard.keySet().stream().filter(signs::containsKey).toList();
        var numbers =
                known.stream().mapToInt(sign -> signs.getOrDefault(sign, 0)).toArray();
        var strength = new float[numbers.length];
        var square = 0.0;
        for (var i = 0; i < numbers.length; i++) {
            strength[i] = (float) (heard(heard.getOrDefault(known.get(i), Kind.CHARACTER)) * rarity[numbers[i]]);
            square += strength[i] * strength[i];
        }
        for (var i = 0; i < numbers.length; i++) {
            strength[i] /= (float) Math.sqrt(square);
        }
        return new Lesson(numbers, strength, meant);
    }

    /** How strongly a kind of sign is heard, before its rarity; single characters carry most across different wordings. */
    private static double heard(Kind kind) {
        return switch (kind) {
            case MEANING, PAIR -> 1;
            case FAINT -> 0.6;
            case CHARACTER -> 1.5;
        };
    }

    /** How near each thing is to what is asked. */
    Near near(Map<String, Kind> asked) {
        var lesson = lesson(asked, new int[0]);
        return new Near(lesson, Lessons.likely(lesson, weights, things.size()));
    }

    /** What the sayings make of one question. */
    final class Near {
        private final Lesson asked;
        private final float[] likely;
        private final double most;

        private Near(Lesson asked, float[] likely) {
            this.asked = asked;
            this.likely = likely;
            this.most = IntStream.range(0, likely.length)
                    .mapToDouble(i -> likely[i])
                    .max()
                    .orElse(1);
        }

        /** 1 for the nearest of all, 0 for what no saying speaks of. */
        double of(String code) {
            var thing = things.get(code);
            return thing == null || asked.signs().length == 0 ? 0 : Math.pow(likely[thing] / most, SOFTER);
        }

        /** The signs that speak for a thing, the strongest first. */
        List<String> because(String code, Collection<String> signsAsked) {
            var thing = things.get(code);
            if (thing == null) {
                return List.of();
            }
            var speaks = new HashMap<Integer, Float>();
            for (var i = 0; i < asked.signs().length; i++) {
                speaks.put(asked.signs()[i], asked.heard()[i] * weights[asked.signs()[i]][thing]);
            }
            return signsAsked.stream()
                    .filter(sign ->
                            signs.containsKey(sign) && speaks.getOrDefault(signs.getOrDefault(sign, -1), 0f) > 0)
                    .sorted(Comparator.comparingDouble(
                            (String sign) -> -speaks.getOrDefault(signs.getOrDefault(sign, -1), 0f)))
                    .toList();
        }
    }
}
