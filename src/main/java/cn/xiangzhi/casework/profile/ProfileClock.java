package cn.xiangzhi.casework.profile;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.CrimeMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PauseMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.ExcludedDays;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clocks that differ by ministry: filing, the time to decide with what it leaves out, review, closing (rules §8.3, §22). */
@Component
class ProfileClock implements CaseClock {

    /** Where the table of terms has the ministry's own line, with its own words. */
    private static final Set<String> IN_TABLE = Set.of("case.filing.market", "case.filing.environment");

    private static final String DECIDE = "case.decide";

    private static final Set<Move> TESTS = Set.of(EvidenceMove.COMMISSION_TEST, EvidenceMove.RECORD_TEST);

    /** After these the time to decide is counted anew in any case. */
    private static final Set<Move> AGAIN = Set.of(PauseMove.RESUME, PauseMove.EXTEND, CrimeMove.TAKE_BACK);

    private final Terms terms;
    private final ProfileNumbers numbers;
    private final Excluded excluded;

    ProfileClock(Terms terms, ProfileNumbers numbers, Excluded excluded) {
        this.terms = terms;
        this.numbers = numbers;
        this.excluded = excluded;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        var profile = ProcedureProfile.of(t.known().item().field());
        if (AGAIN.contains(t.move())) {
            decideBy(t, more, profile).ifPresent(by -> more.put("decideBy", by.toString()));
        } else if (excluded.told(t)) {
            var before = t.known().dates().decideBy();
            decideBy(t, more, profile)
                    .filter(by -> before != null && !by.equals(before))
                    .ifPresent(by -> more.put("decideBy", by.toString()));
        }
        if (t.move() == PauseMove.EXTEND_FILING || testedBeforeFiling(t, profile)) {
            filingBy(t, profile).ifPresent(by -> more.put("filingBy", by.toString()));
        }
    }

    /** Market supervision leaves testing out of the time to decide on the filing (MSR 18); no other ministry's rule does. */
    private static boolean testedBeforeFiling(Try t, ProcedureProfile profile) {
        return profile == ProcedureProfile.MARKET
                && TESTS.contains(t.move())
                && !t.file().has(OrdinaryMove.FILE)
                && !t.file().has(SummaryMove.USE_SUMMARY);
    }

    /** The stretches from the day the lead was found, with the days of tests left out; empty where one has no number. */
    private Optional<LocalDate> filingBy(Try t, ProcedureProfile profile) {
        var extended = t.move() == PauseMove.EXTEND_FILING || t.file().has(PauseMove.EXTEND_FILING);
        var first = numbers.days(profile, ProfileNumber.FILING, t.on());
        var more = extended ? numbers.days(profile, ProfileNumber.FILING_MORE, t.on()) : Optional.of(0);
        if (first.isEmpty() || more.isEmpty()) {
            return Optional.empty();
        }
        var found = t.day("discoveredOn").orElse(t.file().acts().getFirst().on());
        var unit = numbers.unit(profile, ProfileNumber.FILING);
        var tested = profile == ProcedureProfile.MARKET ? tested(t, found, unit) : 0;
        return Optional.of(terms.due(found, first.get() + more.get() + tested, unit));
    }

    /** How many days of the term's own kind the tests took. */
    private int tested(Try t, LocalDate found, TermUnit unit) {
        return (int) ExcludedDays.days(excluded.beforeFiling(t, found)).stream()
                .filter(day -> terms.due(day.minusDays(1), 1, unit).equals(day))
                .count();
    }

    /**
     * Counted anew from the filing, or from where a revoked decision was taken up again; empty where the case is not filed, or
     * the extension has no number.
     */
    private Optional<LocalDate> decideBy(Try t, Map<String, String> stated, ProcedureProfile profile) {
        var acts = t.file().acts();
        var again = t.file().last(RemedyMove.REOPEN);
        var since =
                again.map(act -> acts.subList(acts.indexOf(act), acts.size())).orElse(acts);
        var times = since.stream().filter(act -> act.move() == PauseMove.EXTEND).count()
                + (t.move() == PauseMove.EXTEND ? 1 : 0);
        var extension = 0;
        for (var number : new ProfileNumber[] {ProfileNumber.DECIDE_MORE, ProfileNumber.DECIDE_MOST}) {
            if (times > number.ordinal() - ProfileNumber.DECIDE_MORE.ordinal()) {
                var days = numbers.days(profile, number, t.on());
                if (days.isEmpty()) {
                    return Optional.empty();
                }
                extension += days.get();
            }
        }
        var more = extension + ExcludedDays.count(excluded.spans(t, since, new Facts(stated), profile));
        var redo = again.filter(act -> !t.file().said("redoBy").isEmpty())
                .flatMap(act -> act.facts().date("decideBy"));
        if (redo.isPresent()) {
            return more == 0 ? redo : redo.map(day -> terms.due(day, more, TermUnit.DAY));
        }
        return again.or(() -> t.file().last(OrdinaryMove.FILE))
                .map(act -> terms.compute(DECIDE, act.on(), more).due());
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var profile = ProcedureProfile.of(field);
        if (act.move() == CrimeMove.TAKE_BACK) {
            terms.resume(file.matter().place().county(), file.id(), DECIDE, act.on(), act.id());
            recount(file, act, "公安机关退回，移送期间不计入办案期限", act.move().basis());
        }
        if (profile == ProcedureProfile.STATUTE) {
            return;
        }
        if (TESTS.contains(act.move())) {
            act.facts()
                    .date("filingBy")
                    .ifPresent(by -> terms.recount(
                            file.matter().place().county(),
                            file.id(),
                            "case.filing." + profile.key(),
                            by,
                            "检测、检验、检定、鉴定的时间不计入立案期限",
                            Citation.of(Statute.MSR, 18).label(),
                            act.id()));
        }
        stop(file, act, profile);
        start(file, act, profile);
        pause(file, act, profile);
        excluded.told(act)
                .ifPresent(number -> recount(
                        file, act, "扣除不计入办案期限的时间（" + act.move().label() + "）", basis(profile, number, act.on())));
    }

