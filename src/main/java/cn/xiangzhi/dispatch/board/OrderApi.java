package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Orders for other systems, within the scope of the token. */
@RestController
class OrderApi {

    private static final Listing LISTING = Listing.at("/api/v1/orders", "派单")
            .sortable("received", "收到", Kind.DATE, "desc")
            .sortable("due", "时限", Kind.LIGHT, "asc")
            .find("q", "编号、事情、地点")
            .choose("stage", "状态", Option.all(OrderStage.values()))
            .choose("category", "类别", List.of())
            .choose("village", "村（社区）", List.of())
            .choose("unit", "承办单位", List.of())
            .choose("mark", "标记", OrderMark.OPTIONS)
            .between("received", "收到日期");

    private final OrderLines lines;
    private final OrderView view;
    private final OrderActs acts;

    OrderApi(OrderLines lines, OrderView view, OrderActs acts) {
        this.lines = lines;
        this.view = view;
        this.acts = acts;
    }

    /** An order with what was done to it. */
    record OrderJson(
            UUID id,
            String number,
            @Nullable UUID report,
            String title,
            String category,
            OrderStage stage,
            @Nullable UUID organ,
            @Nullable String organName,
            @Nullable LocalDate due,
            @Nullable String caseNumber,
            @Nullable String transferredTo,
            long version,
            List<ActJson> acts) {}

    record ActJson(String move, String label, OrderStage stageAfter, OffsetDateTime at, String organ, String words) {}

    @Needs(Right.ORDER_READ)
    @GetMapping("/api/v1/orders")
    Page<OrderLine> list(Actor actor, ListRequest request) {
        return lines.page(actor.scope(), LISTING.read(request));
    }

    @Needs(Right.ORDER_READ)
    @GetMapping("/api/v1/orders/{id}")
    OrderJson one(Actor actor, @PathVariable UUID id) {
        var order = view.order(actor, id);
        return new OrderJson(
                order.id(),
                order.number(),
                order.matter().report(),
                order.matter().title(),
                order.matter().category(),
                order.stage(),
                order.held().organ(),
                order.held().organName(),
                order.clock().due(),
                order.held().caseNumber(),
                order.held().transferredTo(),
                order.version(),
                acts.of(order.county(), id).stream()
                        .map(act -> new ActJson(
                                act.move().name(),
                                act.move().label(),
                                act.stageAfter(),
                                act.at(),
                                act.organName(),
                                act.words()))
                        .toList());
    }
}
