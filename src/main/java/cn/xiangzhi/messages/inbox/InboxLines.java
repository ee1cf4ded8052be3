package cn.xiangzhi.messages.inbox;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.shell.ListQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages inside the product of one person. */
@Repository
class InboxLines {

    private final JdbcClient jdbc;

    InboxLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            UUID id,
            String subject,
            String wordsShown,
            String matterWords,
            String href,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime readAt) {}

    Page<Line> page(String county, UUID person, ListQuery query) {
        var rows = jdbc.sql("""
                select id, subject, words_shown, matter_words, href, created_at, read_at from messages_message
                 where county_code = :county and person = :person and way = 'INBOX'
                   and (:read::text is null or (:read = '0') = (read_at is null))
                   and (:after_id::uuid is null or id < :after_id::uuid)
                 order by id desc
                 limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("person", person)
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    List<Line> unread(String county, UUID person, int limit) {
        return jdbc.sql("""
                select id, subject, words_shown, matter_words, href, created_at, read_at from messages_message
                 where county_code = :county and person = :person and way = 'INBOX' and read_at is null
                 order by id desc
                 limit :limit
                """)
                .param("county", county)
                .param("person", person)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Marks it read; empty when it is not that person's. Answers where it leads. */
    Optional<String> read(String county, UUID person, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                update messages_message set read_at = coalesce(read_at, :now)
                 where county_code = :county and id = :id and person = :person and way = 'INBOX'
                returning href
                """)
                .param("now", now)
                .param("county", county)
                .param("id", id)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    int readAll(String county, UUID person, OffsetDateTime now) {
        return jdbc.sql("""
                update messages_message set read_at = :now
                 where county_code = :county and person = :person and way = 'INBOX' and read_at is null
                """)
                .param("now", now)
                .param("county", county)
                .param("person", person)
                .update();
    }
}
