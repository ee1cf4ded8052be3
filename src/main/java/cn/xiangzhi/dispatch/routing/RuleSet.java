package cn.xiangzhi.dispatch.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one version as a pure function: the first rule in their order whose every condition holds. Compiled for
 * replays: which rules may touch a category is found out once. Not for several threads at once.
 */
public final class RuleSet {

    private final List<Rule> rules;
    private final Map<String, Rule[]> byCategory = new HashMap<>();
    private final boolean grids;
    private final boolean duty;

    public RuleSet(List<Rule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparingInt(Rule::position)).toList();
        grids = rules.stream().anyMatch(rule -> !rule.where().grids().isEmpty());
        duty = rules.stream()
                .anyMatch(rule -> !rule.onDuty().isEmpty() || rule.then().lead() == LeadKind.ON_DUTY);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Whether anybody asks for the grid of a place; else it need not be looked up. */
    public boolean asksGrid() {
        return grids;
    }

    /** Whether anybody asks who is on duty. */
    public boolean asksDuty() {
        return duty;
    }

    /** The rule that decides, or null: then the usual way is proposed. */
    public @Nullable Rule first(Facts facts) {
        for (var rule : candidates(facts)) {
            if (holds(rule, facts)) {
                return rule;
            }
        }
        return null;
    }

    /** Every rule that holds, in their order; the first one decides. */
    public List<Rule> all(Facts facts) {
        var found = new java.util.ArrayList<Rule>(2);
        for (var rule : candidates(facts)) {
            if (holds(rule, facts)) {
                found.add(rule);
            }
        }
        return found;
    }

    /** The unit a rule sends to under these facts; null when it says "on duty" and nobody is. */
    public static @Nullable UUID lead(Rule rule, Facts facts) {
        return rule.then().lead() == LeadKind.ORGAN
                ? rule.then().organ()
                : facts.onDuty().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private Rule[] candidates(Facts facts) {
        return byCategory.computeIfAbsent(
                facts.category(),
                code -> rules.stream()
                        .filter(rule -> concerns(rule.what(), code, facts.group()))
                        .toArray(Rule[]::new));
    }

    private static boolean concerns(Rule.What what, String category, String group) {
        return what.any()
                || what.categories().contains(category)
                || what.classes().contains(group);
    }

    /** Everything but the category, which the candidates were chosen by. */
    private static boolean holds(Rule rule, Facts facts) {
        return at(rule.where(), facts)
                && during(rule.when(), facts)
                && (rule.onDuty().isEmpty() || meets(rule.onDuty(), facts.onDuty()))
                && (rule.then().lead() == LeadKind.ORGAN || !facts.onDuty().isEmpty());
    }

    private static boolean at(Rule.Where where, Facts facts) {
        return where.any()
                || (facts.village() != null && where.villages().contains(facts.village()))
                || (facts.grid() != null && where.grids().contains(facts.grid()));
    }

    private static boolean during(Rule.When when, Facts facts) {
        var day = facts.at().toLocalDate();
        return (when.days().isEmpty() || when.days().contains(facts.day()))
                && (when.since() == null || !day.isBefore(Objects.requireNonNull(when.since())))
                && (when.until() == null || !day.isAfter(Objects.requireNonNull(when.until())))
                && when.hours().hold(facts.day(), facts.at().toLocalTime(), when.from(), when.to());
    }

    private static boolean meets(Set<UUID> some, Set<UUID> others) {
        return others.stream().anyMatch(some::contains);
    }
}
