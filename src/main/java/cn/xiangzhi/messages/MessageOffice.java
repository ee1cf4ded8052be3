package cn.xiangzhi.messages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.messages.sending.Courier;
import cn.xiangzhi.messages.sending.CourierBell;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.webhooks.SubscriptionDesk;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of messages for set-up and the demonstration; administrators work on the pages. */
@Component
public class MessageOffice {

    private final Settings settings;
    private final Courier courier;
    private final CourierBell bell;
    private final SubscriptionDesk subscriptions;

    MessageOffice(Settings settings, Courier courier, CourierBell bell, SubscriptionDesk subscriptions) {
        this.bell = bell;
        this.settings = settings;
        this.courier = courier;
        this.subscriptions = subscriptions;
    }

    /** A township's own signature and number of texts a month; texts and e-mails are written to files. */
    @Transactional
    public void setUp(Actor actor, String township, String signature, int texts) {
        var usual = settings.of(actor.county(), township);
        var sms = usual.sms();
        settings.save(
                actor,
                new Setting(
                        actor.county(),
                        township,
                        usual.quiet(),
                        texts,
                        usual.publicUrl(),
                        new Setting.Sms(
                                signature,
                                sms.mode(),
                                sms.url(),
                                sms.body(),
                                sms.type(),
                                sms.header(),
                                sms.secretSealed(),
                                sms.expects()),
                        usual.mail(),
                        usual.privateAllowed(),
                        settings.own(actor.county(), township)
                                .map(Setting::version)
                                .orElse(0L)));
    }

    /** A subscription to everything, paused: events are kept and can be replayed, nothing leaves the house. */
    @Transactional
    public void subscribePaused(Actor actor, UUID id, String name, String url) {
        var all = Arrays.stream(EventType.values()).map(EventType::type).toList();
        subscriptions.make(actor, id, name, url, all, null);
        subscriptions.turn(actor, id, 0, false);
    }

    /** While that runs messages go only by {@link #deliver}. */
    public void byHand(Runnable work) {
        bell.byHand(work);
    }

    /** Sends everything that is due in a county at this moment; answers how many messages were tried. */
    public int deliver(String county) {
        return courier.all(county);
    }
}
