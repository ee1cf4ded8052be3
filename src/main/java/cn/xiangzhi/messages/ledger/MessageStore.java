package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.NewMessage.About;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_message. */
@Repository
public class MessageStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    MessageStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Written with the act that caused it; a second one of the same {@code once} changes nothing. */
    public void add(Message message) {
        var head = message.head();
        var target = message.target();
        var about = message.about();
        var content = message.content();
        var progress = message.progress();
        late.sql("""
                insert into messages_message (county_code, id, township_code, way, kind, urgent, once, receiver, person,
                        address_sealed, address_masked, subscription_id, event_id, matter_kind, matter_id, matter_words,
                        href, subject, words_sealed, words_shown, parts, state, why, due_at, attempts, created_at,
                        sent_at)
                values (:county, :id, :township, :way, :kind, :urgent, :once, :receiver, :person,
                        :sealed, :masked, :subscription, :event, :matterKind, :matter, :matterWords,
                        :href, :subject, :words, :shown, :parts, :state, :why, :dueAt, :attempts, :createdAt,
                        :sentAt)
                on conflict (county_code, once) do nothing
                """)
                .param("county", message.county())
                .param("id", message.id())
                .param("township", message.township())
                .param("way", head.way().name())
                .param("kind", head.kind().name())
                .param("urgent", head.urgent())
                .param("once", head.once())
                .param("receiver", target.mark())
                .param("person", target.person(), Types.OTHER)
                .param("sealed", target.sealed())
                .param("masked", target.masked())
                .param("subscription", target.subscription(), Types.OTHER)
                .param("event", target.event(), Types.OTHER)
                .param("matterKind", about.kind())
                .param("matter", about.id(), Types.OTHER)
                .param("matterWords", about.words())
                .param("href", about.href())
                .param("subject", content.subject())
                .param("words", content.sealed())
                .param("shown", content.shown())
                .param("parts", content.parts())
                .param("state", progress.state().name())
                .param("why", progress.why())
                .param("dueAt", progress.dueAt())
                .param("attempts", progress.attempts())
                .param("createdAt", head.createdAt())
                .param("sentAt", progress.sentAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .later();
    }

    /** Within the scope: a township sees its own, a county all. */
    public Message get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("这条消息"));
    }

    public Optional<Message> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from messages_message
                 where county_code = :county and id = :id
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(MessageStore::message)
                .optional();
    }

    /** Somebody changes its state by hand; stale when it moved meanwhile. */
    public void change(Message message, long version, MessageState state, OffsetDateTime dueAt, String why) {
        var changed = jdbc.sql("""
                update messages_message
                   set state = :state, why = :why, due_at = :due, lease_until = null, version = version + 1
                 where county_code = :county and id = :id and version = :version
                """)
                .param("state", state.name())
                .param("why", why)
                .param("due", dueAt)
                .param("county", message.county())
                .param("id", message.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refused.stale("消息");
        }
    }

    static Message message(ResultSet row, int i) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                row.getString("township_code"),
                new Message.Head(
                        Way.valueOf(row.getString("way")),
                        MessageKind.valueOf(row.getString("kind")),
                        row.getBoolean("urgent"),
                        row.getString("once"),
                        row.getObject("created_at", OffsetDateTime.class)),
                new Message.Target(
                        row.getString("receiver"),
                        row.getObject("person", UUID.class),
                        row.getString("address_sealed"),
                        row.getString("address_masked"),
                        row.getObject("subscription_id", UUID.class),
                        row.getObject("event_id", UUID.class)),
                new About(
                        row.getString("matter_kind"),
                        row.getObject("matter_id", UUID.class),
                        row.getString("matter_words"),
                        row.getString("href")),
                new Message.Content(
                        row.getString("subject"),
                        row.getString("words_sealed"),
                        row.getString("words_shown"),
                        row.getInt("parts")),
                progress(row));
    }

    private static Message.Progress progress(ResultSet row) throws SQLException {
        return new Message.Progress(
                MessageState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("attempts"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("read_at", OffsetDateTime.class),
                row.getString("provider_id"),
                row.getLong("version"));
    }
}
