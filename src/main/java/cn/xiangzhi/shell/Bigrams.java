package cn.xiangzhi.shell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Chinese search without a dictionary: a text is kept as its pairs of neighbouring characters, in a search table of the room's
 * own, written in the same transaction as the row:
 *
 * <pre>{@code
 * create table intake_search (county_code text not null, id uuid not null, township_code text, words tsvector not null,
 *     body text not null, primary key (county_code, id));      -- index: using gin (words)
 * insert … values (:county, :id, :township, array_to_tsvector(:words::text[]), :body)
 *     .param("words", Bigrams.of(title, place, text)).param("body", Bigrams.plain(title, place, text))
 * // asking: neighbours by the index, the exact wording by LIKE
 * where county_code = :county and words @@ :pairs::tsquery and body like all (:likes::text[])
 *     .param("pairs", Bigrams.pairs(words)).param("likes", Bigrams.likes(words))
 * }</pre>
 *
 * {@code pairs} is empty when {@link #tooShort}; a room then answers an empty list.
 */
public final class Bigrams {

    private static final int LONGEST_QUESTION = 50;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Bigrams() {}

    /** The distinct pairs of some texts, for {@code array_to_tsvector}. */
    public static String[] of(String... texts) {
        return pairsOf(plain(texts)).toArray(String[]::new);
    }

    /** The texts as they are compared: full-width folded, lower case, blanks joined. */
    public static String plain(String... texts) {
        var joined = String.join(" ", texts);
        var cut = joined.length() > LONGEST_TEXT ? joined.substring(0, LONGEST_TEXT) : joined;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\0", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The question as a {@code tsquery}: every pair of every word must be there. */
    public static String pairs(String question) {
        return String.join(
                " & ",
                words(question).stream()
                        .flatMap(word -> pairsOf(word).stream())
                        .distinct()
                        .map(pair -> "'" + pair + "'")
                        .toList());
    }

    /** The words of the question as LIKE patterns, wildcards in them disarmed. */
    public static String[] likes(String question) {
        return words(question).stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    /** Whether there is no word of two characters to look for. */
    public static boolean tooShort(String question) {
        return words(question).isEmpty();
    }

    private static List<String> words(String question) {
        var plain = plain(question);
        var cut = plain.length() > LONGEST_QUESTION ? plain.substring(0, LONGEST_QUESTION) : plain;
        return List.of(cut.split(" ")).stream()
                .filter(word -> !pairsOf(word).isEmpty())
                .toList();
    }

    private static List<String> pairsOf(String plain) {
        var pairs = new LinkedHashSet<String>();
        var matcher = WORD.matcher(plain);
        while (matcher.find()) {
            var points = matcher.group().codePoints().toArray();
            for (int at = 0; at + 1 < points.length; at++) {
                pairs.add(new String(points, at, 2));
            }
        }
        return new ArrayList<>(pairs);
    }
}
