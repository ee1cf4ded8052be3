package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.DisputeRules;
import cn.xiangzhi.dispatch.flow.DutyException;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderRules;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes moves on orders: asks the rules, saves the core, appends the act, sets the clocks, tells the reporter. */
@Component
public class OrderMoves {

    private final OrderStore orders;
    private final OrderActs acts;
    private final Clocks clocks;
    private final Telling telling;
    private final OrderEvents outside;
    private final Transfers transfers;
    private final TownshipGate gate;
    private final Aftermath aftermath;
    private final Organization organization;
    private final Today today;

    OrderMoves(
            OrderStore orders,
            OrderActs acts,
            Clocks clocks,
            Telling telling,
            OrderEvents outside,
            Transfers transfers,
            TownshipGate gate,
            Aftermath aftermath,
            Organization organization,
            Today today) {
        this.orders = orders;
        this.acts = acts;
        this.clocks = clocks;
        this.telling = telling;
        this.outside = outside;
        this.transfers = transfers;
        this.gate = gate;
        this.aftermath = aftermath;
        this.organization = organization;
        this.today = today;
    }

    /** A move by somebody at a page or through the interface. A second posting with the same mark changes nothing. */
    @Transactional
    public void make(Actor actor, UUID id, long version, OrderMove move, Given given) {
        var order = orders.get(actor.scope(), id);
        if (acts.made(order.county(), given.once())) {
            return;
        }
        if (order.version() != version) {
            throw Refused.stale("派单");
        }
        OrderRules.against(order, move, actor, known(actor, order)).ifPresent(OrderMoves::refuse);
        OrderRules.lacking(move, given, today.date()).ifPresent(OrderMoves::refuse);
        apply(actor, order, move, given, today.date());
    }

    /** Why the actor may not make the move on the order as it stands, if so. */
    public Optional<Refused> against(Actor actor, Order order, OrderMove move) {
        return OrderRules.against(order, move, actor, known(actor, order));
    }

    /** Makes a move that the rules allow already, or that another room makes on its own authority. */
    @Transactional
    public void apply(Actor actor, Order order, OrderMove move, Given given, LocalDate on) {
        var admitted = gate.pass(order, move, given, on);
        var moved = changed(actor, order, order.after(move), move, given);
        var advice = aftermath.advice(order, move, given);
        var said = words(order, moved, move, given) + advice.words() + admitted;
        var act = acts.append(actor, moved, move, said, given.once(), advice.facts());
        var after = moved.with(moved.clock().until(clocked(moved, move, given, act, on)));
        orders.save(after);
        aftermath.keep(actor, order, after, move, given, act, on);
        if (move == OrderMove.TRANSFER) {
            transfers.letter(actor, after, given, on);
        }
        telling.tell(actor, move, order, after, given, on);
        outside.tell(move, after);
    }

    /** Puts a new order on the board. */
    @Transactional
    public void receive(Actor actor, Order fresh, LocalDate on) {
        orders.add(fresh.with(fresh.clock().until(clocks.dispatchDue(on))));
        var act = acts.append(actor, fresh, OrderMove.RECEIVE, "待派单", null);
        clocks.startDispatch(fresh, act, on);
    }

    /** The units an actor speaks for, and who handled the order so far. */
    public OrderRules.Known known(Actor actor, Order order) {
        return new OrderRules.Known(
                units(actor),
                acts.handlers(order.county(), order.id()),
                aftermath.disagreement(order),
                order.clock().supervised() && aftermath.replied(order),
                OrderMove.APPROVE_EXCEPTION.leaves(order.stage())
                        ? gate.exception(order, today.date())
                        : DutyException.NONE);
    }

    /** Whether only the head's approval lets the order go to a unit of the township that day (GOVN-04). */
    public boolean barred(Order order, LocalDate on) {
        return gate.exception(order, on).needed();
    }

    /** The unit an actor works in and the one above it. */
    public Set<UUID> units(Actor actor) {
        var units = new HashSet<UUID>();
        units.add(actor.organ());
        organization.organ(actor.county(), actor.organ()).map(Organ::parent).ifPresent(units::add);
        return Set.copyOf(units);
    }

    public LocalDate today() {
        return today.date();
    }

