package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave with a move; what a move needs stands in {@link OrderMove}.
 *
 * @param ground on which basis
 * @param method how it was checked
 * @param toAccused the receiver of a transfer is the one the report is about (XF 30(3))
 */
public record Given(
        UUID once,
        String words,
        @Nullable UUID organ,
        List<UUID> joints,
        @Nullable LocalDate due,
        String receiver,
        String phone,
        String ground,
        @Nullable CheckMethod method,
        boolean toAccused) {

    public Given(
            UUID once,
            String words,
            @Nullable UUID organ,
            List<UUID> joints,
            @Nullable LocalDate due,
            String receiver,
            String phone) {
        this(once, words, organ, joints, due, receiver, phone, "", null, false);
    }

    public static Given words(String words) {
        return new Given(Ids.next(), words, null, List.of(), null, "", "");
    }

    /** A ruling: why, and on which basis. */
    public static Given ruling(String words, String ground, @Nullable UUID organ) {
        return new Given(Ids.next(), words, organ, List.of(), null, "", "", ground, null, false);
    }
}
