package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts one term on a calendar, keeping what was counted (rules 1.1 to 1.4). Pure. Where the window reaches into a year
 * without a notice the answer is provisional: rest days there are not known, so working days are counted Monday to Friday
 * and a last day is not moved.
 */
final class TermCount {

    private static final int MOST_EXCLUDED = 3650;
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final WorkCalendar calendar;
    private final TermRule rule;
    private final LocalDateTime start;
    private final int excluded;
    private final List<String> lines = new ArrayList<>();

    private TermCount(WorkCalendar calendar, TermRule rule, LocalDateTime start, int excluded) {
        this.calendar = calendar;
        this.rule = rule;
        this.start = start;
        this.excluded = excluded;
    }

    static TermAnswer of(WorkCalendar calendar, TermRule rule, LocalDate start, int excluded) {
        return of(calendar, rule, start.atStartOfDay(), excluded);
    }

    static TermAnswer of(WorkCalendar calendar, TermRule rule, LocalDateTime start, int excluded) {
        if (excluded < 0 || excluded > MOST_EXCLUDED) {
            throw Refused.invalid("未计算期限", "扣除的天数应在0至" + MOST_EXCLUDED + "之间", "请核对扣除的天数");
        }
        if (start.toLocalDate().isBefore(FIRST) || start.toLocalDate().isAfter(LAST)) {
            throw Refused.invalid("未计算期限", "起算日" + start.toLocalDate() + "不在可计算的范围内", "请核对起算日");
        }
        return new TermCount(calendar, rule, start, excluded).answer();
    }

    private TermAnswer answer() {
        return switch (rule.unit()) {
            case WORKING_DAY -> workingDays();
            case DAY, MONTH -> rolled(unrolled());
            case HOUR -> hours();
            case FIXED_DATE -> fixedDate();
        };
    }

    private LocalDate day() {
        return start.toLocalDate();
    }

    /** The start moved over the excluded days, so that counting begins behind them (before them when backwards). */
    private LocalDate base() {
        return excluded == 0 ? day() : day().plusDays(rule.backwards() ? -excluded : excluded);
    }

    private TermAnswer workingDays() {
        open();
        var due = calendar.assumedPlus(base(), rule.amount());
        lines.addAll(new Stretches(calendar).working(base(), due, rule.backwards()));
        lines.add(
                rule.backwards()
                        ? "最迟应在" + Days.words(due) + "；稳妥起见宜再提前一个工作日"
                        : "第" + rule.amount() + "个工作日为" + Days.words(due) + "，期限至该日届满");
        var amber = rule.backwards() ? calendar.assumedPlus(due, -1) : warning(due);
        return finish(due, amber, rule.backwards() ? amber : warning(due), null);
    }

    private LocalDate unrolled() {
        open();
        if (rule.unit() == TermUnit.DAY) {
            var last = base().plusDays(rule.amount());
            lines.add("从" + Days.words(base().plusDays(1)) + "起逐日计算，休息日计入，第" + rule.amount() + "日为" + named(last));
            return last;
        }
        var last = day().plusMonths(rule.amount());
        lines.add("按月计算：" + rule.amount() + "个月后的对应日为" + named(last));
        if (last.getDayOfMonth() != day().getDayOfMonth()) {
            lines.add("该月没有" + day().getDayOfMonth() + "日，以月末日为准");
        }
        return last.plusDays(excluded);
    }

    private TermAnswer rolled(LocalDate last) {
        if (rule.unit() == TermUnit.MONTH && excluded > 0) {
            lines.add("加上扣除的" + excluded + "日，末日为" + named(last));
        }
        if (!calendar.loaded(last)) {
            lines.add(last.getYear() + "年放假安排尚未导入，末日是否休息日还不能确定，暂不顺延");
            return finish(last, last, warning(last), null);
        }
        if (calendar.assumedWorking(last)) {
            lines.add(Days.words(last) + "是工作日，期限至该日届满");
            return finish(last, last, warning(last), null);
        }
        return rule.roll() == Roll.FORWARD ? moved(last) : kept(last);
    }

    private TermAnswer moved(LocalDate last) {
        var due = calendar.assumedPlus(last, 1);
        lines.add("末日是休息日，顺延至其后第一个工作日" + named(due));
        return finish(due, last, warning(last), null);
    }

    private TermAnswer kept(LocalDate last) {
        var before = calendar.assumedPlus(last, -1);
        lines.add("末日虽是休息日，此期限不顺延；需要办理的，应在此前最后一个工作日" + named(before) + "以前");
        return finish(last, before, warning(before), null);
    }

    private TermAnswer hours() {
        var from = start.plusDays(excluded);
        var due = from.plusHours(rule.amount());
        lines.add(
                start.toLocalTime().equals(LocalTime.MIN)
                        ? "未注明时刻的，从严自" + Days.words(start) + "起算"
                        : "自" + Days.words(start) + "起算");
        if (excluded > 0) {
            lines.add("扣除" + excluded + "日");
        }
        lines.add("按小时连续计算，节假日照常计入，满" + rule.amount() + "小时为" + Days.words(due));
        return finish(due.toLocalDate(), day(), day(), due);
    }

    private TermAnswer fixedDate() {
        var fixed = Objects.requireNonNull(rule.fixed());
        var due = fixed.atYear(day().getYear() + rule.amount()).plusDays(excluded);
        lines.add(day().getYear() + "年形成的，次年固定日期为" + named(due) + "，不顺延");
        return finish(due, due, warning(due), null);
    }

    private void open() {
        lines.add("起算日" + named(day()) + "当日不计入");
        if (excluded > 0 && rule.unit() != TermUnit.MONTH) {
            var words = rule.backwards() ? "向前" : "";
            lines.add("扣除" + excluded + "日" + (rule.excludes().isEmpty() ? "" : "（" + rule.excludes() + "）") + "，从"
                    + Days.words(base()) + "的" + (rule.backwards() ? "前一日" : "次日") + words + "起数");
        }
    }

    /** A third of the working days of the window, at least one and at most three, before the day to act by. */
    private LocalDate warning(LocalDate by) {
        var window = Math.min(calendar.assumedBetween(day(), by), 9);
        var ahead = Math.max(1, Math.min(3, window / 3));
        var warning = calendar.assumedPlus(by, -ahead);
        return warning.isBefore(day()) ? (by.isBefore(day()) ? by : day()) : warning;
    }

    private String named(LocalDate day) {
        var holiday = calendar.holiday(day);
        return holiday.isEmpty()
                ? Days.words(day)
                : day + "（" + Days.week(day) + "，" + holiday.get().words() + "）";
    }

    private TermAnswer finish(LocalDate due, LocalDate amber, LocalDate warning, @Nullable LocalDateTime dueAt) {
        var provisional = !calendar.loaded(day()) || !calendar.loaded(due);
        if (provisional) {
            var year = calendar.loaded(day()) ? due.getYear() : day().getYear();
            lines.add("暂定：" + year + "年放假安排尚未导入" + (rule.unit() == TermUnit.WORKING_DAY ? "，该年暂按周一至周五上班计算" : "")
                    + "，导入后自动重算");
        }
        return new TermAnswer(
                rule.id(),
                rule.name(),
                due,
                amber,
                warning,
                dueAt,
                rule.basis(),
                rule.counting(),
                List.copyOf(lines),
                provisional);
    }
}
