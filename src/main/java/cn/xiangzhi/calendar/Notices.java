package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Refused;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the yearly holiday notices: what is loaded, what an import would change, and the import itself. */
@Component
public class Notices {

    private static final int MOST_CHARACTERS = 200_000;

    private final HolidayStore store;
    private final Holidays holidays;
    private final TermStore terms;
    private final Today today;

    Notices(HolidayStore store, Holidays holidays, TermStore terms, Today today) {
        this.store = store;
        this.holidays = holidays;
        this.terms = terms;
        this.today = today;
    }

    /**
     * What an import would do before anything is changed.
     *
     * @param differences one line per day that would become another; empty when the year is as loaded
     */
    public record Preview(int year, List<Holiday> days, boolean replaces, List<String> differences) {}

    public List<Notice> all() {
        return store.notices();
    }

    public WorkCalendar calendar() {
        return holidays.calendar();
    }

    /** Reads a notice and compares it with what is loaded. The file must speak of one year only. */
    public Preview preview(String csv) {
        if (csv.length() > MOST_CHARACTERS) {
            throw Refused.invalid("放假通知未导入", "文件太大，不像一份年度放假通知", "请只上传一个年份的放假日与调休上班日");
        }
        var days = HolidayFile.read(new StringReader(csv));
        var years = days.stream().map(day -> day.date().getYear()).distinct().toList();
        if (years.size() != 1) {
            throw Refused.invalid("放假通知未导入", "文件里有" + years + "几个年份的日子", "请每次只导入一个年份的通知");
        }
        var year = years.getFirst();
        return new Preview(year, days, holidays.calendar().years().contains(year), differences(year, days));
    }

    /** Loads the year's notice in place of what was there, and counts anew every open term that touches the year. */
    @Transactional
    public Preview load(String csv, String title, String source, String by) {
        var preview = preview(csv);
        store.replaceNotice(new Notice(preview.year(), title, source, today.now(), by));
        store.replaceDays(preview.year(), preview.days());
        var calendar = holidays.reloadAfterCommit(store.load());
        recompute(calendar, preview.year());
        return preview;
    }

    private void recompute(WorkCalendar calendar, int year) {
        for (var row : terms.touching(year)) {
            var rule = TermTable.find(row.termId());
            if (rule == null) {
                continue;
            }
            var dates = dates(calendar, rule, row);
            if (!dates.due().equals(row.dueOn())
                    || !dates.amber().equals(row.amberOn())
                    || dates.provisional() != row.provisional()) {
                var change = new TermStore.Change("RECOMPUTED", "导入" + year + "年放假通知后重算", row.basis(), null);
                terms.move(row, dates, change, today.now());
            }
        }
    }

    private TermDates dates(WorkCalendar calendar, TermRule rule, TermRow row) {
        if (rule.unit() != TermUnit.WORKING_DAY) {
            return TermDates.of(TermCount.of(calendar, rule, row.startedOn(), row.pausedDays()), rule);
        }
        var answer = TermCount.of(calendar, rule, row.startedOn(), 0);
        var due = answer.due();
        var pauses = terms.pauses(row);
        for (var pause : pauses) {
            due = calendar.assumedPlus(
                    due,
                    calendar.assumedBetween(
                            pause.pausedOn().minusDays(1), pause.resumedOn().minusDays(1)));
        }
        return pauses.isEmpty()
                ? TermDates.of(answer, rule)
                : new TermDates(
                        due,
                        due,
                        TermDates.given(calendar, row.startedOn(), due).amber(),
                        answer.provisional() || !calendar.loaded(due));
    }

    private List<String> differences(int year, List<Holiday> fresh) {
        var old = holidays.calendar();
        var next = WorkCalendar.of(Set.of(year), fresh);
        var lines = new ArrayList<String>();
        var first = LocalDate.of(year, 1, 1);
        for (var day = first; day.getYear() == year; day = day.plusDays(1)) {
            var before = words(old, day);
            var after = words(next, day);
            if (!Objects.equals(before, after)) {
                lines.add(Days.words(day) + "：" + before + " → " + after);
            }
        }
        return List.copyOf(lines);
    }

    private static String words(WorkCalendar calendar, LocalDate day) {
        return calendar.holiday(day).map(Holiday::words).orElse(WorkCalendar.weekend(day) ? "周末休息" : "上班");
    }
}
