package cn.xiangzhi.field.pack;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CasesAfield;
import cn.xiangzhi.casework.RemedyBodies;
import cn.xiangzhi.dispatch.OrdersAfield;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.inspection.ChecksAfield;
import cn.xiangzhi.inspection.PatrolsAfield;
import cn.xiangzhi.inspection.VisitsAfield;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs what an officer may see, as the pages would show it, to be taken along (S8 S9 F24). */
@Component
public class Packing {

    private static final int ORDERS = 100;
    private static final int VISITS = 200;
    private static final int SUBJECTS = 500;
    private static final int CASES = 30;
    private static final int CHECKS = 60;
    private static final int WALKS = 20;

    private final OrdersAfield orders;
    private final CasesAfield cases;
    private final VisitsAfield visits;
    private final ChecksAfield checks;
    private final PatrolsAfield patrols;
    private final PackedPowers powers;
    private final Organization organization;
    private final PackedPapers texts;
    private final Places places;
    private final EntryDesk desk;
    private final RemedyBodies bodies;
    private final LentNumbers numbers;
    private final Today today;

    Packing(
            OrdersAfield orders,
            CasesAfield cases,
            VisitsAfield visits,
            ChecksAfield checks,
            PatrolsAfield patrols,
            PackedPowers powers,
            Organization organization,
            PackedPapers texts,
            Places places,
            EntryDesk desk,
            RemedyBodies bodies,
            LentNumbers numbers,
            Today today) {
        this.orders = orders;
        this.cases = cases;
        this.visits = visits;
        this.checks = checks;
        this.patrols = patrols;
        this.powers = powers;
        this.organization = organization;
        this.texts = texts;
        this.places = places;
        this.desk = desk;
        this.bodies = bodies;
        this.numbers = numbers;
        this.today = today;
    }

    public FieldPack pack(Actor actor, @Nullable UUID device) {
        var day = today.date();
        var township = actor.scope().township();
        var own = actor.has(Right.CASE_READ) ? cases.mine(actor, CASES) : List.<CasesAfield.Afield>of();
        var earlier = actor.has(Right.VISIT_READ) ? visits.newest(actor, VISITS) : List.<VisitsAfield.Earlier>of();
        var waiting = actor.has(Right.VISIT_RECORD) ? checks.waiting(actor, CHECKS) : List.<ChecksAfield.Afield>of();
        return new FieldPack(
                today.now().toInstant(),
                new FieldPack.Me(
                        actor.person(),
                        actor.name(),
                        actor.organName(),
                        township,
                        actor.has(Right.ORDER_HANDLE),
                        actor.has(Right.VISIT_RECORD),
                        actor.has(Right.CASE_HANDLE)),
                actor.has(Right.ORDER_READ) ? orders(actor) : List.of(),
                cases(actor, own),
                signing(actor, own, earlier, day),
                waiting,
                patrols.open(actor, WALKS),
                earlier,
                texts.of(actor, visited(waiting, earlier)),
                actor.has(Right.VISIT_READ) ? visits.subjects(actor, SUBJECTS) : List.of(),
                township == null ? List.of() : officers(actor.county(), township, day),
                powers.usable(actor.county(), township, day),
                OnSite.steps(),
                new FieldPack.Choices(
                        visits.causes(),
                        visits.subjectKinds(),
                        visits.results(),
                        checks.results(),
                        patrols.outcomes(actor),
                        villages(actor.county(), township)),
                desk.became(actor),
                device == null ? List.of() : numbers.unused(actor, device),
                remedies(actor));
    }

    private static List<UUID> visited(List<ChecksAfield.Afield> waiting, List<VisitsAfield.Earlier> earlier) {
        return Stream.concat(
                        waiting.stream().map(ChecksAfield.Afield::id),
                        earlier.stream()
                                .filter(VisitsAfield.Earlier::mine)
                                .map(VisitsAfield.Earlier::id)
                                .limit(CHECKS))
                .toList();
    }

    private FieldPack.Remedies remedies(Actor actor) {
        var township = actor.scope().township();
        if (township == null) {
            return new FieldPack.Remedies("", "", "");
        }
        var named = bodies.of(actor.county(), township);
        return new FieldPack.Remedies(
                organization.government(actor.county(), township).name(), named.reviewBody(), named.court());
    }

    private List<FieldPack.Order> orders(Actor actor) {
        var open = orders.open(actor, ORDERS);
        var reads = actor.has(Right.REPORT_READ);
        var matters = open.stream()
                .map(OrdersAfield.Afield::order)
                .flatMap(order -> Stream.of(order.id(), reads ? order.report() : null))
                .filter(Objects::nonNull)
                .toList();
        var papers = texts.of(actor, matters);
        return open.stream().map(order -> order(order, papers)).toList();
    }

    private static FieldPack.Order order(OrdersAfield.Afield afield, Map<UUID, List<FieldPack.PaperText>> papers) {
        var order = afield.order();
        var due = order.due();
        var place = order.place();
        return new FieldPack.Order(
                order.id(),
                order.number(),
                order.title(),
                order.text(),
                order.stage().name(),
                order.stage().label(),
                due == null ? null : due.toString(),
                place.words(),
                place.village(),
                place.township(),
                place.latitude(),
                place.longitude(),
                afield.handler(),
                afield.mine(),
                afield.seen(),
                afield.acts().stream()
                        .map(done ->
                                new FieldPack.Line(Show.dateTime(done.at()), done.who(), done.label(), done.words()))
                        .toList(),
                Stream.of(order.id(), order.report())
                        .filter(Objects::nonNull)
                        .flatMap(matter -> papers.getOrDefault(matter, List.of()).stream())
                        .toList());
    }

    private List<FieldPack.Case> cases(Actor actor, List<CasesAfield.Afield> own) {
        var papers = texts.these(
                actor, own.stream().flatMap(page -> page.papers().stream()).toList());
        return own.stream()
                .map(page -> new FieldPack.Case(
                        page,
                        page.papers().stream()
                                .map(papers::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Papers of the actor's own cases, checks and visits of these weeks that somebody has to sign yet. */
    private List<FieldPack.ToSign> signing(
            Actor actor, List<CasesAfield.Afield> own, List<VisitsAfield.Earlier> earlier, LocalDate day) {
        if (!actor.has(Right.CASE_HANDLE) && !actor.has(Right.VISIT_RECORD)) {
            return List.of();
        }
        var inspected = actor.has(Right.VISIT_READ)
                ? Stream.concat(
                        checks.own(actor).stream(),
                        earlier.stream().filter(VisitsAfield.Earlier::mine).map(VisitsAfield.Earlier::id))
                : Stream.<UUID>empty();
        return texts.waiting(
                actor,
                Stream.concat(own.stream().map(CasesAfield.Afield::id), inspected)
                        .toList(),
                day);
    }

    private List<FieldPack.Officer> officers(String county, String township, LocalDate day) {
        return organization.certificated(county, township, day).stream()
                .flatMap(person -> organization.certificate(county, person.id(), day).stream()
                        .map(card -> officer(person.id(), person.name(), card)))
                .toList();
    }

    private static FieldPack.Officer officer(UUID person, String name, Certificate card) {
        return new FieldPack.Officer(person, name, card.number(), card.validTo().toString());
    }

    private List<VisitsAfield.Choice> villages(String county, @Nullable String township) {
        return township == null
                ? List.of()
                : places.villages(county, township).stream()
                        .map(village -> new VisitsAfield.Choice(village.code(), village.name()))
                        .toList();
    }
}
