package cn.xiangzhi.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random sample that anybody can draw again: the same candidates and the same seed give the same list (F37 S14). Pure. */
public final class Draw {

    private Draw() {}

    /** At most {@code wanted} of the candidates, in the order drawn, whatever order they came in. */
    public static <T extends Comparable<? super T>> List<T> of(List<T> candidates, int wanted, long seed) {
        var all = new ArrayList<>(candidates);
        all.sort(null);
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, Math.min(wanted, all.size())));
    }
}
