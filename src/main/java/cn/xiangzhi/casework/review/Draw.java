package cn.xiangzhi.casework.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A random sample that anybody can draw again: the same files and the same seed give the same list (F37). Pure. */
public final class Draw {

    private Draw() {}

    /** At most {@code wanted} of the candidates, in the order drawn. */
    public static List<UUID> of(List<UUID> candidates, int wanted, long seed) {
        var all = new ArrayList<>(candidates);
        all.sort(null);
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, Math.min(wanted, all.size())));
    }
}
