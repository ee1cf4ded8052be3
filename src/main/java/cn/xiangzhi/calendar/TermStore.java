package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.store.LateWrites;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the term engine. */
@Component
class TermStore {

    private static final String OPEN = """
            select county_code, id, matter_kind, matter_id, term_id, name, started_on, unrolled_on, due_on, amber_on,
                   basis, ruled, provisional, state, paused_on, paused_days, extended, overdue_on, ended_on
              from calendar_term
             where county_code = :county and matter_id = :matter and term_id = :term and state <> 'ENDED'
             order by id
               for update""";
    private static final String OF_MATTER = """
            select county_code, id, matter_kind, matter_id, term_id, name, started_on, unrolled_on, due_on, amber_on,
                   basis, ruled, provisional, state, paused_on, paused_days, extended, overdue_on, ended_on
              from calendar_term
             where county_code = :county and matter_id = :matter
             order by state = 'ENDED', due_on, id""";
    private static final String OF_MATTERS = """
            select county_code, id, matter_kind, matter_id, term_id, name, started_on, unrolled_on, due_on, amber_on,
                   basis, ruled, provisional, state, paused_on, paused_days, extended, overdue_on, ended_on
              from calendar_term
             where county_code = :county and matter_id = any(:matters)
             order by state = 'ENDED', due_on, id""";
    private static final String PRESSING = """
            select distinct on (matter_id)
                   county_code, id, matter_kind, matter_id, term_id, name, started_on, unrolled_on, due_on, amber_on,
                   basis, ruled, provisional, state, paused_on, paused_days, extended, overdue_on, ended_on
              from calendar_term
             where county_code = :county and matter_id = any(:matters) and state <> 'ENDED'
               and term_id not in ('fine.pay', 'plea.window', 'hearing.request', 'review.apply', 'suit.direct',
                                   'suit.afterreview', 'demand.period', 'order.demand.period', 'report.window')
               and (overdue_on is null or term_id not in ('court.object', 'order.court.object'))
             order by matter_id, due_on, id""";
    private static final String TOUCHING = """
            select county_code, id, matter_kind, matter_id, term_id, name, started_on, unrolled_on, due_on, amber_on,
                   basis, ruled, provisional, state, paused_on, paused_days, extended, overdue_on, ended_on
              from calendar_term
             where state <> 'ENDED' and ruled and not extended and started_on <= :last and due_on >= :first
             order by county_code, id
               for update""";

    private static final String START = """
            insert into calendar_term (county_code, id, township_code, matter_kind, matter_id, term_id, name,
                   start_act, started_on, unrolled_on, due_on, amber_on, basis, ruled, provisional, state)
            values (:county, :id, :township, :matterKind, :matter, :term, :name,
                   :act, :from, :unrolled, :due, :amber, :basis, :ruled, :provisional, 'RUNNING')
            on conflict (county_code, matter_id, term_id, start_act) do nothing""";

    private final JdbcClient jdbc;
    private final LateWrites late;

    TermStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** What a new row says besides its dates. */
    record Start(
            String county,
            @Nullable String township,
            String matterKind,
            UUID matter,
            String term,
            String name,
            LocalDate from,
            String basis,
            boolean ruled,
            UUID act) {}

    /** Once for each starting act. */
    void start(Start start, TermDates dates) {
        var write = late.sql(START);
        values(start, dates).forEach(write::param);
        write.later();
    }

