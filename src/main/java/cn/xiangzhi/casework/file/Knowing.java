package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Gates;
import cn.xiangzhi.casework.flow.InstalmentMove;
import cn.xiangzhi.casework.flow.Known;
import cn.xiangzhi.casework.flow.Known.Dates;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.money.LateFee;
import cn.xiangzhi.casework.money.LateFee.Part;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Permission;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.Recalls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the other rooms know about a case at a moment, so that the rules themselves stay pure. */
@Component
class Knowing {

    private final Powers powers;
    private final Organization organization;
    private final Figures figures;
    private final CaseFiles files;
    private final Recalls recalls;

    Knowing(Powers powers, Organization organization, Figures figures, CaseFiles files, Recalls recalls) {
        this.powers = powers;
        this.recalls = recalls;
        this.organization = organization;
        this.figures = figures;
        this.files = files;
    }

    /** The attempt with all that is known; {@code permission} tells under which power it goes. */
    Try attempt(CaseFile file, Move move, Facts facts, Actor actor, OffsetDateTime at) {
        var county = file.matter().place().county();
        var day = at.toLocalDate();
        var known = new Known(
                item(county, file.matter().itemCode()),
                others(county, facts, file),
                power(file, move, facts, actor, day),
                officers(county, file, facts, day),
                figures.limits(day),
                ledger(file),
                dates(file),
                fined(county, file, facts),
                organization.legallyQualified(county, actor.person()));
        return new Try(file, move, facts, known, actor, at);
    }

    /** The items a proposed fine would fine twice (PPL 29). */
    private Set<String> fined(String county, CaseFile file, Facts facts) {
        if (!facts.has("fine")) {
            return Set.of();
        }
        var codes = new TreeSet<String>();
        for (var violation : Violations.of(file)) {
            var day = violation.on() != null ? Optional.of(violation.on()) : occurred(file, facts);
            day.filter(on -> files.fined(county, file.id(), violation.itemCode(), on))
                    .ifPresent(on -> codes.add(violation.itemCode()));
        }
        return codes;
    }

    private static Optional<LocalDate> occurred(CaseFile file, Facts facts) {
        return facts.date("occurredOn")
                .or(() -> file.day("occurredOn"))
                .or(() -> facts.time("occurredAt").map(LocalDateTime::toLocalDate));
    }

    /** The same file and day with another move, for offers: only the power differs. */
    Try another(Try t, Move move) {
        var power = power(t.file(), move, Facts.NONE, t.actor(), t.on());
        return new Try(t.file(), move, Facts.NONE, t.known().with(power), t.actor(), t.at());
    }

    Item item(String county, String code) {
        return powers.item(county, code).orElseThrow(() -> Refused.notFound("权责事项" + code));
    }

    /** The permission behind a move, asked for one of the officers; Refused with the missing link. */
    Permission permission(CaseFile file, Move move, Facts facts, Actor actor, LocalDate day) {
        return permission(file, move, facts, actor, day, file.matter().itemCode());
    }

    private Permission permission(CaseFile file, Move move, Facts facts, Actor actor, LocalDate day, String item) {
        var act = Gates.powerFor(move);
        if (act == null) {
            throw new IllegalArgumentException(move.name());
        }
        var officer = facts.id("officer1")
                .or(() -> file.officers().stream().findFirst())
                .orElse(actor.person());
        return powers.may(officer, act, item, file.matter().place(), day);
    }

    /** Every violation's item must be held, and all in one name: the decision is one. */
    private Power power(CaseFile file, Move move, Facts facts, Actor actor, LocalDate day) {
        var nobodyYet = move.apart() && file.officers().isEmpty() && !facts.has("officer1");
        if (nobodyYet || Gates.powerFor(move) == null || !file.stands(move)) {
            return new Power(null, null, null, "");
        }
        try {
            var first = permission(file, move, facts, actor, day);
            for (var code : codes(file, facts)) {
                var other = permission(file, move, facts, actor, day, code);
                if (!other.inTheNameOf().equals(first.inTheNameOf())) {
                    return new Power(anotherName(first, other), null, null, "");
                }
            }
            return new Power(null, first.mode(), first.inTheNameOf(), first.inTheNameOfName());
        } catch (Refused no) {
            return new Power(no, null, null, "", recall(file, day).orElse(null));
        }
    }

