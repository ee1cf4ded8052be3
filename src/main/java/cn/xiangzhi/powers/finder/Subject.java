package cn.xiangzhi.powers.finder;

import java.util.List;

/**
 * A thing that can be found.
 *
 * @param code by what the sayings know it; blank when they do not
 * @param texts what it is called, each text with its weight
 * @param own sayings the county added: whoever says one of them means this thing
 * @param wish whether it is asked for (a permit, relief) rather than complained of
 */
public record Subject<T>(T thing, String code, List<Text> texts, List<String> own, boolean wish) {

    /** A text under which the thing is known. */
    public record Text(String words, double weight) {}
}
