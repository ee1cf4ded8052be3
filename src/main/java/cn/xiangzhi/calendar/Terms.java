package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the term engine: one for cases, orders and letters. A term is started and stopped by acts; calling
 * {@code start} twice for the same matter, term and act changes nothing. All methods run inside the caller's transaction.
 */
@Component
public class Terms {

    private final Holidays holidays;
    private final TermStore store;
    private final Today today;

    Terms(Holidays holidays, TermStore store, Today today) {
        this.holidays = holidays;
        this.store = store;
        this.today = today;
    }

    /** Computes without keeping anything; {@code excluded} calendar days are left out. Unknown id is Refused. */
    public TermAnswer compute(String termId, LocalDate start, int excluded) {
        return TermCount.of(holidays.calendar(), TermTable.get(termId), start, excluded);
    }

    /** The same from a moment, for terms counted in hours. */
    public TermAnswer compute(String termId, LocalDateTime start, int excluded) {
        return TermCount.of(holidays.calendar(), TermTable.get(termId), start, excluded);
    }

    /** The last day of a term whose length a dated parameter gives: counted and rolled as every other of its unit. */
    public LocalDate due(LocalDate start, int amount, TermUnit unit) {
        var roll = unit == TermUnit.WORKING_DAY ? Roll.NONE : Roll.FORWARD;
        var rule = new TermRule("", "", "", amount, unit, null, roll, "", "", Level.HOUSE, Confidence.VERIFIED, "");
        return TermCount.of(holidays.calendar(), rule, start, 0).due();
    }

    /** Every rule of the table, in its order. */
    public List<TermRule> rules() {
        return TermTable.all();
    }

    public TermRule rule(String termId) {
        return TermTable.get(termId);
    }

    /**
     * Starts a clock by a rule of the table ({@code case.decide}, {@code fine.pay} …).
     *
     * @param matterKind {@code report}, {@code order}, {@code case} …
     * @param township whose lists show it; null for the county's
     * @param act the act that starts it
     */
    @Transactional
    public void start(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            String termId,
            LocalDate from,
            UUID act) {
        var rule = TermTable.get(termId);
        var answer = TermCount.of(holidays.calendar(), rule, from, 0);
        var start = new TermStore.Start(
                county, township, matterKind, matter, termId, rule.name(), from, rule.shownBasis(), true, act);
        store.start(start, TermDates.of(answer, rule));
    }

    /** Starts several clocks at once, each from its day; as {@link #start} otherwise. */
    @Transactional
    public void startAll(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            Map<String, LocalDate> from,
            UUID act) {
        from.forEach((termId, day) -> {
            var rule = TermTable.get(termId);
            store.start(
                    new TermStore.Start(
                            county, township, matterKind, matter, termId, rule.name(), day, rule.basis(), true, act),
                    TermDates.of(TermCount.of(holidays.calendar(), rule, day, 0), rule));
        });
    }

    /** Starts a clock whose length no rule of law gives: a category's usual time, a date set in an order. */
    @Transactional
    public void startUntil(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            String termId,
            String name,
            LocalDate from,
            LocalDate due,
            String basis,
            UUID act) {
        var start = new TermStore.Start(county, township, matterKind, matter, termId, name, from, basis, false, act);
        store.start(start, TermDates.given(holidays.calendar(), from, due));
    }

    /**
     * Starts a clock whose length a dated parameter gives: counted and explained by the rule of the table where that says the
     * same length, else by the length alone; in both cases under the parameter's own basis.
     */
    @Transactional
    public void startFor(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            Length length,
            LocalDate from,
            UUID act) {
        var rule = TermTable.find(length.termId());
        var ruled = rule != null && rule.amount() == length.amount() && rule.unit() == length.unit();
        var dates = rule != null && ruled
                ? TermDates.of(TermCount.of(holidays.calendar(), rule, from, 0), rule)
                : TermDates.given(holidays.calendar(), from, due(from, length.amount(), length.unit()));
        var name = ruled
                ? length.name()
                : length.name() + "，" + length.amount() + length.unit().label();
        var start = new TermStore.Start(
                county, township, matterKind, matter, length.termId(), name, from, length.basis(), ruled, act);
        store.start(start, dates);
    }

