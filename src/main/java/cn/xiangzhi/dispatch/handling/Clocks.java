package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.routing.Urgency;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The clocks of an order (F14, F17): to be sent out, to be handled, to be checked, to be taken over; one runs at a time. */
@Component
public class Clocks {

    static final String DISPATCH = "order.dispatch";
    static final String HANDLE = "order.handle";
    static final String CHECK = "order.check";
    static final String TAKE_OVER = "order.takeover";

    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final int OFFICE_HOURS = 8;

    private final Terms terms;
    private final Workdays workdays;
    private final Categories categories;
    private final Today today;
    private final int dispatchDays;
    private final int checkDays;
    private final int takeOverDays;

    Clocks(
            Terms terms,
            Workdays workdays,
            Categories categories,
            Today today,
            @Value("${xiangzhi.dispatch.dispatch-days:1}") int dispatchDays,
            @Value("${xiangzhi.dispatch.check-days:2}") int checkDays,
            @Value("${xiangzhi.dispatch.take-over-days:5}") int takeOverDays) {
        this.terms = terms;
        this.workdays = workdays;
        this.categories = categories;
        this.today = today;
        this.dispatchDays = dispatchDays;
        this.checkDays = checkDays;
        this.takeOverDays = takeOverDays;
    }

    /** The day by which a category is usually handled, counted from now. */
    public LocalDate usualDue(String category) {
        var at = today.now().atZoneSameInstant(Today.BEIJING).toLocalDateTime();
        return categories.find(category).map(found -> due(found, at)).orElseGet(() -> plus(at.toLocalDate(), 5));
    }

    /** The same as a rule's urgency shortens it; never longer than usual. */
    public LocalDate due(String category, Urgency urgency) {
        var usual = usualDue(category);
        var sooner =
                switch (urgency) {
                    case USUAL -> usual;
                    case URGENT -> plus(today.date(), 1);
                    case AT_ONCE -> today.date();
                };
        return sooner.isBefore(usual) ? sooner : usual;
    }

    LocalDate due(Category category, LocalDateTime at) {
        var day = at.toLocalDate();
        return switch (category.unit()) {
            case WORKING_DAY -> plus(day, category.amount());
            case WORKING_HOUR -> workingHours(at, category.amount());
            case HOUR -> at.plusHours(category.amount()).toLocalDate();
            case DAY -> day.plusDays(category.amount());
        };
    }

    private LocalDate workingHours(LocalDateTime at, int hours) {
        var day = at.toLocalDate();
        var left = isWorking(day)
                ? Math.clamp(
                        java.time.Duration.between(at.toLocalTime(), CLOSES).toHours(), 0, OFFICE_HOURS)
                : 0;
        return hours <= left ? day : plus(day, Math.max(1, (hours - left + OFFICE_HOURS - 1) / OFFICE_HOURS));
    }

    LocalDate dispatchDue(LocalDate from) {
        return plus(from, dispatchDays);
    }

    LocalDate startDispatch(Order order, UUID act, LocalDate from) {
        return start(order, DISPATCH, "派单时限", from, plus(from, dispatchDays), "派单应在收到后" + dispatchDays + "个工作日内", act);
    }

    LocalDate startHandling(Order order, UUID act, LocalDate from, LocalDate due) {
        var basis = categories
                .find(order.matter().category())
                .map(c -> "类别“" + c.name() + "”通常时限：" + c.usualTime())
                .orElse("派单所定时限");
        return start(order, HANDLE, "办理时限", from, due, basis, act);
    }

    LocalDate startCheck(Order order, UUID act, LocalDate from) {
        return start(order, CHECK, "核查答复时限", from, plus(from, checkDays), "办结报告后" + checkDays + "个工作日内核查答复", act);
    }

    LocalDate startTakeOver(Order order, UUID act, LocalDate from) {
        return start(
                order, TAKE_OVER, "移送接收时限", from, plus(from, takeOverDays), "移送后" + takeOverDays + "个工作日内跟踪到接收", act);
    }

    void endAll(Order order, UUID act, LocalDate on) {
        terms.endAll(order.county(), order.id(), on, act);
    }

    void extend(Order order, LocalDate due, String reason, UUID act) {
        terms.extend(order.county(), order.id(), HANDLE, due, reason, "派单管理：说明理由可以延长", act);
    }

    void pause(Order order, LocalDate from, String reason, UUID act) {
        terms.suspend(order.county(), order.id(), HANDLE, from, reason, act);
    }

    /** Counts on, and answers the day it now ends. */
    @Nullable
    LocalDate resume(Order order, LocalDate on, UUID act) {
        terms.resume(order.county(), order.id(), HANDLE, on, act);
        return terms.of(order.county(), order.id()).stream()
                .filter(term -> term.termId().equals(HANDLE) && term.ended() == null)
                .map(RunningTerm::due)
                .findFirst()
                .orElse(order.clock().due());
    }

    private LocalDate start(
            Order order, String term, String name, LocalDate from, LocalDate due, String basis, UUID act) {
        terms.startUntil(
                order.county(), order.place().township(), "order", order.id(), term, name, from, due, basis, act);
        return due;
    }

    /** By the holiday notices; a report must not be lost because next year's notice is not imported yet. */
    private LocalDate plus(LocalDate from, int days) {
        try {
            return workdays.plus(from, days);
        } catch (Refused yearWithoutNotice) {
            var day = from;
            for (var left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= weekday(day) ? 1 : 0;
            }
            return day;
        }
    }

    private boolean isWorking(LocalDate day) {
        try {
            return workdays.isWorking(day);
        } catch (Refused yearWithoutNotice) {
            return weekday(day);
        }
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
