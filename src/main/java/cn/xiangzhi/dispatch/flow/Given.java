package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody gave with a move; what a move needs stands in {@link OrderMove}. */
public record Given(
        UUID once,
        String words,
        @Nullable UUID organ,
        List<UUID> joints,
        @Nullable LocalDate due,
        String receiver,
        String phone) {

    public static Given words(String words) {
        return new Given(Ids.next(), words, null, List.of(), null, "", "");
    }
}
