package cn.xiangzhi.dispatch.handling;

import cn.xiangzhi.dispatch.flow.Order;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.Webhooks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems may hear of orders (F90): which unit has it and until when, never a person. */
@Component
public class OrderEvents {

    private final Webhooks webhooks;

    OrderEvents(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void tell(OrderMove move, Order after) {
        var type = type(move);
        if (type == null) {
            return;
        }
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("number", after.number());
        data.put("stage", after.stage().name());
        data.put("category", after.matter().category());
        data.put("township", after.place().township());
        data.put("village", after.place().village());
        data.put("unit", after.held().organName());
        data.put("due", after.clock().due() == null ? null : after.clock().due().toString());
        data.put("reopened", after.clock().reopened());
        webhooks.tell(new NewEvent(
                after.county(), after.place().township(), type, after.id(), "orders/" + after.number(), data));
    }

    /** An order was brought before somebody higher by itself, since its time ran short or out. */
    public void escalated(
            String county,
            String township,
            UUID order,
            String number,
            String step,
            LocalDate due,
            @Nullable String unit) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("number", number);
        data.put("step", step);
        data.put("township", township);
        data.put("unit", unit);
        data.put("due", due.toString());
        webhooks.tell(new NewEvent(county, township, EventType.ORDER_ESCALATED, order, "orders/" + number, data));
    }

    private static @Nullable EventType type(OrderMove move) {
        return switch (move) {
            case ASSIGN, UPHOLD -> EventType.ORDER_ASSIGNED;
            case FINISH -> EventType.ORDER_DONE;
            case SUPERVISE -> EventType.ORDER_ESCALATED;
            default -> null;
        };
    }
}
