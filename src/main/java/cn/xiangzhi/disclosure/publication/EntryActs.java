package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import cn.xiangzhi.store.LateWrites;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with a disclosure entry; appended, never changed. */
@Repository
class EntryActs {

    private static final ZoneId BEIJING = Today.BEIJING;

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final Today today;

    EntryActs(JdbcClient jdbc, LateWrites late, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.today = today;
    }

    UUID add(Actor actor, Entry entry, String kind, String detail, String basis) {
        var id = Ids.next();
        late.sql("""
                        insert into disclosure_act (county_code, id, entry_id, kind, at, person_id, person_name, post_title,
                            detail, basis)
                        values (:county, :id, :entry, :kind, :at, :person, :name, :post, :detail, :basis)
                        """)
                .param("county", entry.countyCode())
                .param("id", id)
                .param("entry", entry.id())
                .param("kind", kind)
                .param("at", today.now())
                .param("person", actor.person())
                .param("name", actor.name())
                .param("post", actor.organName() + " " + actor.postTitle())
                .param("detail", detail)
                .param("basis", basis)
                .later();
        return id;
    }

    List<TimelineEntry> of(String county, UUID entry) {
        return jdbc.sql("""
                        select at, person_name, post_title, kind, detail, basis
                        from disclosure_act
                        where county_code = :county and entry_id = :entry
                        order by id desc
                        """)
                .param("county", county)
                .param("entry", entry)
                .query((row, number) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(BEIJING)
                                .toOffsetDateTime(),
                        row.getString("person_name") + "（" + row.getString("post_title") + "）",
                        row.getString("kind"),
                        row.getString("detail"),
                        row.getString("basis")))
                .list();
    }
}
