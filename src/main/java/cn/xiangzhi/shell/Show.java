package cn.xiangzhi.shell;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How dates, amounts and remaining time are written everywhere; in templates {@code @show}. */
@Component("show")
public class Show {

    /** Looked for in this order: many browsers also name the ones they descend from. */
    private static final List<Option> BROWSERS = List.of(
            new Option("MicroMessenger", "微信"),
            new Option("Edg", "Edge"),
            new Option("360SE", "360浏览器"),
            new Option("QQBrowser", "QQ浏览器"),
            new Option("Firefox", "Firefox"),
            new Option("Chrome", "Chrome"),
            new Option("Safari", "Safari"));

    private static final List<Option> SYSTEMS = List.of(
            new Option("HarmonyOS", "鸿蒙"),
            new Option("OpenHarmony", "鸿蒙"),
            new Option("Android", "安卓"),
            new Option("iPhone", "iPhone"),
            new Option("iPad", "iPad"),
            new Option("Windows", "Windows"),
            new Option("Mac OS", "macOS"),
            new Option("Linux", "Linux"));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

    private final Today today;
    private final ToIntBiFunction<LocalDate, LocalDate> workdays;

    @Autowired
    Show(Today today, Workdays workdays) {
        this(today, workdays::between);
    }

    /** With another way of counting; for tests without a store. */
    Show(Today today, ToIntBiFunction<LocalDate, LocalDate> workdays) {
        this.today = today;
        this.workdays = workdays;
    }

    /** {@code 2026-11-22（周日）}; nothing for null. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : day + "（周" + WEEKDAYS[day.getDayOfWeek().getValue() - 1] + "）";
    }

    /** {@code 2026-11-22 14:05}, Beijing time; nothing for null. */
    public static String dateTime(@Nullable OffsetDateTime at) {
        return at == null ? "" : MINUTE.format(at.atZoneSameInstant(Today.BEIJING));
    }

    /** {@code 1,234.50元}; nothing for null. */
    public static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : new DecimalFormat("#,##0.00").format(yuan) + "元";
    }

    /** {@code 12,345}; nothing for null. */
    public static String number(@Nullable Number number) {
        return number == null ? "" : new DecimalFormat("#,##0.######").format(number);
    }

    /** What is left of a term, in working days: 剩3个工作日, 今天到期, 逾期2个工作日. */
    public String remaining(@Nullable LocalDate due) {
        return due == null ? "" : remaining(workingDays(today.date(), due), due);
    }

    /** The same in words of the light: a paused or ended clock has nothing left to count. */
    public String left(@Nullable Light light, @Nullable LocalDate due) {
        if (light == null) {
            return "";
        }
        return light == Light.PAUSED || light == Light.ENDED || due == null ? light.label() : remaining(due);
    }

    private String remaining(int days, LocalDate due) {
        var date = today.date();
        if (due.equals(date)) {
            return "今天到期";
        }
        if (due.isAfter(date)) {
            return days == 0 ? "今天后无工作日" : "剩" + days + "个工作日";
        }
        return days == 0 ? "已到期" : "逾期" + Math.abs(days) + "个工作日";
    }

    /** Counted by the holiday notices; in a year without one by the week alone. */
    private int workingDays(LocalDate from, LocalDate to) {
        try {
            return workdays.applyAsInt(from, to);
        } catch (Refused yearWithoutNotice) {
            var first = from.isBefore(to) ? from : to;
            var last = from.isBefore(to) ? to : from;
            var days = (int) first.datesUntil(last)
                    .map(day -> day.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .count();
            return from.isBefore(to) ? days : -days;
        }
    }

    /** The way an amount was reached, one line a step, the deepest indented most. */
    public static List<String> trace(Worked amount) {
        var lines = new ArrayList<String>();
        trace(amount, 0, lines);
        return lines;
    }

    private static void trace(Worked amount, int depth, List<String> lines) {
        var basis = amount.basis() == null ? "" : "（" + amount.basis().label() + "）";
        lines.add("　".repeat(depth) + amount.label() + "：" + amount.how() + " ＝ " + money(amount.value()) + basis);
        amount.from().forEach(part -> trace(part, depth + 1, lines));
    }

    /** The ids a field is described by, or null so that the attribute is left out. */
    public static @Nullable String describedBy(String name, @Nullable String hint, boolean wrong) {
        if (hint == null || hint.isEmpty()) {
            return wrong ? name + "-error" : null;
        }
        return wrong ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** Where a connection came from, without the long form of one's own machine. */
    public static String address(@Nullable String address) {
        return address == null
                ? ""
                : switch (address) {
                    case "0:0:0:0:0:0:0:1", "::1", "127.0.0.1" -> "本机";
                    default -> address;
                };
    }

    /** A browser and its system in two words, from what it says of itself. */
    public static String browser(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "未知";
        }
        return first(agent, BROWSERS, "其他浏览器") + " · " + first(agent, SYSTEMS, "其他系统");
    }

    private static String first(String agent, List<Option> known, String other) {
        return known.stream()
                .filter(one -> agent.contains(one.value()))
                .map(Option::label)
                .findFirst()
                .orElse(other);
    }

    public static String flowWord(FlowStep.State state) {
        return switch (state) {
            case DONE -> "，已完成";
            case CURRENT -> "，正在办理";
            case AHEAD -> "，未到";
        };
    }

    /** A fresh mark against double posting. */
    public static UUID newOnce() {
        return Ids.next();
    }
}
