package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of every clock of a matter why it ends on that day; three questions to the store, however many clocks there are. */
@Component
public class TermAccounts {

    private final TermStore store;
    private final Holidays holidays;
    private final Today today;
    private final JdbcClient jdbc;

    TermAccounts(TermStore store, Holidays holidays, Today today, JdbcClient jdbc) {
        this.store = store;
        this.holidays = holidays;
        this.today = today;
        this.jdbc = jdbc;
    }

    /** Running clocks first, as {@link Terms#of} orders them. */
    @Transactional(readOnly = true)
    public List<TermAccount> of(String county, UUID matter) {
        return accounts(county, store.of(county, matter)).getOrDefault(matter, List.of());
    }

    /** The same of several matters, with no more questions; a matter without clocks is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<TermAccount>> of(String county, Collection<UUID> matters) {
        return accounts(county, store.of(county, matters));
    }

    private Map<UUID, List<TermAccount>> accounts(String county, List<TermRow> rows) {
        var ids = rows.stream().map(TermRow::id).toArray(UUID[]::new);
        var pauses = pauses(county, ids);
        var changes = changes(county, ids);
        var date = today.date();
        var calendar = holidays.calendar();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        TermRow::matterId,
                        Collectors.mapping(
                                row -> new TermAccount(
                                        row.shown(calendar, date),
                                        why(calendar, row, changes),
                                        pauses.stream()
                                                .filter(pause -> pause.term().equals(row.id()))
                                                .map(pause -> new TermAccount.Pause(
                                                        pause.pausedOn(), pause.resumedOn(), pause.reason()))
                                                .toList(),
                                        row.extended(),
                                        confirmed(row)),
                                Collectors.toUnmodifiableList())));
    }

    private static List<String> why(WorkCalendar calendar, TermRow row, List<ChangeRow> changes) {
        var lines = new ArrayList<String>();
        var rule = row.ruled() ? TermTable.find(row.termId()) : null;
        if (rule == null) {
            lines.add("自" + Days.words(row.startedOn()) + "起，届满日由办理行为或者所列依据确定");
        } else {
            lines.add(rule.counting());
            lines.addAll(TermCount.of(calendar, rule, row.startedOn(), 0).explanation());
        }
        changes.stream()
                .filter(change -> change.term().equals(row.id()))
                .forEach(change -> lines.add("届满日由" + change.oldDue() + "改为" + change.newDue() + "：" + change.reason()
                        + "（" + change.basis() + "）"));
        return List.copyOf(lines);
    }

    private static boolean confirmed(TermRow row) {
        var rule = row.ruled() ? TermTable.find(row.termId()) : null;
        return Confidence.confirmed(row.basis()) && (rule == null || rule.confidence() == Confidence.VERIFIED);
    }

    private List<PauseRow> pauses(String county, UUID[] terms) {
        return jdbc.sql("""
                        select term, paused_on, resumed_on, reason from calendar_term_pause
                         where county_code = :county and term = any(:terms)
                         order by paused_on, id""")
                .param("county", county)
                .param("terms", terms)
                .query(PauseRow.class)
                .list();
    }

    private List<ChangeRow> changes(String county, UUID[] terms) {
        return jdbc.sql("""
                        select term, old_due, new_due, reason, basis from calendar_term_change
                         where county_code = :county and term = any(:terms)
                         order by changed_at, id""")
                .param("county", county)
                .param("terms", terms)
                .query(ChangeRow.class)
                .list();
    }

    record PauseRow(UUID term, LocalDate pausedOn, @Nullable LocalDate resumedOn, String reason) {}

    record ChangeRow(UUID term, LocalDate oldDue, LocalDate newDue, String reason, String basis) {}
}
