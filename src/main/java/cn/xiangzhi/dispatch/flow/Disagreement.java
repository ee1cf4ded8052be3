package cn.xiangzhi.dispatch.flow;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a disagreement over an order (F19).
 *
 * @param sides units that gave their reasons in the one that is open
 * @param returned those of them that sent the order back
 * @param claimed units somebody named as the one responsible
 * @param persons who spoke in it; none of them may rule
 * @param ruledFor the unit the last ruling bound, while it holds
 */
public record Disagreement(
        Set<UUID> sides,
        Set<UUID> returned,
        Set<UUID> claimed,
        Set<UUID> persons,
        @Nullable UUID ruledFor) {

    public static final Disagreement NONE = new Disagreement(Set.of(), Set.of(), Set.of(), Set.of(), null);
}
