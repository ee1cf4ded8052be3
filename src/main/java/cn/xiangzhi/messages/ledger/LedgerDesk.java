package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.sending.CourierBell;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a message: send it again, stop it, open it. */
@Component
class LedgerDesk {

    private static final int WORDS = 200;

    private final MessageStore store;
    private final Attempts attempts;
    private final CourierBell bell;
    private final PersonalData secrets;
    private final Today today;
    private final ApplicationEventPublisher events;

    LedgerDesk(
            MessageStore store,
            Attempts attempts,
            CourierBell bell,
            PersonalData secrets,
            Today today,
            ApplicationEventPublisher events) {
        this.store = store;
        this.attempts = attempts;
        this.bell = bell;
        this.secrets = secrets;
        this.today = today;
        this.events = events;
    }

    /** A message in the open: shown once, in answer to a reason. */
    record Opened(String address, String words) {}

    /**
     * What waits or was given up goes at once under its own key; what was sent goes as a new message, since the receiver would
     * take the old key for a repetition. {@code version} guards against sending twice by a double click.
     */
    @Transactional
    UUID again(Actor actor, UUID id, long version, String why) {
        var message = store.get(actor.scope(), id);
        var reason = said(why, "再发的理由");
        if (message.way() == Way.INBOX || message.state() == MessageState.SENDING) {
            throw Refused.unlawful(
                    null,
                    "不能再发",
                    message.way() == Way.INBOX ? "站内消息已经在收件箱里" : "这条消息正在送出",
                    Basis.house("一条消息不重复打扰"),
                    "稍后刷新再看");
        }
        bell.afterCommit(message.county());
        if (message.state() != MessageState.SENT) {
            store.change(message, version, MessageState.WAITING, today.now(), "");
            attempts.act(message, actor.name(), "再发", reason, today.now());
            return id;
        }
        store.change(message, version, MessageState.SENT, message.progress().dueAt(), "");
        var copy = Ids.next();
        var head = message.head();
        store.add(new Message(
                copy,
                message.county(),
                message.township(),
                new Message.Head(head.way(), head.kind(), head.urgent(), "again:" + id + ":" + version, today.now()),
                message.target(),
                message.about(),
                message.content(),
                Message.Progress.waiting(today.now(), "")));
        attempts.act(message, actor.name(), "再发一条", reason, today.now());
        return copy;
    }

    @Transactional
    void stop(Actor actor, UUID id, long version, String why) {
        var message = store.get(actor.scope(), id);
        var reason = said(why, "停发的理由");
        if (message.state() != MessageState.WAITING && message.state() != MessageState.BUDGET) {
            throw Refused.unlawful(
                    null, "不能停发", "这条消息目前是“" + message.state().label() + "”", Basis.house("只能停发还没有送出的"), "已经送出的不能收回");
        }
        store.change(message, version, MessageState.STOPPED, today.now(), reason);
        attempts.act(message, actor.name(), "停发", reason, today.now());
    }

    /** Opens address and words: an act with its reason, kept with the message and in the audit trail (PIPL 6, 51). */
    @Transactional
    Opened open(Actor actor, UUID id, String why) {
        actor.must(Right.MESSAGE_READ, "不能打开消息");
        var message = store.get(actor.scope(), id);
        var reason = said(why, "查看理由");
        attempts.act(message, actor.name(), "打开全文", reason, today.now());
        events.publishEvent(new PersonalDataOpened(actor, "message", id, "收件地址、全文", reason));
        var sealed = message.target().sealed();
        return new Opened(
                sealed == null ? message.target().masked() : secrets.open(sealed),
                message.content().sealed().isEmpty()
                        ? message.content().shown()
                        : secrets.open(message.content().sealed()));
    }

    private static String said(String words, String what) {
        var text = words.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > WORDS) {
            throw Refused.invalid("没有提交", what + "是空的，或超过 " + WORDS + " 字", "请填写" + what);
        }
        return text;
    }
}
