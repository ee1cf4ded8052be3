package cn.xiangzhi.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What answers for a point or a village at a moment, and who (S19).
 *
 * @param code a grid's 15 digits, a village's 12, a section's (9 digits, P and 2), or a township's 9
 * @param leader nobody only where not even the township has a leader who is here or stood in for
 * @param because how it was found, in words to show: 坐标落在东坡村第一网格
 */
public record AnsweringPlace(
        String code, String name, @Nullable Answering leader, List<Answering> cadres, String because) {

    /** Whom to call first: the leader, else the first cadre. */
    public Optional<Answering> first() {
        return leader != null ? Optional.of(leader) : cadres.stream().findFirst();
    }
}
