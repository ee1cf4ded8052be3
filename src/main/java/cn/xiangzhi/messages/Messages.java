package cn.xiangzhi.messages;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.ledger.Message;
import cn.xiangzhi.messages.ledger.MessageStore;
import cn.xiangzhi.messages.sending.CourierBell;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.wording.SmsParts;
import cn.xiangzhi.messages.wording.Wording;
import cn.xiangzhi.messages.wording.Wordings;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door of messages: whoever must tell somebody something hands it over in the transaction of the act. */
@Component
public class Messages {

    private final MessageStore store;
    private final Settings settings;
    private final Wordings wordings;
    private final PersonalData secrets;
    private final CourierBell bell;
    private final Today today;
    private final String publicUrl;

    Messages(
            MessageStore store,
            Settings settings,
            Wordings wordings,
            PersonalData secrets,
            CourierBell bell,
            Today today,
            @Value("${xiangzhi.public-url:}") String publicUrl) {
        this.store = store;
        this.settings = settings;
        this.wordings = wordings;
        this.secrets = secrets;
        this.bell = bell;
        this.today = today;
        this.publicUrl = publicUrl;
    }

    /** Writes the message; it is sent after commit, and not at all when the act fails. */
    public void send(NewMessage message) {
        var setting = settings.of(message.county(), message.township());
        var way = message.receiver().way();
        var words = wordings.of(message.county(), message.township(), message.kind())
                .fill(message.values());
        var now = today.now();
        var due = way.wakes() && !message.urgent() ? setting.quiet().free(now) : now;
        store.add(new Message(
                Ids.next(),
                message.county(),
                message.township(),
                new Message.Head(way, message.kind(), message.urgent(), message.once(), now),
                target(message.receiver()),
                message.about(),
                content(way, setting, words),
                way == Way.INBOX
                        ? Message.Progress.there(now)
                        : Message.Progress.waiting(due, due.isAfter(now) ? "夜间不打扰，早上送出" : "")));
        if (way != Way.INBOX) {
            bell.afterCommit(message.county());
        }
    }

    /** The public address of the reporter's page; empty where the office has none. No personal data stands in it. */
    public String trackLink(String county, @Nullable String township, String code) {
        var own = settings.of(county, township).publicUrl();
        var base = own.isEmpty() ? publicUrl : own;
        return base.isEmpty()
                ? ""
                : (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/public/track?code="
                        + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private Message.Target target(Receiver receiver) {
        return switch (receiver) {
            case Receiver.Person(UUID person, String name) ->
                new Message.Target("p" + person, person, null, name, null, null);
            case Receiver.Phone(String number) ->
                new Message.Target(
                        "s" + secrets.fingerprint(number), null, secrets.seal(number), Mask.phone(number), null, null);
            case Receiver.Mail(String address) ->
                new Message.Target(
                        "m" + secrets.fingerprint(address),
                        null,
                        secrets.seal(address),
                        Mask.mail(address),
                        null,
                        null);
        };
    }

    private Message.Content content(Way way, Setting setting, Wording.Filled words) {
        var signature = setting.sms().signature();
        var signed = way == Way.SMS && !signature.isEmpty() ? "【" + signature + "】" : "";
        return new Message.Content(
                words.subject(),
                secrets.seal(signed + words.full()),
                signed + words.shown(),
                way == Way.SMS ? SmsParts.of(signed + words.full()) : 0);
    }
}