    private Order changed(Actor actor, Order before, Order after, OrderMove move, Given given) {
        var held = after.held();
        var clock = after.clock();
        return switch (move) {
            case ASSIGN -> {
                DisputeRules.reassigned(before, organ(before, given.organ()).id(), aftermath.disagreement(before))
                        .ifPresent(OrderMoves::refuse);
                yield assigned(after, given);
            }
            case RULE -> assigned(after, given);
            case END_SUPERVISION, CHECK -> after.with(clock.supervisionEnded());
            case TAKE -> after.with(held.handledBy(actor.person(), actor.name()));
            case FINISH ->
                after.with((held.handler() == null ? held.handledBy(actor.person(), actor.name()) : held)
                                .resulting(given.words()))
                        .with(clock.pausing(false));
            case URGE -> after.with(clock.urgedAgain());
            case SUPERVISE -> after.with(clock.underSupervision());
            case PAUSE, OPEN_CASE -> after.with(clock.pausing(true));
            case RESUME, REWORK -> after.with(clock.pausing(false));
            case JOIN -> joined(after, given);
            case TRANSFER ->
                after.with(held.transferred(given.receiver().strip())).with(clock.supervisionEnded());
            case TRANSFER_BACK -> after.with(Order.Held.NOBODY);
            case RESTORE -> after.with(Order.Held.NOBODY);
            case REOPEN -> after.with(Order.Held.NOBODY).with(clock.again());
            default -> after;
        };
    }

    private Order assigned(Order order, Given given) {
        var organ = organ(order, given.organ());
        joined(order, given);
        return order.with(order.held().by(organ.id(), organ.name()));
    }

    private Order joined(Order order, Given given) {
        given.joints().stream()
                .filter(id ->
                        !id.equals(given.organ()) && !id.equals(order.held().organ()))
                .map(id -> organ(order, id))
                .forEach(organ -> orders.join(order, organ.id(), organ.name(), today.now()));
        return order;
    }

    /** An organ of the order's own township, or one of the county. */
    private Organ organ(Order order, @Nullable UUID id) {
        return organization
                .organ(order.county(), id == null ? new UUID(0, 0) : id)
                .filter(organ -> organ.township() == null
                        || organ.township().equals(order.place().township()))
                .orElseThrow(() -> Refused.invalid("没有派出", "所选单位不存在，或不在本乡镇（街道）", "请从列表中重新选择单位"));
    }

    private @Nullable LocalDate clocked(Order order, OrderMove move, Given given, UUID act, LocalDate on) {
        switch (move) {
            case URGE, SUPERVISE, REPLY, END_SUPERVISION, STATE, JOIN, TAKE, HAND_OVER -> {
                return order.clock().due();
            }
            case REQUEST_EXCEPTION, APPROVE_EXCEPTION, REFUSE_EXCEPTION -> {
                return order.clock().due();
            }
            case EXTEND -> {
                clocks.extend(order, Objects.requireNonNull(given.due()), given.words(), act);
                return given.due();
            }
            case PAUSE, OPEN_CASE -> {
                clocks.pause(order, on, given.words(), act);
                return order.clock().due();
            }
            case RESUME -> {
                return clocks.resume(order, on, act);
            }
            default -> {
                clocks.endAll(order, act, on);
                return started(order, move, given, act, on);
            }
        }
    }

    private @Nullable LocalDate started(Order order, OrderMove move, Given given, UUID act, LocalDate on) {
        var due = given.due();
        return switch (move) {
            case ASSIGN, UPHOLD, RULE, REWORK ->
                clocks.startHandling(order, act, on, due == null ? clocks.usualDue(order) : due);
            case RETURN, TRANSFER_BACK, REOPEN, RESTORE -> clocks.startDispatch(order, act, on);
            case FINISH -> clocks.startCheck(order, act, on);
            case TRANSFER -> clocks.startTakeOver(order, act, on);
            default -> null;
        };
    }

    private static String words(Order before, Order after, OrderMove move, Given given) {
        return switch (move) {
            case ASSIGN, RULE ->
                (move == OrderMove.RULE ? "裁定由" : "派给")
                        + after.held().organName()
                        + (move == OrderMove.RULE ? "承办" : "")
                        + (given.words().isBlank() ? "" : "。" + given.words())
                        + grounds(given);
            case UPHOLD -> "裁定仍由" + before.held().organName() + "承办：" + given.words() + grounds(given);
            case TRANSFER -> "移送" + given.receiver().strip() + "：" + given.words() + grounds(given);
            case SUPERVISE -> given.due() == null ? given.words() : "限" + given.due() + "前书面答复：" + given.words();
            case CHECK, REWORK -> given.words() + checked(given);
            case EXTEND -> "延长到" + given.due() + "：" + given.words();
            default -> given.words();
        };
    }

    private static String grounds(Given given) {
        return given.ground().isBlank() ? "" : "（依据：" + given.ground() + "）";
    }

    private static String checked(Given given) {
        var method = given.method();
        return method == null ? "" : "（核查方式：" + method.label() + "）";
    }

    private static void refuse(Refused refused) {
        throw refused;
    }
}
