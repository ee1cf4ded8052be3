package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A term as the law sets it: from which event, how long, counted how, on which basis.
 *
 * @param amount negative when counted backwards from the event; years to add for a fixed date
 * @param fixed the day of the year, for a fixed date
 * @param profile whose rule it is: 通用 or a sector
 * @param excludes what time may be left out, in words; empty when none
 */
public record TermRule(
        String id,
        String name,
        String start,
        int amount,
        TermUnit unit,
        @Nullable MonthDay fixed,
        Roll roll,
        String profile,
        String basis,
        Level level,
        Confidence confidence,
        String excludes) {

    public boolean backwards() {
        return amount < 0;
    }

    /** The basis as clocks show it: what is not verified says that a lawyer must confirm it. */
    public String shownBasis() {
        return confidence.marked(basis);
    }

    /** How it is counted, in one line: 自作出决定之日的次日起7个工作日. */
    public String counting() {
        if (fixed != null) {
            return start + "所在年的次年" + fixed.getMonthValue() + "月" + fixed.getDayOfMonth() + "日前";
        }
        return switch (unit) {
            case HOUR -> "自" + start + "起" + amount + "小时，节假日照常计算";
            case WORKING_DAY ->
                backwards() ? start + "的" + -amount + "个工作日前（当日不计入，向前倒数）" : "自" + start + "的次日起" + amount + "个工作日";
            case MONTH -> "自" + start + "起" + amount + "个月，至对应日止，" + roll.label();
            case DAY, FIXED_DATE -> "自" + start + "的次日起" + amount + "日（自然日），" + roll.label();
        };
    }
}
