package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.force.Seizure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The days of one seizure (AEL 25): thirty, one extension of at most thirty, and the days of testing that were fixed and
 * told to the party in writing. The last day is never moved because of a holiday.
 */
public record SeizureSpan(Act seizure, LocalDate from, int extended, int testing) {

    static SeizureSpan of(List<Act> acts, Act seizure) {
        var from = Backing.moment(seizure).toLocalDate();
        var after = acts.subList(acts.indexOf(seizure) + 1, acts.size());
        var extended = after.stream()
                .filter(act -> act.move() == ThingMove.EXTEND_SEIZURE)
                .findFirst()
                .map(act -> act.facts().amount("extendDays").intValue())
                .orElse(0);
        return new SeizureSpan(seizure, from, Math.min(extended, Seizure.DAYS), tested(after, from));
    }

    /** Days under test, each counted once: told in writing, and no longer than the test really took. */
    private static int tested(List<Act> acts, LocalDate from) {
        var days = new HashSet<LocalDate>();
        for (var act : acts) {
            var begin = act.facts().date("testFrom").filter(day -> !day.isBefore(from));
            var end = act.facts().date("testUntil");
            if (act.move() == EvidenceMove.COMMISSION_TEST
                    && act.facts().has("periodToldOn")
                    && begin.isPresent()
                    && end.isPresent()) {
                var done = resultOn(acts.subList(acts.indexOf(act) + 1, acts.size()), end.get());
                if (!done.isBefore(begin.get())) {
                    days.addAll(begin.get().datesUntil(done.plusDays(1)).collect(Collectors.toSet()));
                }
            }
        }
        return days.size();
    }

    private static LocalDate resultOn(List<Act> later, LocalDate end) {
        return later.stream()
                .filter(act -> act.move() == EvidenceMove.RECORD_TEST)
                .findFirst()
                .flatMap(act -> act.facts().date("testResultOn"))
                .filter(day -> day.isBefore(end))
                .orElse(end);
    }

    public LocalDate last() {
        return running(from).last();
    }

    Seizure.Running running(LocalDate on) {
        return new Seizure.Running(from, extended, testing, on);
    }

    /** Days still left on that day; negative when it should have ended. */
    public long left(LocalDate on) {
        return ChronoUnit.DAYS.between(on, last());
    }
}
