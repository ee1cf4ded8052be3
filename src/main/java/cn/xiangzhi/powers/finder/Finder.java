package cn.xiangzhi.powers.finder;

import cn.xiangzhi.powers.finder.Everyday.Heard;
import cn.xiangzhi.powers.finder.Everyday.Kind;
import cn.xiangzhi.powers.finder.Everyday.Token;
import cn.xiangzhi.powers.finder.Found.Because;
import cn.xiangzhi.powers.finder.Sayings.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds things by everyday sentences (S4): BM25 over meanings, pairs of neighbouring characters and single characters, each
 * text with its weight, and what was learned from residents' sayings. A pair nobody knows is taken by its sound. Every hit says
 * which words led to it.
 */
public final class Finder<T> {

    /** A whole report may be asked; what it is about stands at its beginning. */
    private static final int LONGEST = 500;

    private static final double K = 1.2;
    private static final double B = 0.4;
    private static final double BY_SOUND = 0.8;
    private static final double UNASKED = 0.6;
    private static final double WISHED = 1.5;
    private static final double LEARNED = 2;
    private static final double NEARLY = 0.5;
    private static final String SUFFIXES = "子头儿了的";
    private static final Set<String> WISHES = Set.of("=想办");

    private final Everyday everyday;
    private final Sounds sounds;
    private final Sayings sayings;
    private final List<Subject<T>> subjects;
    private final Map<String, Map<Integer, Double>> postings = new HashMap<>();
    private final Map<String, Set<String>> soundsLike = new HashMap<>();
    private final double[] sizes;
    private final double mean;

    public Finder(Everyday everyday, Sounds sounds, Sayings sayings, List<Subject<T>> subjects) {
        this.everyday = everyday;
        this.sounds = sounds;
        this.sayings = sayings;
        this.subjects = List.copyOf(subjects);
        this.sizes = new double[subjects.size()];
        for (var i = 0; i < subjects.size(); i++) {
            index(i, subjects.get(i));
        }
        this.mean = java.util.Arrays.stream(sizes).average().orElse(1);
    }

    private void index(int number, Subject<T> subject) {
        for (var text : subject.texts()) {
            for (var token : everyday.hear(text.words()).tokens()) {
                postings.computeIfAbsent(token.sign(), any -> new HashMap<>())
                        .merge(number, text.weight(), Double::sum);
                if (token.kind() == Kind.PAIR) {
                    var sound = sounds.of(token.sign());
                    if (sound != null) {
                        soundsLike
                                .computeIfAbsent(sound, any -> new LinkedHashSet<>())
                                .add(token.sign());
                    }
                    sizes[number] += text.weight();
                }
            }
        }
    }

