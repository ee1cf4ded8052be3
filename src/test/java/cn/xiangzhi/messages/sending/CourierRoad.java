package cn.xiangzhi.messages.sending;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.EventType;
import cn.xiangzhi.messages.Gateway;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.Messages;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.messages.NewMessage;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.messages.Webhooks;
import cn.xiangzhi.messages.carriers.Carriers;
import cn.xiangzhi.messages.ledger.Outbox;
import cn.xiangzhi.messages.settings.Setting;
import cn.xiangzhi.messages.settings.Settings;
import cn.xiangzhi.messages.webhooks.SubscriptionDesk;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.WorkSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A county of its own for every test, with a text gateway, and short ways to send and to see what became of it. */
abstract class CourierRoad {

    static final AtomicInteger COUNTIES = new AtomicInteger();
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    @Autowired
    Messages messages;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Courier courier;

    @Autowired
    Carriers carriers;

    @Autowired
    Outbox outbox;

    @Autowired
    Settings settings;

    @Autowired
    SubscriptionDesk subscriptions;

    @Autowired
    List<WorkSource> work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Today today;

    @Autowired
    PersonalData secrets;

    @Autowired
    WebApplicationContext web;

    final Gateway gateway = new Gateway();
    final String county = "28%04d".formatted(COUNTIES.incrementAndGet());
    final String township = county + "101";
    final Actor admin = actor(township);

    @BeforeEach
    void set() {
        set(null, "", 0);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    void at(OffsetDateTime moment, Runnable work) {
        today.at(moment, work);
    }

    NewMessage text(String number, String phone, boolean urgent) {
        return message(number, new Receiver.Phone(phone), urgent);
    }

    NewMessage message(String number, Receiver to, boolean urgent) {
        return new NewMessage(
                county,
                township,
                "test:" + number,
                MessageKind.REPORT_PROGRESS,
                to,
                Map.of("编号", number, "进展", "说 \"好\""),
                new NewMessage.About("report", UUID.randomUUID(), number, ""),
                urgent);
    }

    NewEvent event(EventType type) {
        return new NewEvent(county, township, type, UUID.randomUUID(), "reports/2026-000001", Map.of("number", "1"));
    }

    List<String> states() {
        return jdbc.sql("select state from messages_message where county_code = :c order by id")
                .param("c", county)
                .query(String.class)
                .list();
    }

    List<String> outcomes() {
        return jdbc.sql("select outcome from messages_attempt where county_code = :c order by id")
                .param("c", county)
                .query(String.class)
                .list();
    }

    List<String> sent() {
        return jdbc.sql("""
                select matter_words from messages_message where county_code = :c and state = 'SENT' order by sent_at, id
                """).param("c", county).query(String.class).list();
    }

    List<String> desk(Actor who) {
        return work.stream()
                .flatMap(source -> source.waitingFor(who, 100).stream())
                .map(item -> item.title())
                .toList();
    }

    Actor actor(String within) {
        var person = UUID.nameUUIDFromBytes(within.getBytes());
        var rights = EnumSet.of(Right.MESSAGE_READ, Right.MESSAGE_MANAGE, Right.PERSONAL_DATA_OPEN);
        return new Actor(person, person, "管理员", person, "单位", "岗位", new Scope(county, within, null), rights);
    }

    void set(@Nullable Integer budget, String host, long version) {
        set(budget, host, version, 25);
    }

    void set(@Nullable Integer budget, String host, long version, int port) {
        var body = "{\"to\":\"{phone}\",\"text\":\"{words}\"}";
        settings.save(
                admin,
                new Setting(
                        county,
                        township,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        budget,
                        "",
                        new Setting.Sms(
                                "云溪",
                                Setting.SmsMode.HTTP,
                                gateway.url(),
                                body,
                                "application/json",
                                "authorization",
                                secrets.seal("Bearer k1"),
                                "\"ok\":true"),
                        new Setting.Mail(host, port, Setting.Security.NONE, "", null, "ts@example.cn"),
                        true,
                        version));
    }
}
