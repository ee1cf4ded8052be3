package cn.xiangzhi.casework.profile;

import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PauseMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.ExcludedDays.Span;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in a file the times that a ministry's rule leaves out: suspension, hearing, announcement, testing (MSR 64(2), EER 57). */
@Component
class Excluded {

    private final ProfileNumbers numbers;

    Excluded(ProfileNumbers numbers) {
        this.numbers = numbers;
    }

    /** Whether this attempt brings such a time to its end. */
    boolean ends(Try t) {
        return t.move() == DeliberationMove.REPORT_HEARING
                || announced(t.facts())
                || t.facts().has("testingUntil");
    }

    /** @param stated what the attempt states, with the days added to it */
    List<Span> spans(Try t, Facts stated, ProcedureProfile profile) {
        var steps = Stream.concat(
                        t.file().acts().stream().map(act -> new Dated(act.move(), act.on(), act.facts())),
                        Stream.of(new Dated(t.move(), t.on(), stated)))
                .toList();
        var spans = new ArrayList<Span>();
        if (numbers.yes(profile, ProfileNumber.OUT_SUSPENSION, t.on())) {
            between(steps, PauseMove.SUSPEND, PauseMove.RESUME, t.on(), spans);
        }
        if (numbers.yes(profile, ProfileNumber.OUT_HEARING, t.on())) {
            between(steps, DeliberationMove.REQUEST_HEARING, DeliberationMove.REPORT_HEARING, t.on(), spans);
        }
        if (numbers.yes(profile, ProfileNumber.OUT_ANNOUNCEMENT, t.on())) {
            steps.stream()
                    .filter(step -> step.move() == OrdinaryMove.SERVE_NOTICE && announced(step.facts()))
                    .forEach(step -> add(step.facts(), "servedOn", "effectiveOn", spans));
        }
        if (numbers.yes(profile, ProfileNumber.OUT_TESTING, t.on())) {
            steps.forEach(step -> add(step.facts(), "testingFrom", "testingUntil", spans));
        }
        return spans;
    }

    private record Dated(Move move, LocalDate on, Facts facts) {}

    private static boolean announced(Facts facts) {
        return facts.text("method").equals("ANNOUNCEMENT");
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

    private static void add(Facts facts, String from, String until, List<Span> spans) {
        var first = facts.date(from);
        var last = facts.date(until);
        if (first.isPresent() && last.isPresent() && last.get().isAfter(first.get())) {
            spans.add(new Span(first.get(), last.get()));
        }
    }
}
