package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.NewMessage.About;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.ledger.MessageStore;
import cn.xiangzhi.messages.sending.CourierBell;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts events in line for the subscriptions that want them. */
@Component
public class Pushing {

    /** Another program of the same county learns of a new subscription within that time. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final EventStore events;
    private final MessageStore messages;
    private final CourierBell bell;
    private final Today today;
    private final Cache<String, List<Subscription>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Pushing(Subscriptions subscriptions, EventStore events, MessageStore messages, CourierBell bell, Today today) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.messages = messages;
        this.bell = bell;
        this.today = today;
    }

    public void tell(NewEvent event) {
        var all = Objects.requireNonNull(known.get(event.county(), subscriptions::ofCounty));
        if (all.isEmpty()) {
            return;
        }
        var id = Ids.next();
        var now = today.now();
        events.add(event, id, now, CloudEvent.of(event, id, now));
        all.stream()
                .filter(one -> one.state() == Subscription.State.ACTIVE
                        && one.wants(event.type().type(), event.township()))
                .forEach(one ->
                        push(one, event.township(), id, event.type().type(), event.subject(), event.matter(), "", now));
    }

    /** The same event once more, under its own id. */
    void again(Subscription one, EventStore.Line event, UUID replay) {
        push(one, event.townshipCode(), event.id(), event.type(), event.subject(), null, ":" + replay, today.now());
    }

    /** Forgets what was known of a county's subscriptions. */
    void changed(String county) {
        known.invalidate(county);
    }

    private void push(
            Subscription one,
            @Nullable String township,
            UUID event,
            String type,
            String subject,
            @Nullable UUID matter,
            String mark,
            OffsetDateTime now) {
        var label = EventType.of(type).map(EventType::label).orElse(type);
        messages.add(new Message(
                Ids.next(),
                one.county(),
                township == null ? one.township() : township,
                new Message.Head(Way.WEBHOOK, MessageKind.EVENT, false, "event:" + event + ":" + one.id() + mark, now),
                new Message.Target(
                        one.id().toString(), null, null, one.where().name() + "（" + one.host() + "）", one.id(), event),
                new About("event", matter, subject, ""),
                new Message.Content(label, "", type + " " + subject, 0),
                Message.Progress.waiting(now, "")));
        bell.afterCommit(one.county());
    }
}
