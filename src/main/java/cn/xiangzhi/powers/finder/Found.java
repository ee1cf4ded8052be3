package cn.xiangzhi.powers.finder;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A thing found, and why.
 *
 * @param share how much of what was said it explains, 0 to 1
 */
public record Found<T>(T thing, double score, double share, List<Because> because) {

    /** Below this share, what was found is a guess and must be shown as one. */
    public static final double SURE = 0.25;

    /** What was said, and the word of the thing it stands for; the same when it was said literally. */
    public record Because(String said, String meant) {

        @Override
        public String toString() {
            return said.equals(meant) ? said : said + "（" + meant + "）";
        }
    }

    /** The same finding of a thing seen otherwise. */
    public <U> Found<U> with(U other) {
        return new Found<>(other, score, share, because);
    }

    public Found<T> times(double factor) {
        return new Found<>(thing, score * factor, share, because);
    }

    public boolean sure() {
        return share >= SURE;
    }

    /** As 秸秆、点着（焚烧）. */
    public String reason() {
        return because.stream().map(Because::toString).collect(Collectors.joining("、"));
    }
}
