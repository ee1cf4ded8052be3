package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Officers;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A move somebody wants to make: the file as it is, what the form states, and what the other rooms say. */
public record Try(CaseFile file, Move move, Facts facts, Known known, Actor actor, OffsetDateTime at) {

    public LocalDate on() {
        return at.toLocalDate();
    }

    /** Stated now, or else by the newest act that stated it. */
    public String say(String key) {
        return facts.has(key) ? facts.text(key) : file.said(key);
    }

    public Optional<LocalDate> day(String key) {
        var date = facts.date(key);
        return date.isPresent() ? date : file.day(key);
    }

    /** The day the act ended, as either procedure's form states it, now or before; today where none has. */
    public LocalDate actedOn() {
        var spot = facts.has("occurredAt") || file.procedure() == Procedure.SUMMARY;
        return spot
                ? momentDay().or(() -> day("occurredOn")).orElse(on())
                : day("occurredOn").or(this::momentDay).orElse(on());
    }

    private Optional<LocalDate> momentDay() {
        return facts.time("occurredAt")
                .or(() -> file.stating("occurredAt").time("occurredAt"))
                .map(LocalDateTime::toLocalDate);
    }

    /** The officers named in this form; the officers of the case where the form names none. */
    public Officers officers(boolean shown) {
        var named = Stream.of("officer1", "officer2")
                .map(facts::id)
                .flatMap(Optional::stream)
                .toList();
        return new Officers(
                people(named.isEmpty() ? file.officers() : named),
                shown,
                on(),
                delegated() ? known.item().field() : null);
    }

    /** Whether the power of the case was entrusted at the filing, or is now. */
    public boolean delegated() {
        var held = file.matter().mode();
        return (held == null ? known.power().mode() : held) == Mode.DELEGATED;
    }

    private List<Officer> people(List<UUID> ids) {
        return ids.stream()
                .map(id -> known.officers().stream()
                        .filter(o -> o.person().equals(id))
                        .findFirst()
                        .orElse(new Officer(id, "未登记的人员", false, null)))
                .toList();
    }

    /** The penalty this form states. */
    public Penalty stated() {
        return Penalty.of(facts.text("kinds"), facts.amount("fine"), facts.amount("confiscated"));
    }

    public BigDecimal summaryLimit() {
        return citizenAmounts()
                ? known.limits().summaryCitizen()
                : known.limits().summaryOrganisation();
    }

    /** Whether a hearing must be offered for this penalty (PPL 63); the amount is inclusive. */
    public boolean hearingDue(Penalty penalty) {
        var from = citizenAmounts()
                ? known.limits().hearingCitizen()
                : known.limits().hearingOrganisation();
        return penalty.hearingKind()
                || known.limits().restrictionsHeard() && penalty.restricts()
                || penalty.fine().compareTo(from) >= 0
                || penalty.confiscated().compareTo(from) >= 0;
    }

    public boolean citizenAmounts() {
        return file.party().kind().citizenAmounts(known.limits().businessAsCitizen());
    }

    /** What this form states of each violation; one charge where the file has but one. */
    public List<Charge> charges() {
        return Charges.of(file, facts);
    }

    /** What the party was told about one violation; nothing where it was told nothing. */
    public Penalty announced(int violation) {
        return file.has(OrdinaryMove.APPROVE_NOTICE)
                ? file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY)
                        .flatMap(act -> Charges.find(file, act, violation))
                        .map(Charge::penalty)
                        .orElse(Penalty.NONE)
                : Penalty.NONE;
    }

    public Discretion circumstances() {
        return circumstances(stating() ? facts : file.circumstances(), actedOn());
    }

    /** Those of one violation, which need not be another's. */
    public Discretion circumstances(Charge charge) {
        return circumstances(charge, stating() ? charge.facts() : Charges.circumstances(file, charge.violation()));
    }

    /** The same as some form ticks them. */
    public Discretion circumstances(Charge charge, Facts source) {
        return circumstances(source, occurred(charge));
    }

    /** The day of the violation, as far as anybody said. */
    public LocalDate occurred(Charge charge) {
        var own = charge.violation().on();
        return own != null ? own : actedOn();
    }

    private boolean stating() {
        return Asks.states(move, "minor") && !facts.equals(Facts.NONE);
    }

    /** The circumstances some form ticks, with the party's age at the act. */
    private Discretion circumstances(Facts source, LocalDate day) {
        return new Discretion(
                file.party().ageOn(day),
                source.yes("cannotDiscern"),
                source.yes("partlyImpaired"),
                source.yes("minor"),
                source.yes("correctedInTime"),
                source.yes("noHarm"),
                source.yes("firstTime"),
                source.yes("harmSlight"),
                source.yes("noFault"),
                source.yes("faultless"),
                source.yes("repaired"),
                source.yes("coerced"),
                source.yes("confessed"),
                source.yes("merit"),
                source.yes("emergency"));
    }

    /** The day the paper counts as served: an announcement's thirty days end on a working day, in the party's favour. */
    public LocalDate servedOn() {
        return Stream.of("effectiveOn", "demandServedOn", "paperServedOn")
                .map(facts::date)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> service().servedOn());
    }

    public Service service() {
        return new Service(
                facts.one("method", Service.Method.class).orElse(Service.Method.TELEPHONE),
                facts.one("signer", Service.Signer.class).orElse(Service.Signer.NOBODY),
                facts.date("servedOn").orElse(on()),
                facts.yes("refused"),
                facts.yes("atResidence"),
                facts.has("witness"),
                facts.has("footage"),
                Returns.consents(file),
                (move != OrdinaryMove.SERVE && move != ServiceMove.SERVE_PAPER)
                        || facts.yes("onlineRemedy")
                        || !file.said("onlineRemedyUrl").isEmpty(),
                Returns.diary(file, Returns.paper(this)).opens(),
                file.has(OrdinaryMove.CONFIRM_ADDRESS)
                        && ProcedureProfile.of(known.item().field()).returnedMailServes(),
                facts.yes("returned"));
    }
}
