package cn.xiangzhi.messages.sending;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.settings.Setting;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of a month: what is used is a running total; beyond the limit nothing is sent, it waits. */
@Repository
public class Budget {

    private final JdbcClient jdbc;
    private final Alarms alarms;

    Budget(JdbcClient jdbc, Alarms alarms) {
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    /** What a limit says of a number: warned at four fifths, refused beyond the whole. */
    public enum Verdict {
        FREE,
        WARNED,
        REFUSED
    }

    /** {@code used} before, {@code more} wanted; warned only by the one that crosses the line. */
    public static Verdict verdict(@Nullable Integer limit, int used, int more) {
        if (limit == null) {
            return Verdict.FREE;
        }
        if (used + more > limit) {
            return Verdict.REFUSED;
        }
        return used * 5L < limit * 4L && (used + more) * 5L >= limit * 4L ? Verdict.WARNED : Verdict.FREE;
    }

    /** Takes the parts of a text from the month; false when they are not there any more. */
    boolean take(Message message, Setting setting, OffsetDateTime now) {
        var month = month(now);
        var township = message.township() == null ? "" : message.township();
        jdbc.sql("""
                insert into messages_usage (county_code, township_code, month, parts)
                values (:county, :township, :month, 0)
                on conflict do nothing
                """)
                .param("county", message.county())
                .param("township", township)
                .param("month", month.toString())
                .update();
        var used = jdbc.sql("""
                select parts from messages_usage
                 where county_code = :county and township_code = :township and month = :month
                   for update
                """)
                .param("county", message.county())
                .param("township", township)
                .param("month", month.toString())
                .query(Integer.class)
                .single();
        var parts = message.content().parts();
        var verdict = verdict(setting.budget(), used, parts);
        if (verdict == Verdict.REFUSED) {
            alarm(
                    message,
                    township,
                    "sms-spent:" + month,
                    words(month) + "短信额度 " + setting.budget() + " 条已用完，短信在等待",
                    now);
            return false;
        }
        add(message.county(), township, month, parts);
        if (verdict == Verdict.WARNED) {
            alarm(message, township, "sms-warned:" + month, words(month) + "短信额度 " + setting.budget() + " 条已用到八成", now);
        }
        return true;
    }

    private static String words(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月的";
    }

    /** What was not sent after all does not count. */
    void giveBack(Message message, OffsetDateTime taken) {
        add(
                message.county(),
                message.township() == null ? "" : message.township(),
                month(taken),
                -message.content().parts());
    }

    /** What a township has used in a month. */
    public int used(String county, String township, YearMonth month) {
        return jdbc.sql("""
                select coalesce(sum(parts), 0) from messages_usage
                 where county_code = :county and month = :month and (:township = '' or township_code = :township)
                """)
                .param("county", county)
                .param("month", month.toString())
                .param("township", township)
                .query(Integer.class)
                .single();
    }

    /** The first morning of the next month. */
    static OffsetDateTime nextMonth(OffsetDateTime now, QuietHours quiet) {
        var first =
                month(now).plusMonths(1).atDay(1).atStartOfDay(Today.BEIJING).toOffsetDateTime();
        return quiet.free(first);
    }

    private static YearMonth month(OffsetDateTime at) {
        return YearMonth.from(at.atZoneSameInstant(Today.BEIJING));
    }

    private void add(String county, String township, YearMonth month, int parts) {
        jdbc.sql("""
                update messages_usage set parts = parts + :parts
                 where county_code = :county and township_code = :township and month = :month
                """)
                .param("parts", parts)
                .param("county", county)
                .param("township", township)
                .param("month", month.toString())
                .update();
    }

    private void alarm(Message message, String township, String about, String words, OffsetDateTime now) {
        alarms.raise(message.county(), township, about, words, "/messages?way=SMS&state=BUDGET&view=all", now);
    }
}
