package cn.xiangzhi.calendar;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices and the days they name. */
@Component
class HolidayStore {

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorkCalendar load() {
        var years = new HashSet<>(jdbc.sql("select year from calendar_notice")
                .query(Integer.class)
                .list());
        var days = jdbc.sql("select date, name, kind from calendar_holiday")
                .query(Holiday.class)
                .list();
        return WorkCalendar.of(years, days);
    }

    List<Notice> notices() {
        return jdbc.sql("""
                        select year, title, source, imported_at, imported_by
                          from calendar_notice
                         order by year desc""").query(Notice.class).list();
    }

    /** False when the year had a notice already. */
    boolean addNotice(Notice notice) {
        return jdbc.sql("""
                        insert into calendar_notice (year, title, source, imported_at, imported_by)
                        values (:year, :title, :source, :importedAt, :importedBy)
                        on conflict (year) do nothing""").paramSource(notice).update() == 1;
    }

    void replaceNotice(Notice notice) {
        jdbc.sql("""
                        insert into calendar_notice (year, title, source, imported_at, imported_by)
                        values (:year, :title, :source, :importedAt, :importedBy)
                        on conflict (year) do update
                           set title = excluded.title, source = excluded.source,
                               imported_at = excluded.imported_at, imported_by = excluded.imported_by""").paramSource(notice).update();
    }

    void replaceDays(int year, List<Holiday> days) {
        jdbc.sql("delete from calendar_holiday where year = :year")
                .param("year", year)
                .update();
        days.forEach(day -> add(year, day));
    }

    void add(int year, Holiday day) {
        jdbc.sql("""
                        insert into calendar_holiday (date, year, name, kind)
                        values (:date, :year, :name, :kind)
                        on conflict (date) do nothing""")
                .param("date", day.date())
                .param("year", year)
                .param("name", day.name())
                .param("kind", day.kind().name())
                .update();
    }

    OffsetDateTime version() {
        return jdbc.sql("select coalesce(max(imported_at), timestamptz 'epoch') from calendar_notice")
                .query(OffsetDateTime.class)
                .single();
    }
}
