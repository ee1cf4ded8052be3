package cn.xiangzhi.powers.finder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What people say and what it means: 潲水 is 泔水, 半夜 is 夜间. A word may have several meanings; idle words (没人管,
 * 我想反映) say nothing about the matter and are left out.
 */
public final class Everyday {

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> faint = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> idle = new HashSet<>();
    private int longest = 1;

    /** Words by the meaning they stand for, its own name being one of them; faint are meanings of time and place. */
    public static Everyday of(Map<String, List<String>> wordsByMeaning, Set<String> faint, List<String> idle) {
        var everyday = new Everyday();
        everyday.faint.addAll(faint);
        wordsByMeaning.forEach((meaning, words) -> {
            everyday.names.add(plain(meaning));
            everyday.learn(meaning, meaning);
            words.forEach(word -> everyday.learn(word, meaning));
        });
        idle.forEach(word -> {
            everyday.idle.add(plain(word));
            everyday.longest = Math.max(everyday.longest, plain(word).length());
        });
        return everyday;
    }

    private void learn(String word, String meaning) {
        var plain = plain(word);
        if (plain.isEmpty()) {
            return;
        }
        var known = meanings.computeIfAbsent(plain, any -> new ArrayList<>());
        if (!known.contains(meaning)) {
            known.add(meaning);
        }
        longest = Math.max(longest, plain.length());
    }

    /** Full-width folded, lower case, and a blank for whatever is neither letter nor digit. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A text cut into what it holds. */
    record Heard(String plain, List<Token> tokens) {}

    /** A sign to look up: a meaning, a pair of neighbours, or one character; with the words it was said in. */
    record Token(Kind kind, String sign, String said) {}

    /** What a token is: a meaning says most; one of time or place only (夜间, 路边) says less; a character least. */
    enum Kind {
        MEANING(1.6),
        FAINT(0.8),
        PAIR(1.0),
        CHARACTER(0.25);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** Longest words first, from left to right; what is idle falls out, and neighbours across it are not neighbours. */
    Heard hear(String text) {
        var plain = plain(text);
        var kept = new StringBuilder();
        var tokens = new ArrayList<Token>();
        for (var at = 0; at < plain.length(); ) {
            var word = longestAt(plain, at);
            if (word.isEmpty()) {
                kept.append(plain.charAt(at));
                at++;
                continue;
            }
            if (idle.contains(word)) {
                kept.append(' ');
            } else {
                kept.append(word);
                meanings.getOrDefault(word, List.of())
                        .forEach(meaning -> tokens.add(
                                new Token(faint.contains(meaning) ? Kind.FAINT : Kind.MEANING, "=" + meaning, word)));
            }
            at += word.length();
        }
        for (var i = 0; i < kept.length(); i++) {
            if (kept.charAt(i) == ' ') {
                continue;
            }
            tokens.add(new Token(Kind.CHARACTER, kept.substring(i, i + 1), kept.substring(i, i + 1)));
            if (i + 1 < kept.length() && kept.charAt(i + 1) != ' ') {
                tokens.add(new Token(Kind.PAIR, kept.substring(i, i + 2), kept.substring(i, i + 2)));
            }
        }
        return new Heard(kept.toString(), tokens);
    }

    /** The meanings by their own names. */
    Set<String> names() {
        return names;
    }

    private String longestAt(String plain, int at) {
        for (var length = Math.min(longest, plain.length() - at); length > 0; length--) {
            var word = plain.substring(at, at + length);
            if (meanings.containsKey(word) || idle.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /** The words of a table with the columns 含义 and 说法, several words in a cell being parted by 、. */
    public static Map<String, List<String>> table(List<List<String>> rows) {
        var table = new LinkedHashMap<String, List<String>>();
        rows.forEach(row -> table.computeIfAbsent(row.getFirst(), any -> new ArrayList<>())
                .addAll(List.of(row.get(1).split("、"))));
        return table;
    }
}
