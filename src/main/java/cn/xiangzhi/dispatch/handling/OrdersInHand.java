package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.places.OpenWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders somebody has taken and not finished, handed to another of the same unit when places change hands (S19). */
@Component
class OrdersInHand implements OpenWork {

    private static final int MOST = 500;

    private final OrderStore orders;
    private final OrderMoves moves;
    private final Organization organization;
    private final Today today;

    OrdersInHand(OrderStore orders, OrderMoves moves, Organization organization, Today today) {
        this.orders = orders;
        this.moves = moves;
        this.organization = organization;
        this.today = today;
    }

    @Override
    public List<Item> of(Actor actor, UUID person) {
        return orders.inHand(actor.scope(), person, MOST).stream()
                .map(order -> new Item(
                        order.id(),
                        order.number(),
                        order.matter().title(),
                        order.place(),
                        order.stage().label(),
                        "/orders/" + order.id()))
                .toList();
    }

    @Override
    public void move(Actor actor, UUID id, UUID to, String name, String why) {
        var order = orders.find(actor.county(), id).orElseThrow(() -> Refused.notFound("这份派单"));
        if (!OrderMove.HAND_OVER.leaves(order.stage())) {
            return;
        }
        ofTheUnit(order, to, name);
        var before = order.held().handlerName();
        moves.apply(
                actor,
                order.with(order.held().handledBy(to, name)),
                OrderMove.HAND_OVER,
                Given.words("承办人由" + before + "改为" + name + "，" + why),
                today.date());
    }

    /** Whoever takes it on works in the unit that has it, or in a part of it: nobody else could go on with it. */
    private void ofTheUnit(Order order, UUID to, String name) {
        var organ = organization.person(order.county(), to).map(Person::organ);
        var above =
                organ.flatMap(own -> organization.organ(order.county(), own)).map(Organ::parent);
        var unit = Optional.ofNullable(order.held().organ());
        if (unit.isEmpty() || !unit.equals(organ) && !unit.equals(above)) {
            throw Refused.unlawful(
                    null,
                    "派单" + order.number() + "没有移交",
                    "它由" + order.held().organName() + "承办，" + name + "不在这个单位",
                    OrderMove.HAND_OVER.basis(),
                    "请对这一件选择保留，或者请指挥中心收回改派");
        }
    }
}
