package cn.xiangzhi.dispatch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderRules;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.intake.ReportBrief;
import cn.xiangzhi.intake.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of dispatch for later rooms: what came of an order. */
@Component
public class Orders {

    private final OrderStore orders;
    private final OrderActs acts;
    private final OrderMoves moves;
    private final Reports reports;

    Orders(OrderStore orders, OrderActs acts, OrderMoves moves, Reports reports) {
        this.orders = orders;
        this.acts = acts;
        this.moves = moves;
        this.reports = reports;
    }

    /**
     * The handler reports the matter done (corrected on the spot, or the case is closed); it now waits to be checked. A
     * case must be able to end whatever became of its order meanwhile: then the reporter is told and nothing else happens.
     */
    @Transactional
    public void done(Actor actor, UUID order, String result, LocalDate on) {
        var found = get(actor, order);
        if (OrderMove.FINISH.leaves(found.stage())) {
            moves.apply(actor, found, OrderMove.FINISH, Given.words(result), on);
        } else {
            tell(actor, found, "办理情况：" + result);
        }
    }

    /** A case was opened from this order: the order waits for it, and the reporter is told. */
    @Transactional
    public void caseOpened(Actor actor, UUID order, UUID caseId, String caseNumber) {
        var found = get(actor, order);
        if (found.stage() == OrderStage.IN_CASE) {
            return;
        }
        if (!OrderMove.OPEN_CASE.leaves(found.stage())) {
            tell(actor, found, "涉嫌违法，已依法立案调查。");
            return;
        }
        var inCase = found.with(found.held().inCase(caseId, caseNumber));
        moves.apply(actor, inCase, OrderMove.OPEN_CASE, Given.words("已立案 " + caseNumber + "，按办案期限办理"), moves.today());
    }

    /** The head lets a department's duty go down to the township, where nothing else would (GOVN-04). */
    @Transactional
    public void except(Actor head, UUID order, String why, LocalDate on) {
        var found = get(head, order);
        if (moves.barred(found, on)) {
            moves.apply(head, found, OrderMove.APPROVE_EXCEPTION, Given.words(why), on);
        }
    }

    /** Sends a waiting order out; for rooms and programs that act for the dispatcher. {@code due} null: the usual time. */
    @Transactional
    public void assign(Actor actor, UUID order, UUID organ, @Nullable LocalDate due, LocalDate on) {
        var given = new Given(Ids.next(), "", organ, List.of(), due, "", "");
        moves.apply(actor, get(actor, order), OrderMove.ASSIGN, given, on);
    }

    /** The unit takes the order. */
    @Transactional
    public void take(Actor actor, UUID order, LocalDate on) {
        moves.apply(actor, get(actor, order), OrderMove.TAKE, Given.words(""), on);
    }

    /** Somebody other than the handlers finds it done, and the reporter is answered. */
    @Transactional
    public void check(Actor actor, UUID order, String answer, LocalDate on) {
        var found = get(actor, order);
        OrderRules.against(found, OrderMove.CHECK, actor, moves.known(actor, found))
                .ifPresent(refused -> {
                    throw refused;
                });
        moves.apply(actor, found, OrderMove.CHECK, Given.words(answer), on);
    }

    /** Writes the transfer to who has the power. */
    @Transactional
    public void transfer(Actor actor, UUID order, String receiver, String phone, String why, LocalDate on) {
        var given = new Given(Ids.next(), why, null, List.of(), null, receiver, phone);
        moves.apply(actor, get(actor, order), OrderMove.TRANSFER, given, on);
    }

    /** Whom it was transferred to has taken it over; the words say who confirmed it. */
    @Transactional
    public void takenOver(Actor actor, UUID order, String words, LocalDate on) {
        moves.apply(actor, get(actor, order), OrderMove.TAKE_OVER, Given.words(words), on);
    }

    /** The unit sends the order back, with its reasons. */
    @Transactional
    public void giveBack(Actor actor, UUID order, String why, LocalDate on) {
        moves.apply(actor, get(actor, order), OrderMove.RETURN, Given.words(why), on);
    }

    /** A desk gives its reasons in a disagreement whose the order is. */
    @Transactional
    public void state(Actor actor, UUID order, String why, LocalDate on) {
        moves.apply(actor, get(actor, order), OrderMove.STATE, Given.words(why), on);
    }

    /** Puts the order under supervision, to be replied to by that day. */
    @Transactional
    public void supervise(Actor actor, UUID order, String words, LocalDate due, LocalDate on) {
        moves.apply(
                actor,
                get(actor, order),
                OrderMove.SUPERVISE,
                new Given(Ids.next(), words, null, List.of(), due, "", ""),
                on);
    }

    /** The order a report became. */
    public Optional<UUID> ofReport(String county, UUID report) {
        return orders.ofReport(county, report).map(Order::id);
    }

    public Optional<OrderBrief> brief(String county, UUID order) {
        return orders.find(county, order).map(this::brief);
    }

    private OrderBrief brief(Order order) {
        var report = order.matter().report();
        return brief(
                order,
                report == null
                        ? ""
                        : reports.brief(order.county(), report)
                                .map(ReportBrief::text)
                                .orElse(""));
    }

    static OrderBrief brief(Order order, String text) {
        return new OrderBrief(
                order.id(),
                order.number(),
                order.matter().report(),
                order.matter().title(),
                text,
                order.matter().category(),
                order.place(),
                order.held().organ(),
                order.clock().due(),
                order.stage());
    }

    /** Whether that person took or finished the order, and so may not check it. */
    public boolean handledBy(String county, UUID order, UUID person) {
        return acts.handlers(county, order).contains(person);
    }

    private void tell(Actor actor, Order order, String plainWords) {
        var report = order.matter().report();
        if (report != null) {
            reports.progress(actor, report, plainWords);
        }
    }

    private Order get(Actor actor, UUID order) {
        return orders.find(actor.county(), order).orElseThrow(() -> Refused.notFound("这份派单"));
    }
}
