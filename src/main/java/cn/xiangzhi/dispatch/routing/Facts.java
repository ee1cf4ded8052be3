package cn.xiangzhi.dispatch.routing;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at, the same for a live order and for one of the past: place, category, moment, who was on duty.
 *
 * @param group the heading the category stands under
 */
public record Facts(
        @Nullable String village,
        @Nullable String grid,
        String category,
        String group,
        LocalDateTime at,
        RuleDay day,
        Set<UUID> onDuty) {}
