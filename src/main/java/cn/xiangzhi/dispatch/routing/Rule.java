package cn.xiangzhi.dispatch.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rule: where, what, when, who is on duty; then who leads, who helps, how soon. An empty condition asks nothing (F11). */
public record Rule(UUID id, int position, String name, Where where, What what, When when, Set<UUID> onDuty, Then then) {

    /** Villages and grids by code; either suffices. */
    public record Where(Set<String> villages, Set<String> grids) {

        public boolean any() {
            return villages.isEmpty() && grids.isEmpty();
        }
    }

    /** Headings of categories and categories by code; either suffices. */
    public record What(Set<String> classes, Set<String> categories) {

        public boolean any() {
            return classes.isEmpty() && categories.isEmpty();
        }
    }

    /** Kinds of day, hours, a span of dates; all of them must hold. */
    public record When(
            Set<RuleDay> days,
            Hours hours,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static final When ALWAYS = new When(Set.of(), Hours.ANY, null, null, null, null);
    }

    /** What it proposes. */
    public record Then(
            LeadKind lead, @Nullable UUID organ, @Nullable UUID person, List<UUID> joints, Urgency urgency) {

        public static Then to(UUID organ) {
            return new Then(LeadKind.ORGAN, organ, null, List.of(), Urgency.USUAL);
        }
    }

    Rule at(int newPosition) {
        return new Rule(id, newPosition, name, where, what, when, onDuty, then);
    }

    Rule as(UUID newId) {
        return new Rule(newId, position, name, where, what, when, onDuty, then);
    }
}
