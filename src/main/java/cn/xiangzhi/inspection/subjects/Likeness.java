package cn.xiangzhi.inspection.subjects;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two names of businesses are, once what every name carries is left out; pure. */
final class Likeness {

    static final double ALIKE = 0.7;

    private static final String EVERYDAY = "(有限责任公司|股份有限公司|有限公司|公司|个体工商户|经营部|商行|商店|门市部|门店|总店|分店|[省市县镇乡]|[\\p{P}\\s])";

    private Likeness() {}

    /** What is left of a name to compare by; the name itself where nothing would be left. */
    static String core(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var core = plain.replaceAll(EVERYDAY, "");
        return core.length() < 2 ? plain : core;
    }

    /** From 0 to 1: twice the common pairs of signs by all pairs (Dice); 1 where one core holds the other. */
    static double of(String one, String other) {
        var first = core(one);
        var second = core(other);
        if (first.contains(second) || second.contains(first)) {
            return 1;
        }
        var pairs = pairs(first);
        var others = pairs(second);
        var all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var at = 0; at + 1 < text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
