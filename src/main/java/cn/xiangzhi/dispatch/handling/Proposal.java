package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.dispatch.routing.Routing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order is proposed to become: sent to a unit here, or transferred because nobody here has the power. Only a
 * dispatcher makes it so.
 *
 * @param outside no power it may lead to is held here
 * @param basis the legal reason why it is outside
 * @param route what a rule of the office says, with why; null where none holds
 * @param due the day by which it is to be handled
 * @param items the powers its category or its words may lead to, each with whether the township holds it
 */
public record Proposal(
        String words,
        boolean outside,
        @Nullable String holder,
        @Nullable String basis,
        @Nullable UUID organ,
        Routing.@Nullable Route route,
        @Nullable LocalDate due,
        List<PossibleItem> items) {

    /**
     * A power the matter may lead to.
     *
     * @param because why: the category, or the words of the report
     */
    public record PossibleItem(String code, String name, boolean held, String by, String because) {}

    public List<UUID> joints() {
        return route == null ? List.of() : route.joints();
    }
}
