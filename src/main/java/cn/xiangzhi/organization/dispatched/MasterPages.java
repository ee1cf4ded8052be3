package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Dispatched units with their two masters, and what these settle with each other (S29). */
@Controller
class MasterPages {

    private final MatterBook book;
    private final MatterStore matters;
    private final OrganStore organs;
    private final PersonStore people;
    private final Places places;
    private final Terms terms;
    private final StaffHistory history;

    MasterPages(
            MatterBook book,
            MatterStore matters,
            OrganStore organs,
            PersonStore people,
            Places places,
            Terms terms,
            StaffHistory history) {
        this.book = book;
        this.matters = matters;
        this.organs = organs;
        this.people = people;
        this.places = places;
        this.terms = terms;
        this.history = history;
    }

    /** A dispatched unit; {@code head} is who leads it, {@code own} whether the department above it is looking. */
    record Unit(
            UUID id,
            String name,
            String township,
            String department,
            @Nullable UUID head,
            String headName,
            List<Option> staff,
            boolean own) {}

    /** A line of the list with the clock that runs on it, if any. */
    record Line(Matter matter, @Nullable RunningTerm term) {}

    @Needs(Right.STAFF_READ)
    @GetMapping("/dispatched")
    String list(Actor actor, Model model) {
        var scope = actor.scope();
        var all = matters.list(scope.county(), scope.township());
        var pressing =
                terms.pressing(scope.county(), all.stream().map(Matter::id).toList());
        model.addAttribute(
                "lines",
                all.stream()
                        .map(matter -> new Line(matter, pressing.get(matter.id())))
                        .toList());
        model.addAttribute(
                "units",
                organs.open(scope.county(), scope.township()).stream()
                        .filter(row -> row.organ().kind() == OrganKind.DISPATCHED)
                        .map(row -> unit(actor, row))
                        .toList());
        model.addAttribute("townships", scope.township() != null);
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        model.addAttribute("grades", Option.all(AnnualGrade.values()));
        model.addAttribute("actions", Option.all(HeadAction.values()));
        return "organization/dispatched";
    }

    @Needs(Right.STAFF_READ)
    @GetMapping("/dispatched/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        var matter = book.get(actor, id);
        model.addAttribute("m", matter);
        model.addAttribute("terms", terms.of(actor.county(), id));
        model.addAttribute("manages", actor.has(Right.STAFF_MANAGE));
        model.addAttribute("townships", Objects.equals(actor.scope().township(), matter.townshipCode()));
        model.addAttribute(
                "department", actor.scope().township() == null && actor.organ().equals(matter.departmentId()));
        model.addAttribute("grades", Option.all(AnnualGrade.values()));
        model.addAttribute(
                "acts",
                history.of(actor.county(), id).stream()
                        .map(act -> new TimelineEntry(
                                act.at(),
                                act.actorName() + "（" + act.actorPost() + "）",
                                act.what(),
                                act.detail(),
                                null))
                        .toList());
        return "organization/dispatched-matter";
    }

    private Unit unit(Actor actor, OrganStore.Row row) {
        var county = actor.county();
        var organ = row.organ();
        var township = organ.township();
        var head = row.leader();
        return new Unit(
                organ.id(),
                organ.name(),
                township == null ? "" : places.name(township),
                organ.parent() == null
                        ? ""
                        : organs.find(county, null, organ.parent())
                                .map(above -> above.organ().name())
                                .orElse(""),
                head,
                head == null
                        ? ""
                        : people.find(county, null, head)
                                .map(PersonStore.Row::name)
                                .orElse(""),
                people.ofOrgan(county, organ.id()).stream()
                        .map(person ->
                                new Option(person.id().toString(), person.name() + "（" + person.postTitle() + "）"))
                        .toList(),
                actor.scope().township() == null && actor.organ().equals(organ.parent()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry dispatchedMenu() {
            return new MenuEntry(MenuEntry.Group.SYSTEM, 23, "派驻机构", "/dispatched", Right.STAFF_READ);
        }
    }
}
