package cn.xiangzhi.dispatch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.dispatch.routing.Hours;
import cn.xiangzhi.dispatch.routing.LeadKind;
import cn.xiangzhi.dispatch.routing.Rule;
import cn.xiangzhi.dispatch.routing.RuleDesk;
import cn.xiangzhi.dispatch.routing.TrialDesk;
import cn.xiangzhi.dispatch.routing.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of routing for programs that bring an office's rules: written, tried on the past, put to use (F11). */
@Component
public class RoutingRules {

    private final RuleDesk desk;
    private final TrialDesk trials;

    RoutingRules(RuleDesk desk, TrialDesk trials) {
        this.desk = desk;
        this.trials = trials;
    }

    /**
     * A rule as a program brings it.
     *
     * @param classes headings of categories; empty for all
     * @param outside only outside working hours
     * @param urgent within one working day
     */
    public record Brought(
            String name,
            Set<String> villages,
            Set<String> classes,
            Set<String> categories,
            boolean outside,
            UUID organ,
            List<UUID> joints,
            boolean urgent) {}

    /** Writes a version in that order, tries it on the reports of those days, and puts it to use. */
    public void putToUse(Actor actor, String township, UUID once, List<Brought> rules, LocalDate from, LocalDate to) {
        var book = desk.draft(actor, township, once);
        long changes = 0;
        for (var rule : rules) {
            desk.put(actor, book, changes++, rule(rule));
        }
        trials.carryOut(actor, book, Ids.next(), from, to);
        desk.activate(actor, book, changes);
    }

    private static Rule rule(Brought brought) {
        var hours = brought.outside() ? Hours.OUTSIDE : Hours.ANY;
        return new Rule(
                Ids.next(),
                0,
                brought.name(),
                new Rule.Where(brought.villages(), Set.of()),
                new Rule.What(brought.classes(), brought.categories()),
                new Rule.When(Set.of(), hours, null, null, null, null),
                Set.of(),
                new Rule.Then(
                        LeadKind.ORGAN,
                        brought.organ(),
                        null,
                        brought.joints(),
                        brought.urgent() ? Urgency.URGENT : Urgency.USUAL));
    }
}