    /** The best first; what shares nothing but single characters with the sentence, and no saying is near, is left out. */
    public List<Found<T>> find(String sentence, int limit) {
        var words = sentence.substring(0, Math.min(LONGEST, sentence.length()));
        var heard = everyday.hear(words);
        var asked = asked(heard);
        var reached = new HashMap<Integer, Reached>();
        asked.values().forEach(one -> gather(one, reached));
        var question = question(words, asked);
        var single = heard.plain().strip().length() == 1;
        var candidates = new ArrayList<Candidate<T>>();
        reached.forEach((number, how) -> {
            var candidate = candidate(subjects.get(number), how, question);
            if (single || how.firm() || candidate.near() > NEARLY) {
                candidates.add(candidate);
            }
        });
        var most = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate<T> one) -> -one.blended(most)))
                .limit(limit)
                .map(one -> one.found(most, question))
                .toList();
    }

    private Question question(String words, Map<String, Asked> asked) {
        var kinds = new LinkedHashMap<String, Kind>();
        var whole = 0.0;
        for (var one : asked.values()) {
            kinds.put(one.sign(), one.kind());
            whole += one.weight() * rarity(one.sign());
        }
        var wish = asked.keySet().stream().anyMatch(WISHES::contains);
        return new Question(Everyday.plain(words), asked, sayings.near(kinds), Math.max(whole, 1e-9), wish);
    }

    private static <T> Candidate<T> candidate(Subject<T> subject, Reached reached, Question question) {
        var share = Math.min(1, reached.explained() / question.whole());
        var fit = subject.wish() ? (question.wish() ? WISHED : UNASKED) : 1;
        var near = question.says(subject.own()) ? 1 : question.near().of(subject.code());
        return new Candidate<>(subject, reached, reached.score() * fit * (0.5 + share), share, near);
    }

    /** What is looked up: every token once, and for a pair nobody knows the pairs that sound the same. */
    private Map<String, Asked> asked(Heard heard) {
        var asked = new LinkedHashMap<String, Asked>();
        for (var token : heard.tokens()) {
            if (token.kind() == Kind.PAIR && !postings.containsKey(token.sign())) {
                bySound(token).forEach(one -> asked.putIfAbsent(one.sign(), one));
            } else {
                asked.putIfAbsent(
                        token.sign(), new Asked(token.sign(), token.kind().weight(), token.kind(), token.said()));
            }
        }
        return asked;
    }

    private List<Asked> bySound(Token token) {
        var sound = sounds.of(token.sign());
        var alike = (sound == null ? Set.<String>of() : soundsLike.getOrDefault(sound, Set.of()))
                .stream().filter(sign -> alike(token.sign(), sign)).toList();
        if (alike.isEmpty()) {
            return List.of(new Asked(token.sign(), token.kind().weight(), token.kind(), token.said()));
        }
        var asked = new ArrayList<Asked>();
        for (var sign : alike) {
            asked.add(new Asked(sign, Kind.PAIR.weight() * BY_SOUND, Kind.PAIR, token.said()));
            for (var meant : everyday.hear(sign).tokens()) {
                if (meant.said().equals(sign) && meant.sign().startsWith("=")) {
                    asked.add(new Asked(meant.sign(), meant.kind().weight() * BY_SOUND, meant.kind(), token.said()));
                }
            }
        }
        return asked;
    }

    /** What only sounds the same must share a character or be the very name of a meaning: 方便 is not 放鞭. */
    private boolean alike(String said, String sign) {
        return said.charAt(0) == sign.charAt(0)
                || said.charAt(1) == sign.charAt(1) && SUFFIXES.indexOf(sign.charAt(1)) < 0
                || everyday.names().contains(sign);
    }

    private void gather(Asked asked, Map<Integer, Reached> reached) {
        var rarity = rarity(asked.sign());
        postings.getOrDefault(asked.sign(), Map.of()).forEach((number, often) -> {
            var gain = asked.weight() * rarity * often * (K + 1) / (often + K * (1 - B + B * sizes[number] / mean));
            reached.computeIfAbsent(number, any -> new Reached()).add(asked, gain, asked.weight() * rarity);
        });
    }

    private double rarity(String sign) {
        var spread = postings.getOrDefault(sign, Map.of()).size();
        if (spread == 0) {
            return UNKNOWN;
        }
        return Math.log(1 + (subjects.size() - spread + 0.5) / (spread + 0.5));
    }

    /** What a word nobody knows counts for in the whole of what was said. */
    private static final double UNKNOWN = 2.0;

    /** A sign looked up with its weight and what was said for it. */
    record Asked(String sign, double weight, Kind kind, String said) {}

    /** What was asked, what the sayings make of it, what it weighs in all, and whether something is wished for. */
    private record Question(String plain, Map<String, Asked> asked, Near near, double whole, boolean wish) {

        boolean says(List<String> sayings) {
            return sayings.stream()
                    .map(Everyday::plain)
                    .anyMatch(saying -> !saying.isEmpty() && plain.contains(saying));
        }
    }

    private record Candidate<T>(Subject<T> subject, Reached reached, double score, double share, double near) {

        double blended(double most) {
            return score / most + LEARNED * near;
        }

        Found<T> found(double most, Question question) {
            return new Found<>(subject.thing(), blended(most), share, because(question));
        }

        /** What it shares with the sentence; failing that, what speaks for it by the sayings. */
        private List<Because> because(Question question) {
            var because = reached.because();
            return because.isEmpty()
                    ? question.near().because(subject.code(), question.asked().keySet()).stream()
                            .limit(Reached.NAMED)
                            .map(sign -> new Because(sign.replaceFirst("^=", ""), sign.replaceFirst("^=", "")))
                            .toList()
                    : because;
        }
    }
}
