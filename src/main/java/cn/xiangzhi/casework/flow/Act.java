package cn.xiangzhi.casework.flow;

import cn.xiangzhi.law.Ruling;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing done on a case: who, in which post, when, by which move, with which facts and what the rules answered. Never
 * changed afterwards.
 *
 * @param person null for the system
 * @param ruling what was asked before it; null for acts of the system that ask nothing
 */
public record Act(
        UUID id,
        Move move,
        OffsetDateTime at,
        @Nullable UUID person,
        String name,
        String post,
        Facts facts,
        @Nullable Ruling<String> ruling,
        List<String> cautions) {

    public java.time.LocalDate on() {
        return at.toLocalDate();
    }

    /** An act is the one with its id; what it holds never changes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Act act && id.equals(act.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
