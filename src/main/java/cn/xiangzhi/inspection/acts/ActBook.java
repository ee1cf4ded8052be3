package cn.xiangzhi.inspection.acts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each act on a matter of this room: who, in which post, when, what and on which basis; rows are only added. */
@Component
public class ActBook {

    private final JdbcClient jdbc;
    private final Today today;

    ActBook(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Appends an act in the caller's transaction and gives its id, by which a term names what started it. */
    public UUID add(
            Actor actor,
            String township,
            String kind,
            UUID matter,
            String title,
            String words,
            @Nullable String basis) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into inspection_act (county_code, id, township_code, matter_kind, matter_id, title, words, basis, at,
                            by_person, by_name)
                        values (:county, :id, :township, :kind, :matter, :title, :words, :basis, :at, :by, :byName)
                        """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", township)
                .param("kind", kind)
                .param("matter", matter)
                .param("title", title)
                .param("words", words)
                .param("basis", basis)
                .param("at", today.now())
                .param("by", actor.person())
                .param("byName", actor.organName() + " " + actor.postTitle() + " " + actor.name())
                .update();
        return id;
    }

    /** The acts on a matter, newest first. */
    public List<TimelineEntry> of(String county, UUID matter) {
        return jdbc.sql("""
                        select at, by_name, title, words, basis from inspection_act
                        where county_code = :county and matter_id = :matter order by id desc limit 500
                        """).param("county", county).param("matter", matter).query(Row.class).list().stream()
                .map(row -> new TimelineEntry(
                        row.at(), row.byName(), row.title(), row.words().isEmpty() ? null : row.words(), row.basis()))
                .toList();
    }

    record Row(
            OffsetDateTime at,
            String byName,
            String title,
            String words,
            @Nullable String basis) {}
}
