package cn.xiangzhi.base;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text cut into overlapping pairs of letters: how Chinese is searched without a dictionary. */
public final class Bigrams {

    private Bigrams() {}

    /** Every pair of neighbouring letters or digits, lower case, each once. */
    public static Set<String> of(String text) {
        var letters = text.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        var pairs = new LinkedHashSet<String>();
        for (var i = 0; i + 1 < letters.length; i++) {
            if (Character.isLetterOrDigit(letters[i]) && Character.isLetterOrDigit(letters[i + 1])) {
                pairs.add(new String(letters, i, 2));
            }
        }
        return pairs;
    }

    /**
     * The same as a PostgreSQL tsquery that wants every pair, each quoted; empty when the words hold no pair, which finds
     * nothing.
     */
    public static String query(String words) {
        return String.join(
                " & ", of(words).stream().map(pair -> "'" + pair + "'").toList());
    }

    public static String[] array(List<String> texts) {
        var all = new LinkedHashSet<String>();
        texts.forEach(text -> all.addAll(of(text)));
        return all.toArray(String[]::new);
    }
}
