package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages on their way: what is due, who has it in hand, and what became of it. Rows of messages_message. */
@Repository
public class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What may be sent now, held until the transaction ends: due, or left behind by a program that died; never past an
     * earlier one to the same receiver, unless that one only waits for the morning and this one may not.
     */
    public List<Message> due(String county, Way way, OffsetDateTime now, int limit) {
        return jdbc.sql("""
                select m.* from messages_message m
                 where m.county_code = :county and m.way = :way
                   and m.state in ('WAITING', 'SENDING', 'BUDGET')
                   and ((m.state <> 'SENDING' and m.due_at <= :now) or (m.state = 'SENDING' and m.lease_until <= :now))
                   and not exists (
                       select 1 from messages_message e
                        where e.county_code = :county and e.receiver = m.receiver and e.id < m.id
                          and e.state in ('WAITING', 'SENDING', 'BUDGET') and (e.urgent or not m.urgent))
                 order by m.urgent desc, m.due_at, m.id
                 limit :limit
                   for update of m skip locked
                """)
                .param("county", county)
                .param("way", way.name())
                .param("now", now)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** Taken to be sent; nobody else takes it before the lease ends. */
    public void take(Message message, OffsetDateTime lease) {
        jdbc.sql("""
                update messages_message
                   set state = 'SENDING', why = '', lease_until = :lease, attempts = attempts + 1, version = version + 1
                 where county_code = :county and id = :id
                """)
                .param("lease", lease)
                .param("county", message.county())
                .param("id", message.id())
                .update();
    }

    /** Still to be sent, later. */
    public void hold(Message message, MessageState state, OffsetDateTime dueAt, String why) {
        jdbc.sql("""
                update messages_message
                   set state = :state, why = :why, due_at = :due, lease_until = null, version = version + 1
                 where county_code = :county and id = :id
                """)
                .param("state", state.name())
                .param("why", why)
                .param("due", dueAt)
                .param("county", message.county())
                .param("id", message.id())
                .update();
    }

    /**
     * What became of an attempt; false when somebody else has it in hand by now. {@code version} is the one it was taken
     * with.
     */
    public boolean settle(Message message, long version, Message.Progress after) {
        return jdbc.sql("""
                update messages_message
                   set state = :state, why = :why, due_at = :due, lease_until = null, sent_at = :sent,
                       provider_id = :provider, version = version + 1
                 where county_code = :county and id = :id and state = 'SENDING' and version = :version
                """)
                        .param("state", after.state().name())
                        .param("why", after.why())
                        .param("due", after.dueAt())
                        .param("sent", after.sentAt())
                        .param("provider", after.providerId())
                        .param("county", message.county())
                        .param("id", message.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Stops what still waits for a subscription. */
    public int stopFor(String county, UUID subscription, String why) {
        return jdbc.sql("""
                update messages_message
                   set state = 'STOPPED', why = :why, lease_until = null, version = version + 1
                 where county_code = :county and receiver = :receiver and state in ('WAITING', 'BUDGET')
                """)
                .param("why", why)
                .param("county", county)
                .param("receiver", subscription.toString())
                .update();
    }

    /** A budget was raised or a month began: what waited for it may go. */
    public int release(String county, String township, OffsetDateTime dueAt) {
        return jdbc.sql("""
                update messages_message set state = 'WAITING', why = '', due_at = :due, version = version + 1
                 where county_code = :county and state = 'BUDGET'
                   and (:township = '' or township_code = :township)
                """)
                .param("due", dueAt)
                .param("county", county)
                .param("township", township)
                .update();
    }
}