    private static Map<String, @Nullable Object> values(Start start, TermDates dates) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("county", start.county());
        values.put("township", start.township());
        values.put("matterKind", start.matterKind());
        values.put("matter", start.matter());
        values.put("term", start.term());
        values.put("name", start.name());
        values.put("from", start.from());
        values.put("basis", start.basis());
        values.put("ruled", start.ruled());
        values.put("act", start.act());
        values.put("id", Ids.next());
        values.put("unrolled", dates.unrolled());
        values.put("due", dates.due());
        values.put("amber", dates.amber());
        values.put("provisional", dates.provisional());
        return values;
    }

    /** The open clocks of that name on that matter, held until the transaction ends. */
    List<TermRow> open(String county, UUID matter, String term) {
        return jdbc.sql(OPEN)
                .param("county", county)
                .param("matter", matter)
                .param("term", term)
                .query(TermRow.class)
                .list();
    }

    List<TermRow> of(String county, UUID matter) {
        return jdbc.sql(OF_MATTER)
                .param("county", county)
                .param("matter", matter)
                .query(TermRow.class)
                .list();
    }

    List<TermRow> of(String county, Collection<UUID> matters) {
        return jdbc.sql(OF_MATTERS)
                .param("county", county)
                .param("matters", matters.toArray(UUID[]::new))
                .query(TermRow.class)
                .list();
    }

    /** For each of the matters the open clock that ends first; clocks that run for a party press nobody here. */
    List<TermRow> pressing(String county, Collection<UUID> matters) {
        return jdbc.sql(PRESSING)
                .param("county", county)
                .param("matters", matters.toArray(UUID[]::new))
                .query(TermRow.class)
                .list();
    }

    /** Open clocks by rule whose window touches a year, in every county. */
    List<TermRow> touching(int year) {
        return jdbc.sql(TOUCHING)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(TermRow.class)
                .list();
    }

    /** {@code terms} null means every clock. */
    void end(String county, UUID matter, @Nullable Collection<String> terms, LocalDate on, UUID act) {
        late.sql("""
                        update calendar_term
                           set state = 'ENDED', ended_on = :on, end_act = :act
                         where county_code = :county and matter_id = :matter and state <> 'ENDED'
                           and (:terms::text[] is null or term_id = any(:terms::text[]))""")
                .param("county", county)
                .param("matter", matter)
                .param("terms", terms == null ? null : terms.toArray(String[]::new))
                .param("on", on)
                .param("act", act)
                .together("terms");
    }

    void pause(TermRow row, LocalDate from, String reason, UUID act) {
        jdbc.sql("""
                        insert into calendar_term_pause (county_code, id, term, paused_on, reason, act)
                        values (:county, :id, :term, :from, :reason, :act)""")
                .param("county", row.countyCode())
                .param("id", Ids.next())
                .param("term", row.id())
                .param("from", from)
                .param("reason", reason)
                .param("act", act)
                .update();
        jdbc.sql("""
                        update calendar_term set state = 'PAUSED', paused_on = :from
                         where county_code = :county and id = :id""")
                .param("county", row.countyCode())
                .param("id", row.id())
                .param("from", from)
                .update();
    }

    void resume(TermRow row, LocalDate on, int days, UUID act) {
        jdbc.sql("""
                        update calendar_term_pause set resumed_on = :on, resume_act = :act, days = :days
                         where county_code = :county and term = :term and resumed_on is null""")
                .param("county", row.countyCode())
                .param("term", row.id())
                .param("on", on)
                .param("act", act)
                .param("days", days)
                .update();
        jdbc.sql("""
                        update calendar_term
                           set state = 'RUNNING', paused_on = null, paused_days = paused_days + :days
                         where county_code = :county and id = :id""")
                .param("county", row.countyCode())
                .param("id", row.id())
                .param("days", days)
                .update();
    }

    /** Sets the dates anew and keeps what they were and why. A mark of overdue goes when the new end is not passed. */
    void move(TermRow row, TermDates dates, Change change, OffsetDateTime now) {
        jdbc.sql("""
                        insert into calendar_term_change (county_code, id, term, kind, old_due, new_due, reason, basis, act,
                               changed_at)
                        values (:county, :id, :term, :kind, :oldDue, :newDue, :reason, :basis, :act, :now)""")
                .param("kind", change.kind())
                .param("reason", change.reason())
                .param("basis", change.basis())
                .param("act", change.act())
                .param("county", row.countyCode())
                .param("id", Ids.next())
                .param("term", row.id())
                .param("oldDue", row.dueOn())
                .param("newDue", dates.due())
                .param("now", now)
                .update();
        jdbc.sql("""
                        update calendar_term
                           set unrolled_on = :unrolled, due_on = :due, amber_on = :amber, provisional = :provisional,
                               extended = extended or :extended,
                               overdue_on = case when :due >= :today then null else overdue_on end
                         where county_code = :county and id = :id""")
                .param("county", row.countyCode())
                .param("id", row.id())
                .param("unrolled", dates.unrolled())
                .param("due", dates.due())
                .param("amber", dates.amber())
                .param("provisional", dates.provisional())
                .param("extended", change.kind().equals("EXTENDED"))
                .param("today", now.toLocalDate())
                .update();
    }

    /** Why dates moved; {@code kind} as in the table. */
    record Change(
            String kind,
            String reason,
            String basis,
            @Nullable UUID act) {}

    /** Marks what ended unfinished with that day or before; one statement on the index of running clocks. */
    int markOverdue(LocalDate ended) {
        return jdbc.sql("""
                        update calendar_term set overdue_on = :next
                         where state = 'RUNNING' and overdue_on is null and due_on <= :ended""")
                .param("ended", ended)
                .param("next", ended.plusDays(1))
                .update();
    }

    List<Pause> pauses(TermRow row) {
        return jdbc.sql("""
                        select paused_on, resumed_on from calendar_term_pause
                         where county_code = :county and term = :term and resumed_on is not null
                         order by paused_on, id""")
                .param("county", row.countyCode())
                .param("term", row.id())
                .query(Pause.class)
                .list();
    }

    record Pause(LocalDate pausedOn, LocalDate resumedOn) {}
}
