package cn.xiangzhi.messages.wording;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.MessageKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_wording: what an office says in its own words. */
@Repository
public class Wordings {

    private final JdbcClient jdbc;
    private final Today today;

    Wordings(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The words that hold there: the township's own, else the county's, else the program's. */
    public Wording of(String county, @Nullable String township, MessageKind kind) {
        return find(county, township == null ? "" : township, "", kind).orElseGet(() -> Wording.usual(kind));
    }

    Optional<Wording> own(String county, String township, MessageKind kind) {
        return find(county, township, township, kind);
    }

    private Optional<Wording> find(String county, String township, String other, MessageKind kind) {
        return jdbc.sql("""
                select subject, words, version from messages_wording
                 where county_code = :county and township_code in (:township, :other) and kind = :kind
                 order by township_code desc
                 limit 1
                """)
                .param("county", county)
                .param("township", township)
                .param("other", other)
                .param("kind", kind.name())
                .query((row, i) ->
                        new Wording(kind, row.getString("subject"), row.getString("words"), row.getLong("version")))
                .optional();
    }

    void save(Actor actor, String township, Wording wording) {
        var changed = jdbc.sql("""
                insert into messages_wording (county_code, township_code, kind, subject, words, version, changed_at,
                        changed_by)
                values (:county, :township, :kind, :subject, :words, 1, :at, :by)
                on conflict (county_code, township_code, kind) do update
                   set subject = excluded.subject, words = excluded.words, version = messages_wording.version + 1,
                       changed_at = excluded.changed_at, changed_by = excluded.changed_by
                 where messages_wording.version = :version
                """)
                .param("county", actor.county())
                .param("township", township)
                .param("kind", wording.kind().name())
                .param("subject", wording.subject())
                .param("words", wording.words())
                .param("version", wording.version())
                .param("at", today.now())
                .param("by", actor.name())
                .update();
        if (changed == 0) {
            throw Refused.stale("消息模板");
        }
    }

    /** Back to the words of the program. */
    void drop(Actor actor, String township, MessageKind kind) {
        jdbc.sql("""
                delete from messages_wording
                 where county_code = :county and township_code = :township and kind = :kind
                """)
                .param("county", actor.county())
                .param("township", township)
                .param("kind", kind.name())
                .update();
    }
}
