package cn.xiangzhi.dispatch.handling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order is proposed to become: sent to a unit here, or transferred because nobody here has the power.
 *
 * @param items the powers its category or its words may lead to, each with whether the township holds it
 * @param outside no power it may lead to is held here
 */
public record Proposal(
        String words,
        boolean outside,
        @Nullable String holder,
        @Nullable UUID organ,
        List<PossibleItem> items) {

    /**
     * A power the matter may lead to.
     *
     * @param because why: the category, or the words of the report
     */
    public record PossibleItem(String code, String name, boolean held, String by, String because) {}
}
