package cn.xiangzhi.field.signing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.RemedyBodies;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.ChecksAfield;
import cn.xiangzhi.inspection.VisitsAfield;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the full text of an entry anew from what arrived, with the names the registers give today. */
@Component
class Records {

    private final Organization organization;
    private final Powers powers;
    private final VisitsAfield visits;
    private final ChecksAfield checks;
    private final RemedyBodies bodies;
    private final Parcels parcels;
    private final Today today;

    Records(
            Organization organization,
            Powers powers,
            VisitsAfield visits,
            ChecksAfield checks,
            RemedyBodies bodies,
            Parcels parcels,
            Today today) {
        this.organization = organization;
        this.powers = powers;
        this.visits = visits;
        this.checks = checks;
        this.bodies = bodies;
        this.parcels = parcels;
        this.today = today;
    }

    /** Empty for what is no record to be signed. */
    Optional<String> text(Actor actor, SignBook.Came came, Set<UUID> signs) {
        var text = new RecordText(came.fields());
        var check = came.matter();
        return switch (came.kind()) {
            case "VISIT" -> Optional.of(text.visit(named(actor, came, signs)));
            case "SPOT_DECISION" -> Optional.of(text.decision(named(actor, came, signs)));
            case "CHECK" ->
                check == null
                        ? Optional.empty()
                        : checks.find(actor, check)
                                .map(one -> text.check(check(one, came.fields()), material(actor, came, signs)));
            default -> Optional.empty();
        };
    }

    private RecordText.Named named(Actor actor, SignBook.Came came, Set<UUID> signs) {
        var fields = came.fields();
        var township = actor.scope().township();
        var remedy = township == null ? new RemedyBodies.Named("", "") : bodies.of(actor.county(), township);
        return new RecordText.Named(
                Stream.of("officer1", "officer2")
                        .flatMap(key -> officer(actor.county(), fields.getOrDefault(key, "")))
                        .toList(),
                label(visits.subjectKinds(), fields.getOrDefault("subjectKind", "")),
                label(visits.results(), fields.getOrDefault("result", "")),
                powers.item(actor.county(), fields.getOrDefault("item", ""))
                        .map(Item::name)
                        .orElse(""),
                township == null
                        ? ""
                        : organization.government(actor.county(), township).name(),
                remedy.reviewBody(),
                remedy.court(),
                material(actor, came, signs));
    }

    private Stream<String> officer(String county, String id) {
        var known = uuid(id);
        return known == null
                ? Stream.empty()
                : organization.person(county, known).stream()
                        .map(person -> person.name() + "（执法证号 "
                                + organization
                                        .certificate(county, known, today.date())
                                        .map(Certificate::number)
                                        .orElse("")
                                + "）");
    }

    private RecordText.Check check(ChecksAfield.Afield check, Map<String, String> fields) {
        return new RecordText.Check(
                check.title(),
                check.subject(),
                check.place(),
                check.cause(),
                check.officers(),
                check.bodies(),
                check.points().stream()
                        .map(point -> new RecordText.Point(
                                point.number(),
                                point.point(),
                                label(checks.results(), fields.getOrDefault("result." + point.number(), ""))))
                        .toList());
    }

    private List<RecordText.Material> material(Actor actor, SignBook.Came came, Set<UUID> signs) {
        var all = parcels.of(actor.county(), came.entry());
        return came.files().stream()
                .filter(file -> !signs.contains(file))
                .flatMap(file -> all.stream().filter(parcel -> parcel.id().equals(file)))
                .map(parcel -> new RecordText.Material(parcel.fileName(), parcel.sha256()))
                .toList();
    }

    private static String label(List<VisitsAfield.Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(VisitsAfield.Choice::label)
                .findFirst()
                .orElse("");
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }
}