    /** What took back the power of one of the file's items by that day, as the county entered it (F55). */
    Optional<Recall> recall(CaseFile file, LocalDate day) {
        var place = file.matter().place();
        return Stream.concat(Stream.of(file.matter().itemCode()), codes(file, Facts.NONE).stream())
                .flatMap(code -> recalls.of(place.county(), place.township(), code, day).stream())
                .findFirst();
    }

    private static Refused anotherName(Permission first, Permission other) {
        return Refused.unlawful(
                null,
                "不能一并办理",
                "“" + other.item().name() + "”以" + other.inTheNameOfName() + "的名义办理，本案以" + first.inTheNameOfName()
                        + "的名义办理",
                Citation.of(Statute.PPL, 20, 4),
                "请另行登记线索，分别以各自的名义办理");
    }

    /** The items of the violations beside the first, and of the one that is being added. */
    private static List<String> codes(CaseFile file, Facts facts) {
        return Stream.concat(
                        Violations.of(file).stream()
                                .map(Violation::itemCode)
                                .filter(code -> !code.equals(file.matter().itemCode())),
                        Stream.of(facts.text("addedItem")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private List<Item> others(String county, Facts facts, CaseFile file) {
        return codes(file, facts).stream()
                .map(code -> powers.item(county, code)
                        .orElseThrow(() -> Refused.invalid("内容未保存", "没有编号为“" + code + "”的事项", "请核对违法行为的事项编号")))
                .toList();
    }

    private List<Officer> officers(String county, CaseFile file, Facts facts, LocalDate day) {
        var ids = new LinkedHashSet<UUID>(file.officers());
        Stream.of("officer1", "officer2", "collector")
                .map(facts::id)
                .flatMap(Optional::stream)
                .forEach(ids::add);
        return ids.stream().map(id -> officer(county, id, day)).toList();
    }

    Officer officer(String county, UUID id, LocalDate day) {
        var person =
                organization.person(county, id).orElseThrow(() -> Refused.invalid("内容未保存", "所选执法人员不在实名名册内", "请从名单中选择"));
        return new Officer(
                id,
                person.name(),
                person.assistant(),
                organization.certificate(county, id, day).orElse(null));
    }

    /** What is owed and paid, read from the acts. */
    Ledger ledger(CaseFile file) {
        var imposed = file.imposed().orElse(Penalty.NONE);
        if (!imposed.owed()) {
            return new Ledger(BigDecimal.ZERO, BigDecimal.ZERO, null, null, received(file));
        }
        var due = day(file, "payUntil");
        var decidedOn = file.decision() == null ? null : file.decision().on();
        var rule = due == null || decidedOn == null
                ? null
                : new LateFee(
                        imposed.fine(),
                        due,
                        file.decision() != null && file.decision().facts().yes("lateFeeStated"),
                        Remedies.spans(file),
                        figures.lateFeeRate(decidedOn),
                        figures.lateFeeOnWhole(decidedOn),
                        forgiven(file));
        return new Ledger(imposed.fine(), imposed.confiscated(), due, rule, received(file));
    }

    /** What the agreement in force takes off the late fee; a breach undoes it (AEL 42(2)). */
    private static BigDecimal forgiven(CaseFile file) {
        return file.since(InstalmentMove.BREACH_AGREEMENT, InstalmentMove.SIGN_AGREEMENT)
                ? file.last(InstalmentMove.SIGN_AGREEMENT)
                        .map(act -> act.facts().amount("forgiven"))
                        .orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static List<Part> received(CaseFile file) {
        return Remedies.received(file).stream()
                .map(act -> new Part(
                        act.facts().date("paidOn").orElse(act.on()),
                        act.facts().has("amount") ? act.facts().amount("amount") : BigDecimal.ZERO))
                .toList();
    }

    private static Dates dates(CaseFile file) {
        return new Dates(day(file, "pleaUntil"), day(file, "decideBy"), day(file, "cashBy"));
    }

    private static @Nullable LocalDate day(CaseFile file, String key) {
        return file.day(key).orElse(null);
    }
}