    /** The clock ends on the day the act remembers. */
    private void recount(CaseFile file, Act act, String reason, String basis) {
        act.facts()
                .date("decideBy")
                .ifPresent(by ->
                        terms.recount(file.matter().place().county(), file.id(), DECIDE, by, reason, basis, act.id()));
    }

    private String basis(ProcedureProfile profile, ProfileNumber number, LocalDate on) {
        return numbers.value(profile, number, on).map(ProfileNumbers::basis).orElse(profile.label() + "的程序规定");
    }

    /** The clock of the decision stands still while a rule lets it, and moves when the time is extended. */
    private void pause(CaseFile file, Act act, ProcedureProfile profile) {
        var county = file.matter().place().county();
        var facts = act.facts();
        if (act.move() instanceof PauseMove pause) {
            switch (pause) {
                case SUSPEND -> {
                    if (numbers.yes(profile, ProfileNumber.OUT_SUSPENSION, act.on())) {
                        terms.suspend(county, file.id(), DECIDE, act.on(), facts.text("ground"), act.id());
                    }
                }
                case EXTEND_FILING ->
                    facts.date("filingBy")
                            .ifPresent(by -> terms.extend(
                                    county,
                                    file.id(),
                                    "case.filing." + profile.key(),
                                    by,
                                    facts.text("reason"),
                                    numbers.value(profile, ProfileNumber.FILING_MORE, act.on())
                                            .map(ProfileNumbers::basis)
                                            .orElse(act.move().basis()),
                                    act.id()));
                case RESUME -> {
                    terms.resume(county, file.id(), DECIDE, act.on(), act.id());
                    recount(
                            file,
                            act,
                            "恢复调查，同时检测、听证、公告的日子只扣一次",
                            basis(profile, ProfileNumber.OUT_SUSPENSION, act.on()));
                }
                case EXTEND ->
                    facts.date("decideBy")
                            .ifPresent(by -> terms.extend(
                                    county,
                                    file.id(),
                                    DECIDE,
                                    by,
                                    facts.text("reason"),
                                    numbers.value(profile, ProfileNumber.DECIDE_MORE, act.on())
                                            .map(ProfileNumbers::basis)
                                            .orElse(act.move().basis()),
                                    act.id()));
                default -> {}
            }
        }
    }

    private void start(CaseFile file, Act act, ProcedureProfile profile) {
        switch (act.move()) {
            case OrdinaryMove ordinary -> {
                switch (ordinary) {
                    case REGISTER ->
                        own(
                                file,
                                act,
                                profile,
                                ProfileNumber.FILING,
                                "case.filing",
                                act.facts().date("discoveredOn").orElse(act.on()));
                    case CONCLUDE -> other(file, act, profile, ProfileNumber.REVIEW, "case.review");
                    default -> {}
                }
            }
            case SummaryMove summary
            when summary == SummaryMove.DECIDE_ON_SPOT ->
                other(file, act, profile, ProfileNumber.SUMMARY_FILE, "summary.file");
            case PerformMove perform
            when perform == PerformMove.FULFIL -> other(file, act, profile, ProfileNumber.CLOSE, "case.close");
            default -> {}
        }
    }

    private void stop(CaseFile file, Act act, ProcedureProfile profile) {
        var ended = switch (act.move()) {
            case OrdinaryMove ordinary ->
                switch (ordinary) {
                    case FILE -> "case.filing";
                    case REVIEW, RETURN -> "case.review";
                    default -> "";
                };
            case SummaryMove summary ->
                switch (summary) {
                    case USE_SUMMARY -> "case.filing";
                    case REPORT_TO_ORGAN -> "summary.file";
                    default -> "";
                };
            case PerformMove perform when perform == PerformMove.CLOSE -> "case.close";
            default -> "";
        };
        if (!ended.isEmpty()) {
            terms.end(file.matter().place().county(), file.id(), ended + "." + profile.key(), act.on(), act.id());
        }
    }

    /** Market supervision's other clocks stand in the table of terms and are started by the moves themselves. */
    private void other(CaseFile file, Act act, ProcedureProfile profile, ProfileNumber number, String term) {
        if (profile != ProcedureProfile.MARKET) {
            own(file, act, profile, number, term, act.on());
        }
    }

    private void own(
            CaseFile file, Act act, ProcedureProfile profile, ProfileNumber number, String term, LocalDate from) {
        var id = term + "." + profile.key();
        var value = numbers.value(profile, number, act.on());
        if (value.isEmpty() || value.get().value().signum() <= 0) {
            return;
        }
        var place = file.matter().place();
        if (IN_TABLE.contains(id) && value.get().source().isEmpty()) {
            terms.start(place.county(), place.township(), "case", file.id(), id, from, act.id());
            return;
        }
        terms.startUntil(
                place.county(),
                place.township(),
                "case",
                file.id(),
                id,
                number.label() + "（" + profile.label() + "）",
                from,
                terms.due(from, value.get().value().intValue(), numbers.unit(profile, number)),
                ProfileNumbers.basis(value.get()),
                act.id());
    }
}
