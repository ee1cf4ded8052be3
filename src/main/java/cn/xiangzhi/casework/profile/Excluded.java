package cn.xiangzhi.casework.profile;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CrimeMove;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PauseMove;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.flow.ServiceMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.ExcludedDays.Span;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in a file the times that are left out: with the police, and by a ministry's rule suspension, hearing, announcement, testing (MSR 64(2), EER 57). */
@Component
class Excluded {

    private final ProfileNumbers numbers;

    Excluded(ProfileNumbers numbers) {
        this.numbers = numbers;
    }

    /** Whether this attempt tells how long such a time lasts. */
    boolean told(Try t) {
        return number(t.move(), t.facts()).isPresent();
    }

    /** Under which number of the profile an act tells that: a hearing reported, an announcement, a test sent off or answered. */
    Optional<ProfileNumber> told(Act act) {
        return number(act.move(), act.facts());
    }

    private static Optional<ProfileNumber> number(Move move, Facts facts) {
        return switch (move) {
            case DeliberationMove deliberation
            when deliberation == DeliberationMove.REPORT_HEARING -> Optional.of(ProfileNumber.OUT_HEARING);
            case OrdinaryMove ordinary
            when ordinary == OrdinaryMove.SERVE_NOTICE -> Optional.of(ProfileNumber.OUT_ANNOUNCEMENT);
            case ServiceMove service
            when service == ServiceMove.POST_ANNOUNCEMENT ->
                Optional.of(ProfileNumber.OUT_ANNOUNCEMENT).filter(number -> ofNotice(facts));
            case EvidenceMove evidence
            when evidence == EvidenceMove.COMMISSION_TEST || evidence == EvidenceMove.RECORD_TEST ->
                Optional.of(ProfileNumber.OUT_TESTING);
            default -> Optional.empty();
        };
    }

    /**
     * @param since the acts from which on the time to decide is counted
     * @param stated what the attempt states, with the days added to it
     */
    List<Span> spans(Try t, List<Act> since, Facts stated, ProcedureProfile profile) {
        var steps = Stream.concat(
                        since.stream().map(act -> new Dated(act.move(), act.on(), act.facts())),
                        Stream.of(new Dated(t.move(), t.on(), stated)))
                .toList();
        var spans = new ArrayList<Span>();
        between(steps, CrimeMove.HAND_TO_POLICE, CrimeMove.TAKE_BACK, t.on(), spans);
        if (numbers.yes(profile, ProfileNumber.OUT_SUSPENSION, t.on())) {
            between(steps, PauseMove.SUSPEND, PauseMove.RESUME, t.on(), spans);
        }
        if (numbers.yes(profile, ProfileNumber.OUT_HEARING, t.on())) {
            between(steps, DeliberationMove.REQUEST_HEARING, DeliberationMove.REPORT_HEARING, t.on(), spans);
        }
        if (numbers.yes(profile, ProfileNumber.OUT_ANNOUNCEMENT, t.on())) {
            announcements(steps, spans);
        }
        if (numbers.yes(profile, ProfileNumber.OUT_TESTING, t.on())) {
            var filed = steps.stream()
                    .filter(step -> step.move() == OrdinaryMove.FILE)
                    .map(Dated::on)
                    .findFirst()
                    .orElse(LocalDate.MIN);
            tests(steps, filed, spans);
        }
        return spans;
    }

    /** Tests that ran before the filing: by MSR 18 they do not count towards the time to decide on it. */
    List<Span> beforeFiling(Try t, LocalDate found) {
        var steps = Stream.concat(
                        t.file().acts().stream().map(act -> new Dated(act.move(), act.on(), act.facts())),
                        Stream.of(new Dated(t.move(), t.on(), t.facts())))
                .toList();
        var spans = new ArrayList<Span>();
        tests(steps, found, spans);
        return spans;
    }

    private record Dated(Move move, LocalDate on, Facts facts) {}

    private static boolean announced(Facts facts) {
        return facts.text("method").equals("ANNOUNCEMENT");
    }

    private static boolean ofNotice(Facts facts) {
        return Returns.named(facts.text("attemptPaper")) == PaperKind.PRIOR_NOTICE;
    }

    /** Each announcement of a notice from its posting to its end, or to the day the party was found after all. */
    private static void announcements(List<Dated> steps, List<Span> spans) {
        var open = new ArrayList<Facts>();
        for (var step : steps) {
            var facts = step.facts();
            if (step.move() == ServiceMove.POST_ANNOUNCEMENT && ofNotice(facts)) {
                open.add(facts);
            } else if (step.move() == OrdinaryMove.SERVE_NOTICE) {
                var served = announced(facts) ? facts.date("effectiveOn") : Optional.of(step.on());
                open.forEach(posted -> add(
                        posted.date("postedOn"), earlier(posted.date("announcedUntil"), served), LocalDate.MIN, spans));
                open.clear();
                if (announced(facts)) {
                    add(facts.date("servedOn"), served, LocalDate.MIN, spans);
                }
            }
        }
        open.forEach(posted -> add(posted.date("postedOn"), posted.date("announcedUntil"), LocalDate.MIN, spans));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static void between(List<Dated> steps, Move from, Move to, LocalDate today, List<Span> spans) {
        @Nullable LocalDate since = null;
        for (var step : steps) {
            if (step.move() == from) {
                since = since == null ? step.on() : since;
            } else if (step.move() == to && since != null) {
                spans.add(new Span(since, step.on()));
                since = null;
            }
        }
        if (since != null) {
            spans.add(new Span(since, today));
        }
    }

    /** Each test from its beginning to its result, as long as none came to the end that was fixed; never before the filing. */
    private static void tests(List<Dated> steps, LocalDate filed, List<Span> spans) {
        var open = new ArrayDeque<Facts>();
        for (var step : steps) {
            if (step.move() == EvidenceMove.COMMISSION_TEST) {
                open.add(step.facts());
            } else if (step.move() == EvidenceMove.RECORD_TEST && !open.isEmpty()) {
                add(open.remove().date("testFrom"), step.facts().date("testResultOn"), filed, spans);
            }
        }
        open.forEach(test -> add(test.date("testFrom"), test.date("testUntil"), filed, spans));
    }

    private static void add(Optional<LocalDate> from, Optional<LocalDate> until, LocalDate least, List<Span> spans) {
        var first = from.map(day -> day.isBefore(least) ? least : day);
        if (first.isPresent() && until.isPresent() && until.get().isAfter(first.get())) {
            spans.add(new Span(first.get(), until.get()));
        }
    }
}
