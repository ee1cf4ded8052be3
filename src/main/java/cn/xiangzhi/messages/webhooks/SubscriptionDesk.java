package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.webhooks.Subscription.Keys;
import cn.xiangzhi.messages.webhooks.Subscription.State;
import cn.xiangzhi.messages.webhooks.Subscription.Where;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What an administrator does with subscriptions: make, change, new key, pause, replay. */
@Component
public class SubscriptionDesk {

    /** For so long both keys sign, so that the receiver can change over. */
    static final Duration BOTH = Duration.ofHours(24);

    static final int REPLAYED_AT_MOST = 1_000;

    private final Subscriptions subscriptions;
    private final EventStore events;
    private final Pushing pushing;
    private final Outbox outbox;
    private final Settings settings;
    private final Places places;
    private final PersonalData secrets;
    private final Today today;

    SubscriptionDesk(
            Subscriptions subscriptions,
            EventStore events,
            Pushing pushing,
            Outbox outbox,
            Settings settings,
            Places places,
            PersonalData secrets,
            Today today) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.pushing = pushing;
        this.outbox = outbox;
        this.settings = settings;
        this.places = places;
        this.secrets = secrets;
        this.today = today;
    }

    /** Makes one and answers its key, which is shown only now; empty when the same form was sent before. */
    @Transactional
    public String make(Actor actor, UUID id, String name, String url, List<String> types, @Nullable String township) {
        var secret = Signature.newSecret();
        var within = within(actor, township);
        var one = new Subscription(
                id,
                actor.county(),
                within,
                where(actor, within, name, url),
                known(types),
                new Keys(secrets.seal(secret), null, null),
                State.ACTIVE,
                null,
                0);
        var made = subscriptions.add(one, actor.name(), today.now());
        changed(actor.county());
        return made ? secret : "";
    }

    @Transactional
    public void change(Actor actor, UUID id, long version, String name, String url, List<String> types) {
        var one = current(actor, id, version);
        save(one, where(actor, one.township(), name, url), known(types), one.keys(), one.state());
    }

    /** A new key, shown only now; the one before signs along for a day. */
    @Transactional
    public String newKey(Actor actor, UUID id, long version) {
        var one = current(actor, id, version);
        var secret = Signature.newSecret();
        var keys =
                new Keys(secrets.seal(secret), one.keys().sealed(), today.now().plus(BOTH));
        save(one, one.where(), one.types(), keys, one.state());
        return secret;
    }

    /** Pausing stops what waits; it can be replayed. Starting again forgets earlier failures. */
    @Transactional
    public void turn(Actor actor, UUID id, long version, boolean on) {
        var one = current(actor, id, version);
        save(one, one.where(), one.types(), one.keys(), on ? State.ACTIVE : State.PAUSED);
        if (!on) {
            outbox.stopFor(one.county(), one.id(), "推送已暂停");
        }
    }

    /** Sends events of a time again to one subscription, each under its own id; answers how many. */
    @Transactional
    public int replay(
            Actor actor,
            UUID replay,
            UUID subscription,
            @Nullable UUID event,
            List<String> types,
            LocalDate from,
            LocalDate to) {
        var one = subscriptions.get(actor.scope(), subscription);
        if (one.state() != State.ACTIVE) {
            throw Refused.invalid("没有补推", "这个推送" + one.state().label(), "请先启用，再补推");
        }
        if (to.isBefore(from)) {
            throw Refused.invalid("没有补推", "截止日期早于开始日期", "请重新选择日期");
        }
        var asked = types.stream().filter(type -> !type.isBlank()).toList();
        var wanted = asked.isEmpty() ? one.types() : known(asked);
        var found = events.between(actor.scope(), event, wanted, from, to, REPLAYED_AT_MOST + 1);
        if (found.size() > REPLAYED_AT_MOST) {
            throw Refused.invalid("没有补推", "这段时间超过 " + REPLAYED_AT_MOST + " 个事件", "请缩短时间，分几次补推");
        }
        var sent = found.stream()
                .filter(line -> one.township() == null || one.township().equals(line.townshipCode()))
                .toList();
        sent.forEach(line -> pushing.again(one, line, replay));
        return sent.size();
    }

    private void save(Subscription one, Where where, List<String> types, Keys keys, State state) {
        var failing = state == State.ACTIVE && one.state() != State.ACTIVE ? null : one.failingSince();
        subscriptions.save(new Subscription(
                one.id(), one.county(), one.township(), where, types, keys, state, failing, one.version()));
        changed(one.county());
    }

    private Subscription current(Actor actor, UUID id, long version) {
        var one = subscriptions.get(actor.scope(), id);
        if (one.version() != version) {
            throw Refused.stale("推送订阅");
        }
        return one;
    }

    /** A township makes its own only; a county for itself or for one of its townships. */
    private @Nullable String within(Actor actor, @Nullable String asked) {
        var own = actor.scope().township();
        if (own != null) {
            return own;
        }
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (places.townships(actor.county()).stream()
                .noneMatch(division -> division.code().equals(asked))) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        return asked;
    }

    private Where where(Actor actor, @Nullable String township, String name, String url) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > 60 || url.strip().length() > 500) {
            throw Refused.invalid("推送没有保存", "名称为空，或名称超过 60 字、地址超过 500 字", "请写明接收方是哪个系统");
        }
        Targets.against(url.strip(), settings.of(actor.county(), township).privateAllowed())
                .ifPresent(why -> {
                    throw Refused.invalid("推送没有保存", why, "请填写对方给的公网 https 地址；对方在内网的，先在消息设置里允许内网地址");
                });
        return new Where(called, url.strip());
    }

    private static List<String> known(List<String> types) {
        if (types.isEmpty()
                || types.stream().anyMatch(type -> EventType.of(type).isEmpty())) {
            throw Refused.invalid("没有提交", "没有选择事件，或有不认识的事件类型", "请从列表中选择要推送的事件");
        }
        return types.stream().distinct().toList();
    }

    private void changed(String county) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                pushing.changed(county);
            }
        });
    }
}
