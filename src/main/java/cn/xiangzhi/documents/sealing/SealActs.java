package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to a seal, kept for good. */
@Component
class SealActs {

    private final JdbcClient jdbc;
    private final Today today;

    SealActs(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Actor actor, Seal seal, String what, String detail) {
        jdbc.sql("""
                insert into documents_seal_act (county_code, id, township_code, seal, what, detail, done_at, done_by,
                  done_by_name, done_by_post)
                values (:county, :id, :township, :seal, :what, :detail, :at, :by, :name, :post)
                """)
                .param("county", seal.county())
                .param("id", Ids.next())
                .param("township", seal.township())
                .param("seal", seal.id())
                .param("what", what)
                .param("detail", detail)
                .param("at", today.now())
                .param("by", actor.person())
                .param("name", actor.name())
                .param("post", actor.organName() + " " + actor.postTitle())
                .update();
    }

    List<TimelineEntry> of(Seal seal) {
        return jdbc.sql("""
                select what, detail, done_at, done_by_name, done_by_post from documents_seal_act
                where county_code = :county and seal = :seal order by id desc
                """)
                .param("county", seal.county())
                .param("seal", seal.id())
                .query((row, n) -> new TimelineEntry(
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("done_by_post") + " " + row.getString("done_by_name"),
                        row.getString("what"),
                        row.getString("detail"),
                        null))
                .list();
    }
}
