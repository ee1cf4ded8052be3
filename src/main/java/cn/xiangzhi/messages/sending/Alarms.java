package cn.xiangzhi.messages.sending;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_alarm: what somebody must look at; one for each thing until it is closed. */
@Repository
public class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is open, or was. */
    public record Alarm(
            UUID id,
            String townshipCode,
            String about,
            String words,
            String href,
            OffsetDateTime firstAt,
            OffsetDateTime lastAt,
            int times) {}

    void raise(String county, @Nullable String township, String about, String words, String href, OffsetDateTime now) {
        LOG.warn("消息投递告警：{}", words);
        jdbc.sql("""
                insert into messages_alarm (county_code, id, township_code, about, words, href, first_at, last_at, times)
                values (:county, :id, :township, :about, :words, :href, :now, :now, 1)
                on conflict (county_code, township_code, about) where closed_at is null
                do update set words = excluded.words, href = excluded.href, last_at = excluded.last_at,
                          times = messages_alarm.times + 1
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township == null ? "" : township)
                .param("about", about)
                .param("words", words)
                .param("href", href)
                .param("now", now)
                .update();
    }

    /** Those nobody has dealt with; a township sees its own. */
    public List<Alarm> open(Scope scope, int limit) {
        return jdbc.sql("""
                select id, township_code, about, words, href, first_at, last_at, times from messages_alarm
                 where county_code = :county and closed_at is null
                   and (:township::text is null or township_code = :township)
                 order by last_at desc, id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Alarm.class)
                .list();
    }

    /** Closed with what was done about it. */
    public void close(Scope scope, UUID id, String by, String words, OffsetDateTime now) {
        var changed = jdbc.sql("""
                update messages_alarm set closed_at = :now, closed_by = :by, closed_words = :words
                 where county_code = :county and id = :id and closed_at is null
                   and (:township::text is null or township_code = :township)
                """)
                .param("now", now)
                .param("by", by)
                .param("words", words)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .update();
        if (changed == 0) {
            throw Refused.notFound("这条未处置的告警");
        }
    }
}