    /** How long a clock runs and who says so. */
    public record Length(String termId, String name, int amount, TermUnit unit, String basis) {}

    /** Ends the running clock of that name on that matter, if there is one. */
    @Transactional
    public void end(String county, UUID matter, String termId, LocalDate on, UUID act) {
        store.end(county, matter, List.of(termId), on, act);
    }

    /** Ends the running clocks of those names on that matter. */
    @Transactional
    public void end(String county, UUID matter, Collection<String> termIds, LocalDate on, UUID act) {
        if (!termIds.isEmpty()) {
            store.end(county, matter, termIds, on, act);
        }
    }

    /** Ends every running clock of a matter. */
    @Transactional
    public void endAll(String county, UUID matter, LocalDate on, UUID act) {
        store.end(county, matter, null, on, act);
    }

    /** Stops counting from that day on; a clock already paused stays as it is. */
    @Transactional
    public void suspend(String county, UUID matter, String termId, LocalDate from, String reason, UUID act) {
        reasoned(reason, "中止计时");
        store.open(county, matter, termId).stream()
                .filter(row -> row.state() == TermState.RUNNING)
                .forEach(row -> store.pause(row, from, reason, act));
    }

    /** Counts on from that day; the end moves by the days suspended, counted as the rule counts. */
    @Transactional
    public void resume(String county, UUID matter, String termId, LocalDate on, UUID act) {
        for (var row : store.open(county, matter, termId)) {
            var pausedOn = row.pausedOn();
            if (row.state() == TermState.PAUSED && pausedOn != null) {
                if (on.isBefore(pausedOn)) {
                    throw Refused.invalid("未恢复计时", "恢复日" + on + "早于中止日" + pausedOn, "请核对恢复计时的日期");
                }
                var days = (int) ChronoUnit.DAYS.between(pausedOn, on);
                var dates = TermDates.resumed(holidays.calendar(), row, pausedOn, on);
                store.resume(row, on, days, act);
                store.move(
                        row,
                        dates,
                        new TermStore.Change("RESUMED", "扣除中止的" + days + "日", row.basis(), act),
                        today.now());
            }
        }
    }

    /** Moves the end of a running clock, with the reason and the basis that allow it. */
    @Transactional
    public void extend(
            String county, UUID matter, String termId, LocalDate due, String reason, String basis, UUID act) {
        reasoned(reason, "延长期限");
        for (var row : store.open(county, matter, termId)) {
            if (!due.isAfter(row.dueOn())) {
                throw Refused.invalid("未延长期限", "新的届满日" + due + "不晚于现在的" + row.dueOn(), "请填写更晚的日期");
            }
            store.move(
                    row,
                    TermDates.given(holidays.calendar(), row.startedOn(), due),
                    new TermStore.Change("EXTENDED", reason, basis, act),
                    today.now());
        }
    }

    /** Sets the end of a running clock to what its own rule counts now, later or earlier; the same end changes nothing. */
    @Transactional
    public void recount(
            String county, UUID matter, String termId, LocalDate due, String reason, String basis, UUID act) {
        reasoned(reason, "重新计算期限");
        store.open(county, matter, termId).stream()
                .filter(row -> !row.dueOn().equals(due))
                .forEach(row -> store.move(
                        row,
                        TermDates.given(holidays.calendar(), row.startedOn(), due),
                        new TermStore.Change("EXTENDED", reason, basis, act),
                        today.now()));
    }

    /** Every clock of a matter, running ones first. */
    @Transactional(readOnly = true)
    public List<RunningTerm> of(String county, UUID matter) {
        var date = today.date();
        var calendar = holidays.calendar();
        return store.of(county, matter).stream()
                .map(row -> row.shown(calendar, date))
                .toList();
    }

    /** For each of the matters the running or paused clock of the office that ends first; one question for a list. */
    @Transactional(readOnly = true)
    public Map<UUID, RunningTerm> pressing(String county, Collection<UUID> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        var date = today.date();
        var calendar = holidays.calendar();
        return store.pressing(county, matters).stream()
                .collect(Collectors.toMap(TermRow::matterId, row -> row.shown(calendar, date)));
    }

    private static void reasoned(String reason, String what) {
        if (reason.isBlank()) {
            throw Refused.invalid("未" + what, "没有写明原因", "请填写" + what + "的原因");
        }
    }
}
