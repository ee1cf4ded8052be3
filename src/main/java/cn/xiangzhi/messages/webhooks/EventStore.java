package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.messages.NewEvent;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.store.LateWrites;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_event: what happened, word for word as it was pushed. */
@Repository
public class EventStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    EventStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** A line of the list. */
    record Line(UUID id, @Nullable String townshipCode, String type, String subject, OffsetDateTime at, String body) {}

    void add(NewEvent event, UUID id, OffsetDateTime at, String body) {
        late.sql("""
                insert into messages_event (county_code, id, township_code, type, subject, at, body)
                values (:county, :id, :township, :type, :subject, :at, :body)
                """)
                .param("county", event.county())
                .param("id", id)
                .param("township", event.township())
                .param("type", event.type().type())
                .param("subject", event.subject())
                .param("at", at)
                .param("body", body)
                .later();
    }

    public Optional<String> body(String county, UUID id) {
        return jdbc.sql("select body from messages_event where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select id, township_code, type, subject, at, body from messages_event
                 where county_code = :county
                   and (:township::text is null or township_code = :township)
                   and (:type::text is null or type = :type)
                   and (:q::text is null or subject = :q)
                   and (:at_from::date is null or at >= :at_from::date::timestamp at time zone 'Asia/Shanghai')
                   and (:at_to::date is null or at < (:at_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
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

    /** Of a time, oldest first, for those types; at most {@code limit}. */
    List<Line> between(Scope scope, @Nullable UUID one, List<String> types, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                select id, township_code, type, subject, at, body from messages_event
                 where county_code = :county
                   and (:township::text is null or township_code = :township)
                   and (:one::uuid is null or id = :one)
                   and type = any(:types::text[])
                   and at >= :from::date::timestamp at time zone 'Asia/Shanghai'
                   and at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'
                 order by id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("one", one)
                .param("types", types.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
