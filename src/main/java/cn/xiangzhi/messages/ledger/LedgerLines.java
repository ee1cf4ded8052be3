package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.messages.MessageKind;
import cn.xiangzhi.messages.MessageState;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of the ledger, newest first, and its figures. */
@Repository
class LedgerLines {

    private final JdbcClient jdbc;

    LedgerLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line; the address is masked, the words hold no key. */
    record Line(
            UUID id,
            @Nullable String townshipCode,
            Way way,
            MessageKind kind,
            boolean urgent,
            String addressMasked,
            String matterWords,
            String wordsShown,
            MessageState state,
            String why,
            int attempts,
            OffsetDateTime createdAt) {}

    /** How many of a way stand where, in a time. */
    record Figure(Way way, MessageState state, long messages, long parts, double seconds) {}

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select id, township_code, way, kind, urgent, address_masked, matter_words, words_shown, state, why,
                       attempts, created_at
                  from messages_message
                 where county_code = :county
                   and (:township::text is null or township_code = :township)
                   and (:way::text is null or way = :way)
                   and (:state::text is null or state = :state)
                   and (:kind::text is null or kind = :kind)
                   and (:q::text is null or matter_words = :q or substring(matter_words from '[^ ]+$') = :q)
                   and (:created_from::date is null
                        or created_at >= :created_from::date::timestamp at time zone 'Asia/Shanghai')
                   and (:created_to::date is null
                        or created_at < (:created_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
                   and (:after_id::uuid is null or id < :after_id::uuid)
                 order by id desc
                 limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    /** By way and state; {@code seconds} is how long a sent one waited, on the average. */
    List<Figure> figures(Scope scope, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select way, state, count(*) as messages, coalesce(sum(parts), 0) as parts,
                       coalesce(avg(extract(epoch from sent_at - created_at)), 0) as seconds
                  from messages_message
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and created_at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                   and created_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                   and way in ('INBOX', 'SMS', 'EMAIL', 'WEBHOOK')
                 group by way, state
                 order by way, state
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", from)
                .param("to", to)
                .query(Figure.class)
                .list();
    }

    /** What still waits, and since when the oldest of it could have gone. */
    record Waiting(
            long waiting, long dead, long budget, @Nullable OffsetDateTime oldest) {}

    Waiting waiting(Scope scope) {
        return jdbc.sql("""
                select count(*) filter (where state in ('WAITING', 'SENDING')) as waiting,
                       count(*) filter (where state = 'DEAD') as dead,
                       count(*) filter (where state = 'BUDGET') as budget,
                       min(due_at) filter (where state in ('WAITING', 'SENDING')) as oldest
                  from messages_message
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and state in ('WAITING', 'SENDING', 'BUDGET', 'DEAD')
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Waiting.class)
                .single();
    }
}
