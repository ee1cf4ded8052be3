package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.inspection.people.Colleagues;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a visit offers to choose from. */
@Component
class VisitChoices {

    static final String BY_ORDER = VisitCause.ORDER.label();

    private static final List<Option> CAUSES = Arrays.stream(VisitCause.values())
            .map(cause -> new Option(cause.label(), cause.label()))
            .toList();

    private final Organization organization;
    private final Colleagues colleagues;
    private final Places places;
    private final Powers powers;

    VisitChoices(Organization organization, Colleagues colleagues, Places places, Powers powers) {
        this.organization = organization;
        this.colleagues = colleagues;
        this.places = places;
        this.powers = powers;
    }

    /** The lists of the form; items are those proposed for what was reported or seen. */
    record Choices(
            List<Option> causes,
            List<Option> townships,
            List<Option> officers,
            List<Option> helpers,
            List<Option> subjects,
            List<Option> results,
            List<Option> items) {}

    Choices of(Actor actor, LocalDate day, @Nullable String words) {
        var towns = places.townships(actor.county()).stream()
                .filter(town -> actor.scope().covers(actor.county(), town.code()))
                .toList();
        var officers = towns.stream()
                .flatMap(town -> organization.certificated(actor.county(), town.code(), day).stream())
                .distinct()
                .map(person -> new Option(person.id().toString(), person.name() + "（" + person.organName() + "）"))
                .toList();
        var items = words == null || words.isBlank()
                ? List.<Option>of()
                : powers.proposals(actor.county(), actor.scope().township(), words, 8).stream()
                        .map(proposal -> new Option(proposal.item().code(), proposal.label()))
                        .toList();
        return new Choices(
                CAUSES,
                towns.stream().map(town -> new Option(town.code(), town.name())).toList(),
                officers,
                helpers(actor, day),
                Option.all(SubjectKind.values()),
                Option.all(VisitResult.values()).stream()
                        .filter(result -> !result.value().equals(VisitResult.BY_DATE.name()))
                        .toList(),
                items);
    }

    /** Whom somebody of a township may take along; a whole county's people are no list to choose from. */
    private List<Option> helpers(Actor actor, LocalDate day) {
        var township = actor.scope().township();
        return township == null ? List.of() : colleagues.choices(actor.county(), township, day);
    }
}
