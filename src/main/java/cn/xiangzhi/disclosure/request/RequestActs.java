package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with a request; appended, never changed. */
@Repository
class RequestActs {

    private final JdbcClient jdbc;
    private final Today today;

    RequestActs(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    UUID add(Actor actor, UUID request, String kind, String detail, Basis basis) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into disclosure_request_act (county_code, id, request_id, kind, at, by_name, detail, basis)
                        values (:county, :id, :request, :kind, :at, :by, :detail, :basis)
                        """)
                .param("county", actor.county())
                .param("id", id)
                .param("request", request)
                .param("kind", kind)
                .param("at", today.now())
                .param("by", actor.organName() + " " + actor.postTitle() + " " + actor.name())
                .param("detail", detail)
                .param("basis", basis.label())
                .update();
        return id;
    }

    List<TimelineEntry> of(String county, UUID request) {
        return jdbc.sql("""
                        select kind, detail, by_name, basis, at from disclosure_request_act
                        where county_code = :county and request_id = :request order by at, id
                        """).param("county", county).param("request", request).query(Row.class).list().stream()
                .map(row -> new TimelineEntry(row.at(), row.byName(), row.kind(), row.detail(), row.basis()))
                .toList();
    }

    private record Row(String kind, String detail, String byName, String basis, OffsetDateTime at) {}
}
