package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.routing.Urgency;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.StandardTimes;
import java.time.LocalDate;
import java.util.Optional;
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

    private final Terms terms;
    private final StandardTimes times;
    private final Reports reports;
    private final Categories categories;
    private final Today today;
    private final int dispatchDays;
    private final int checkDays;
    private final int takeOverDays;

    Clocks(
            Terms terms,
            StandardTimes times,
            Reports reports,
            Categories categories,
            Today today,
            @Value("${xiangzhi.dispatch.dispatch-days:1}") int dispatchDays,
            @Value("${xiangzhi.dispatch.check-days:2}") int checkDays,
            @Value("${xiangzhi.dispatch.take-over-days:5}") int takeOverDays) {
        this.terms = terms;
        this.times = times;
        this.reports = reports;
        this.categories = categories;
        this.today = today;
        this.dispatchDays = dispatchDays;
        this.checkDays = checkDays;
        this.takeOverDays = takeOverDays;
    }

    /** The day by which an order is to be handled: what its sender set where one did (12345), else the category's time. */
    public LocalDate usualDue(Order order) {
        var report = order.matter().report();
        var set = report == null
                ? Optional.<LocalDate>empty()
                : reports.setDue(order.county(), report).filter(due -> !due.isBefore(today.date()));
        var at = today.now().atZoneSameInstant(Today.BEIJING).toLocalDateTime();
        return set.orElseGet(() -> times.due(
                order.county(), order.place().township(), order.matter().category(), at));
    }

    /** The same as a rule's urgency shortens it; never longer than usual. */
    public LocalDate due(Order order, Urgency urgency) {
        var usual = usualDue(order);
        var sooner = switch (urgency) {
            case USUAL -> usual;
            case URGENT -> plus(today.date(), 1);
            case AT_ONCE -> today.date();
        };
        return sooner.isBefore(usual) ? sooner : usual;
    }

    LocalDate dispatchDue(LocalDate from) {
        return plus(from, dispatchDays);
    }

    LocalDate startDispatch(Order order, UUID act, LocalDate from) {
        return start(order, DISPATCH, "派单时限", from, plus(from, dispatchDays), "派单应在收到后" + dispatchDays + "个工作日内", act);
    }

    LocalDate startHandling(Order order, UUID act, LocalDate from, LocalDate due) {
        var category = order.matter().category();
        var time = times.of(order.county(), order.place().township(), category);
        var report = order.matter().report();
        var set = report == null ? Optional.<LocalDate>empty() : reports.setDue(order.county(), report);
        var basis = set.filter(due::equals).isPresent() ? "来件单位定的期限" : time.basis(categories.name(category));
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

    private LocalDate plus(LocalDate from, int days) {
        return times.plus(from, days);
    }
}
