package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.intake.ReportAccepted;
import cn.xiangzhi.intake.ReportReclassified;
import cn.xiangzhi.intake.ReportReopened;
import cn.xiangzhi.intake.ReportSettled;
import cn.xiangzhi.intake.ReportSplit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of reports, in the same transaction, and keeps the board. */
@Component
class ReportListener {

    private final OrderStore orders;
    private final OrderMoves moves;
    private final Today today;

    ReportListener(OrderStore orders, OrderMoves moves, Today today) {
        this.orders = orders;
        this.moves = moves;
        this.today = today;
    }

    @EventListener
    void on(ReportAccepted accepted) {
        var order = new Order(
                Ids.next(),
                "派" + accepted.number(),
                new Order.Matter(accepted.report(), accepted.title(), accepted.category(), accepted.receivedAt()),
                accepted.place(),
                Order.Held.NOBODY,
                Order.Clock.NONE,
                OrderStage.WAITING,
                0);
        moves.receive(Actor.system(accepted.county()), order, today.date());
    }

    @EventListener
    void on(ReportReopened reopened) {
        orders.ofReport(reopened.county(), reopened.report())
                .filter(order -> OrderMove.REOPEN.leaves(order.stage()))
                .ifPresent(order -> moves.apply(
                        Actor.system(reopened.county()),
                        order,
                        OrderMove.REOPEN,
                        Given.words("报告人要求再办：" + reopened.why()),
                        reopened.on()));
    }

    @EventListener
    void on(ReportSettled settled) {
        orders.ofReport(settled.actor().county(), settled.report())
                .filter(order -> OrderMove.SETTLE.leaves(order.stage()))
                .ifPresent(order -> moves.apply(
                        settled.actor(), order, OrderMove.SETTLE, Given.words(settled.why()), today.date()));
    }

    @EventListener
    void on(ReportSplit split) {
        orders.ofReport(split.actor().county(), split.report())
                .filter(order -> OrderMove.RESTORE.leaves(order.stage()))
                .ifPresent(order ->
                        moves.apply(split.actor(), order, OrderMove.RESTORE, Given.words(split.why()), today.date()));
    }

    @EventListener
    void on(ReportReclassified changed) {
        orders.ofReport(changed.actor().county(), changed.report())
                .filter(order -> order.stage().open())
                .ifPresent(order -> orders.save(order.inCategory(changed.category())));
    }
}
