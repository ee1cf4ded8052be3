package cn.xiangzhi.messages.sending;

import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.carriers.Carried;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.webhooks.Subscriptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What follows an attempt: sent, tried again later, or given up with an alarm. */
@Component
class Aftermath {

    /** A webhook that failed for so long without a break is disabled. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final Alarms alarms;

    Aftermath(Outbox outbox, Subscriptions subscriptions, Alarms alarms) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.alarms = alarms;
    }

    void of(Message message, long version, Carried carried, Setting setting, OffsetDateTime now) {
        var attempts = message.progress().attempts() + 1;
        var after = switch (carried) {
            case Carried.Sent sent ->
                new Message.Progress(MessageState.SENT, "", now, attempts, now, null, sent.providerId(), version);
            case Carried.Later later -> later(message, attempts, later.answer(), setting, now, version);
            case Carried.Never never -> dead(now, attempts, never.answer(), version);
            case Carried.Gone gone -> dead(now, attempts, gone.answer(), version);
        };
        if (!outbox.settle(message, version, after)) {
            return;
        }
        if (after.state() == MessageState.DEAD) {
            alarms.raise(
                    message.county(),
                    message.township(),
                    "dead:" + message.way() + ":" + message.target().mark(),
                    message.way().label() + "送不出：" + message.about().words() + "（"
                            + message.target().masked() + "）" + after.why(),
                    "/messages/" + message.id(),
                    now);
        }
        var subscription = message.target().subscription();
        if (message.way() == Way.WEBHOOK && subscription != null) {
            followed(message, subscription, carried, now);
        }
    }

    private static Message.Progress later(
            Message message, int attempts, String answer, Setting setting, OffsetDateTime now, long version) {
        return Backoff.after(message.way(), attempts, message.id())
                .map(wait -> {
                    var due = now.plus(wait);
                    var free = message.way().wakes() && !message.head().urgent()
                            ? setting.quiet().free(due)
                            : due;
                    return new Message.Progress(
                            MessageState.WAITING,
                            "第" + attempts + "次没有送出：" + answer,
                            free,
                            attempts,
                            null,
                            null,
                            null,
                            version);
                })
                .orElseGet(() -> dead(now, attempts, "试了" + attempts + "次：" + answer, version));
    }

    private static Message.Progress dead(OffsetDateTime now, int attempts, String why, long version) {
        return new Message.Progress(MessageState.DEAD, why, now, attempts, null, null, null, version);
    }

    private void followed(Message message, UUID subscription, Carried carried, OffsetDateTime now) {
        if (carried instanceof Carried.Sent) {
            subscriptions.went(message.county(), subscription);
            return;
        }
        var since = subscriptions.failed(message.county(), subscription, now);
        var tired = !now.isBefore(since.plus(PATIENCE));
        if ((tired || carried instanceof Carried.Gone) && subscriptions.disable(message.county(), subscription)) {
            var stopped = outbox.stopFor(message.county(), subscription, "推送已停用");
            alarms.raise(
                    message.county(),
                    message.township(),
                    "webhook:" + subscription,
                    "推送“" + message.target().masked() + "”"
                            + (carried instanceof Carried.Gone ? "的接收方表示不再接收" : "连续失败超过三天") + "，已停用，停发 " + stopped
                            + " 条；修好后可以补推",
                    "/messages/webhooks/" + subscription,
                    now);
        }
    }
}
