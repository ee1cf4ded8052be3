package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.Built;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the lists of a move's form offer: the people who may be named, and the penalties the item knows. */
@Component
class MoveChoices {

    private final Knowing knowing;
    private final Organization organization;
    private final Today today;

    MoveChoices(Knowing knowing, Organization organization, Today today) {
        this.knowing = knowing;
        this.organization = organization;
        this.today = today;
    }

    List<Ask.Choice> of(Ask ask, CaseFile file) {
        if (ask.base().equals("kinds")) {
            return kinds(ask, file);
        }
        if (ask.base().equals("outcome")) {
            return outcomes(ask, file);
        }
        if (ask.key().equals("exceptionStep")) {
            return ask.choices().stream()
                    .filter(choice -> file.stands(MovePages.known(choice.value())))
                    .toList();
        }
        if (ask.key().equals("transition")) {
            return transitions(ask, file);
        }
        if (ask.kind() != Ask.Kind.OFFICER) {
            return ask.choices();
        }
        var place = file.matter().place();
        if (ask.key().equals("chair") || ask.key().equals("keeper")) {
            return chairs(file, person -> !file.handlers().contains(person.id()));
        }
        if (ask.key().equals("recusedPerson")) {
            return chairs(file, person -> true);
        }
        return organization.certificated(place.county(), place.township(), today.date()).stream()
                .map(person -> new Ask.Choice(person.id().toString(), person.name() + "（" + person.organName() + "）"))
                .toList();
    }

    /** Only what the decision says that took the power back; both where the county entered none (F55). */
    private List<Ask.Choice> transitions(Ask ask, CaseFile file) {
        return knowing.recall(file, today.date())
                .map(recall -> ask.choices().stream()
                        .filter(choice ->
                                choice.value().equals(recall.transition().label()))
                        .toList())
                .orElse(ask.choices());
    }

    /** The only other certificated member of the actor's squad; nobody where there are more. */
    Optional<Person> partner(CaseFile file, Actor actor) {
        var place = file.matter().place();
        var others = organization.certificated(place.county(), place.township(), today.date()).stream()
                .filter(one -> one.organ().equals(actor.organ()) && !one.id().equals(actor.person()))
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /** The officers of the case by name; before anybody is named, whoever fills the form and the partner. */
    String names(CaseFile file, Actor actor) {
        if (file.officers().isEmpty()) {
            return partner(file, actor)
                    .map(second -> actor.name() + "、" + second.name())
                    .orElse(actor.name());
        }
        var county = file.matter().place().county();
        return file.officers().stream()
                .map(id -> knowing.officer(county, id, today.date()).name())
                .collect(Collectors.joining("、"));
    }

    /** Only the penalties the violation's own item knows; all where the catalogue's words name none of them. */
    private List<Ask.Choice> kinds(Ask ask, CaseFile file) {
        var county = file.matter().place().county();
        var known = Violations.of(file).stream()
                .filter(one -> one.number() == (ask.violation() == 0 ? Violations.head(file) : ask.violation()))
                .flatMap(one -> knowing.item(county, one.itemCode()).penalties().stream())
                .toList();
        var fitting = ask.choices().stream()
                .filter(choice -> known.stream()
                        .anyMatch(one -> one.contains(
                                choice.value().equals("通报批评")
                                        ? choice.value()
                                        : choice.value().substring(0, 2))))
                .toList();
        return fitting.isEmpty() ? ask.choices() : fitting;
    }

    /** An order to remove only where the law of a violation's item has it. */
    private List<Ask.Choice> outcomes(Ask ask, CaseFile file) {
        var county = file.matter().place().county();
        var removes = Violations.of(file).stream()
                .map(one -> knowing.item(county, one.itemCode()))
                .anyMatch(Built::removes);
        return ask.choices().stream()
                .filter(choice -> removes || !Built.removal(choice.value()))
                .toList();
    }

    /** Whoever serves in the township's own organs and is wanted. */
    private List<Ask.Choice> chairs(CaseFile file, Predicate<Person> wanted) {
        var place = file.matter().place();
        return organization.organs(place.county(), place.township()).stream()
                .flatMap(organ -> organization.people(place.county(), organ.id()).stream())
                .filter(person -> !person.assistant() && wanted.test(person))
                .map(person -> new Ask.Choice(person.id().toString(), person.name() + "（" + person.postTitle() + "）"))
                .toList();
    }
}
