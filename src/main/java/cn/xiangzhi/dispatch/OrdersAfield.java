package cn.xiangzhi.dispatch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.Show;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of dispatch for the field: a unit's open orders, and moves made where there was no signal (S8 F24). */
@Component
public class OrdersAfield {

    private final JdbcClient jdbc;
    private final OrderStore orders;
    private final OrderActs acts;
    private final OrderMoves moves;
    private final Reports reports;

    OrdersAfield(JdbcClient jdbc, OrderStore orders, OrderActs acts, OrderMoves moves, Reports reports) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.acts = acts;
        this.moves = moves;
        this.reports = reports;
    }

    /**
     * An order as it is taken along.
     *
     * @param seen the last act known; what others do afterwards is a conflict
     */
    public record Afield(OrderBrief order, @Nullable String handler, boolean mine, UUID seen, List<Done> acts) {}

    /** Something done to it. */
    public record Done(OffsetDateTime at, String who, String label, String words) {}

    /** The open orders of the units the actor speaks for, the most pressing first. */
    public List<Afield> open(Actor actor, int limit) {
        var open = orders.open(actor.scope(), moves.units(actor), limit);
        var done = acts.of(actor.county(), open.stream().map(Order::id).toList());
        var texts = reports.texts(
                actor.county(),
                open.stream()
                        .map(order -> order.matter().report())
                        .filter(Objects::nonNull)
                        .toList());
        return open.stream()
                .filter(order -> done.containsKey(order.id()))
                .map(order -> afield(actor, order, done.getOrDefault(order.id(), List.of()), texts))
                .toList();
    }

    private static Afield afield(Actor actor, Order order, List<OrderActs.Act> done, Map<UUID, String> texts) {
        var report = order.matter().report();
        return new Afield(
                Orders.brief(order, report == null ? "" : texts.getOrDefault(report, "")),
                order.held().handlerName(),
                Objects.equals(order.held().handler(), actor.person()),
                done.getLast().id(),
                done.stream()
                        .map(act -> new Done(
                                act.at(),
                                act.organName() + " " + act.who(),
                                act.move().label(),
                                act.words()))
                        .toList());
    }

    /** Takes the order, as it stood when it was last seen; {@code once} lets it happen one time. */
    @Transactional
    public void take(Actor actor, UUID order, UUID once, String words, @Nullable UUID seen) {
        make(actor, order, OrderMove.TAKE, once, words, seen);
    }

    /** Reports the order done. */
    @Transactional
    public void finish(Actor actor, UUID order, UUID once, String words, @Nullable UUID seen) {
        make(actor, order, OrderMove.FINISH, once, words, seen);
    }

    /** Gives the order back with a reason. */
    @Transactional
    public void giveBack(Actor actor, UUID order, UUID once, String words, @Nullable UUID seen) {
        make(actor, order, OrderMove.RETURN, once, words, seen);
    }

    /** The place of an order inside the actor's scope. */
    public Place place(Actor actor, UUID order) {
        return orders.get(actor.scope(), order).place();
    }

    private void make(Actor actor, UUID id, OrderMove move, UUID once, String words, @Nullable UUID seen) {
        var order = orders.get(actor.scope(), id);
        if (!acts.made(actor.county(), once)) {
            unchanged(actor, id, move, seen);
        }
        var given = new Given(once, words, null, List.of(), null, "", "");
        moves.make(actor, id, order.version(), move, given);
    }

    /** What others did to the order since it was last seen, where it moved the order on; urging and the like do no harm. */
    private void unchanged(Actor actor, UUID order, OrderMove move, @Nullable UUID seen) {
        if (seen == null) {
            return;
        }
        var since = jdbc.sql("""
                        select organ_name, who, move, done_at from dispatch_act
                        where county_code = :county and order_id = :order and id > :seen
                          and person is distinct from :person
                          and move not in ('URGE', 'SUPERVISE', 'REPLY', 'END_SUPERVISION', 'JOIN', 'EXTEND', 'PAUSE', 'RESUME')
                        order by id limit 1
                        """)
                .param("county", actor.county())
                .param("order", order)
                .param("seen", seen)
                .param("person", actor.person())
                .query(Since.class)
                .optional();
        since.ifPresent(act -> {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    "没有“" + move.label() + "”",
                    "您看到这份派单以后，" + act.organName() + " " + act.who() + "在" + Show.dateTime(act.doneAt()) + "已经“"
                            + OrderMove.valueOf(act.move()).label() + "”",
                    Basis.house("防止互相覆盖"),
                    "请更新后看这份派单现在的情况；您的材料已留存，可以改后再报，也可以交内勤");
        });
    }

    /** An act of somebody else. */
    record Since(String organName, String who, String move, OffsetDateTime doneAt) {}
}
