package cn.xiangzhi.messages.sending;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.carriers.Carried;
import cn.xiangzhi.messages.carriers.Carriers;
import cn.xiangzhi.messages.carriers.Load;
import cn.xiangzhi.messages.ledger.Attempts;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.webhooks.EventStore;
import cn.xiangzhi.messages.webhooks.Subscription;
import cn.xiangzhi.messages.webhooks.Subscriptions;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: takes it in one transaction, carries it outside any, and keeps what came of it in another. A program
 * that dies in between leaves a taken message whose lease ends: it goes once more under the same key (at least once).
 */
@Component
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 32;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final Attempts attempts;
    private final Settings settings;
    private final Budget budget;
    private final Aftermath aftermath;
    private final Carriers carriers;
    private final Subscriptions subscriptions;
    private final EventStore events;
    private final PersonalData secrets;
    private final TransactionTemplate transaction;
    private final Today today;

    Courier(
            Outbox outbox,
            Attempts attempts,
            Settings settings,
            Budget budget,
            Aftermath aftermath,
            Carriers carriers,
            Subscriptions subscriptions,
            EventStore events,
            PersonalData secrets,
            TransactionTemplate transaction,
            Today today) {
        this.outbox = outbox;
        this.attempts = attempts;
        this.settings = settings;
        this.budget = budget;
        this.aftermath = aftermath;
        this.carriers = carriers;
        this.subscriptions = subscriptions;
        this.events = events;
        this.secrets = secrets;
        this.transaction = transaction;
        this.today = today;
    }

    /** A message that was taken, with what it is carried as. */
    record Taken(Message message, UUID attempt, long version, Load load) {}

    private record Done(Taken taken, Carried carried) {}

    /** Everything of a county that is due, way by way; answers how many were carried. */
    public int all(String county) {
        var sum = 0;
        for (var way : List.of(Way.SMS, Way.EMAIL, Way.WEBHOOK)) {
            for (var some = round(county, way); some > 0; some = round(county, way)) {
                sum += some;
            }
        }
        return sum;
    }

    /** One round: at most {@value #AT_ONCE} messages to as many receivers, side by side. */
    public int round(String county, Way way) {
        var taken = take(county, way);
        if (taken.isEmpty()) {
            return 0;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Done>(threads);
            taken.forEach(one -> running.submit((Callable<Done>) () -> new Done(one, carried(one.load()))));
            for (var left = taken.size(); left > 0; left--) {
                var done = running.take().get();
                transaction.executeWithoutResult(status -> keep(done));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return taken.size();
    }

    /** A carrier that throws has not sent; the mistake is told in the log. */
    private Carried carried(Load load) {
        try {
            return carriers.carry(load);
        } catch (RuntimeException failed) {
            LOG.warn("投递出错", failed);
            return new Carried.Later("程序出错：" + failed.getClass().getSimpleName());
        }
    }

    /** Takes what is due; what the night or the budget holds stays where it is. */
    List<Taken> take(String county, Way way) {
        var now = today.now();
        return Objects.requireNonNull(transaction.execute(status -> {
            var taken = new ArrayList<Taken>();
            for (var message : outbox.due(county, way, now, AT_ONCE)) {
                var one = take(message, now);
                if (one != null) {
                    taken.add(one);
                }
            }
            return taken;
        }));
    }

    private @Nullable Taken take(Message message, OffsetDateTime now) {
        var setting = settings.of(message.county(), message.township());
        if (message.way().wakes() && !message.head().urgent() && setting.quiet().holds(now)) {
            outbox.hold(message, MessageState.WAITING, setting.quiet().free(now), "夜间不打扰，早上送出");
            return null;
        }
        var load = load(message, setting, now);
        if (load == null) {
            outbox.hold(message, MessageState.STOPPED, now, "订阅已暂停、停用或删除");
            return null;
        }
        if (message.way() == Way.SMS && !budget.take(message, setting, now)) {
            outbox.hold(message, MessageState.BUDGET, Budget.nextMonth(now, setting.quiet()), "本月短信额度已用完");
            return null;
        }
        outbox.take(message, now.plus(LEASE));
        return new Taken(
                message, attempts.begin(message, now), message.progress().version() + 1, load);
    }

    private @Nullable Load load(Message message, Setting setting, OffsetDateTime now) {
        var target = message.target();
        if (message.way() != Way.WEBHOOK) {
            var address = target.sealed() == null ? "" : secrets.open(target.sealed());
            var words = secrets.open(message.content().sealed());
            return new Load(
                    message.id(), message.way(), address, message.content().subject(), words, List.of(), setting, now);
        }
        var event = Objects.requireNonNull(target.event());
        var subscription = Objects.requireNonNull(target.subscription());
        return subscriptions
                .find(new Scope(message.county(), null, null), subscription)
                .filter(one -> one.state() == Subscription.State.ACTIVE)
                .map(one -> new Load(
                        message.id(),
                        Way.WEBHOOK,
                        one.where().url(),
                        event.toString(),
                        events.body(message.county(), event).orElse(""),
                        one.keys().at(now).stream().map(secrets::open).toList(),
                        settings.of(message.county(), one.township()),
                        now))
                .orElse(null);
    }

    /** The message is held first, as whoever takes it does, so that two couriers never wait for one another. */
    private void keep(Done done) {
        var message = done.taken().message();
        var now = today.now();
        aftermath.of(
                message,
                done.taken().version(),
                done.carried(),
                done.taken().load().setting(),
                now);
        attempts.end(
                message.county(),
                done.taken().attempt(),
                done.carried() instanceof Carried.Sent ? Attempts.Outcome.SENT : Attempts.Outcome.FAILED,
                done.carried().answer(),
                now);
        if (message.way() == Way.SMS && !(done.carried() instanceof Carried.Sent)) {
            budget.giveBack(message, done.taken().load().at());
        }
    }
}
