package cn.xiangzhi.intake.informing;

import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.Messages;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.NewMessage;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.messages.Webhooks;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Show;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every line the reporter may read also goes by the way the reporter chose, and as an event without a person in it to the
 * systems that subscribed. All in the transaction of the act.
 */
@Component
public class Informing {

    private final ContactStore contacts;
    private final Messages messages;
    private final Webhooks webhooks;
    private final Places places;

    Informing(ContactStore contacts, Messages messages, Webhooks webhooks, Places places) {
        this.contacts = contacts;
        this.messages = messages;
        this.webhooks = webhooks;
        this.places = places;
    }

    /** The report was kept. */
    public void accepted(Report report, Contact contact) {
        if (contact.by() != Contact.By.RECEIPT) {
            contacts.add(report, contact);
            send(report, contact, MessageKind.REPORT_ACCEPTED, "accepted", Map.of());
        }
        event(
                report,
                EventType.REPORT_ACCEPTED,
                Map.of("receivedAt", report.said().at().toString()));
    }

    /** A line was added that changes no stage. */
    public void told(Report report, UUID line, String words) {
        send(report, MessageKind.REPORT_PROGRESS, line.toString(), Map.of("进展", words));
        event(report, EventType.REPORT_TOLD, Map.of());
    }

    /** A move was made; {@code words} as the reporter reads them, or empty. What the reporter did is not sent back. */
    public void moved(Report after, ReportMove move, UUID line, String words) {
        switch (move) {
            case ANSWER -> answered(after, line);
            case RATE ->
                event(
                        after,
                        EventType.REPORT_RATED,
                        Map.of("level", orZero(after.outcome().rating())));
            case REOPEN ->
                event(
                        after,
                        EventType.REPORT_REOPENED,
                        Map.of("times", after.outcome().reopened()));
            case CLOSE -> {}
            default -> {
                if (!words.isEmpty()) {
                    told(after, line, words);
                }
            }
        }
    }

    /** Something else the reporter must know: a reward to be fetched. */
    public boolean also(Report report, MessageKind kind, String once, Map<String, String> values) {
        return send(report, kind, once, values);
    }

    /** Those who met with the same thing hear that it was answered; not in which words, for those are the reporter's. */
    public void followers(Report report, UUID answer) {
        var values = Map.of(
                "编号",
                report.receipt().number(),
                "乡镇",
                places.name(report.place().township()));
        contacts.followers(report.county(), report.id())
                .forEach((follower, contact) ->
                        hand(report, contact, MessageKind.REPORT_FOLLOWED, answer + ":" + follower, values));
    }

    private void answered(Report after, UUID line) {
        var outcome = after.outcome();
        var values = new HashMap<String, String>();
        values.put("答复", outcome.answer() == null ? "" : outcome.answer());
        values.put("期限", Show.date(outcome.windowEnds()));
        send(after, MessageKind.REPORT_ANSWERED, line.toString(), values);
        event(after, EventType.REPORT_ANSWERED, Map.of("answeredOn", String.valueOf(outcome.answeredOn())));
    }

    private boolean send(Report report, MessageKind kind, String once, Map<String, String> values) {
        var contact = contacts.find(report.county(), report.id());
        contact.ifPresent(found -> send(report, found, kind, once, values));
        return contact.isPresent();
    }

    private void send(Report report, Contact contact, MessageKind kind, String once, Map<String, String> values) {
        var all = new HashMap<>(values);
        var code = report.receipt().code();
        all.put("编号", report.receipt().number());
        all.put("乡镇", places.name(report.place().township()));
        all.put("回执码", ReceiptCode.spoken(code));
        all.put("链接", messages.trackLink(report.county(), report.place().township(), code));
        hand(report, contact, kind, once, all);
    }

    private void hand(Report report, Contact contact, MessageKind kind, String once, Map<String, String> values) {
        messages.send(new NewMessage(
                report.county(),
                report.place().township(),
                "report:" + report.id() + ":" + once,
                kind,
                contact.by() == Contact.By.SMS
                        ? new Receiver.Phone(contact.address())
                        : new Receiver.Mail(contact.address()),
                values,
                new NewMessage.About(
                        Reports.MATTER, report.id(), "报告 " + report.receipt().number(), "/reports/" + report.id()),
                false));
    }

    private void event(Report report, EventType type, Map<String, ? extends Object> more) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("number", report.receipt().number());
        data.put("stage", report.stage().name());
        data.put("category", report.said().category());
        data.put("channel", report.said().channel().name());
        data.put("township", report.place().township());
        data.put("village", report.place().village());
        data.putAll(more);
        webhooks.tell(new NewEvent(
                report.county(),
                report.place().township(),
                type,
                report.id(),
                "reports/" + report.receipt().number(),
                data));
    }

    private static int orZero(@Nullable Integer level) {
        return level == null ? 0 : level;
    }
}
