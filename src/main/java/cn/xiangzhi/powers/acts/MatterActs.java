package cn.xiangzhi.powers.acts;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import cn.xiangzhi.store.LateWrites;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of this room's matters: who did what, when; added and never changed. */
@Component
public class MatterActs {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final Today today;

    MatterActs(JdbcClient jdbc, LateWrites late, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.today = today;
    }

    /** Keeps an act with the transaction; the very same one ({@code id}) again changes nothing. */
    public void add(Actor actor, UUID id, String township, String kind, UUID matter, String act, String words) {
        late.sql("""
                insert into powers_matter_act (county_code, id, township_code, matter_kind, matter_id, act, words, by_name, at)
                values (:county, :id, :township, :kind, :matter, :act, :words, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", township)
                .param("kind", kind)
                .param("matter", matter)
                .param("act", act)
                .param("words", words)
                .param("by", actor.organName() + " " + actor.postTitle() + " " + actor.name())
                .param("at", today.now())
                .later();
    }

    /** The acts of one matter, oldest first. */
    public List<TimelineEntry> of(String county, UUID matter) {
        return jdbc.sql("""
                        select act, words, by_name, at from powers_matter_act
                        where county_code = :county and matter_id = :matter order by at, id
                        """).param("county", county).param("matter", matter).query(Row.class).list().stream()
                .map(row -> new TimelineEntry(row.at(), row.byName(), row.act(), row.words(), null))
                .toList();
    }

    private record Row(String act, String words, String byName, OffsetDateTime at) {}
}
