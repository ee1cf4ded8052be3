package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.WorkItem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What desks ask the head to let go on although it is a department's duty, and nobody has answered (GOVN-04). */
@Repository
class AskedExceptions {

    private final JdbcClient jdbc;

    AskedExceptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request on an order that still waits to be sent out. */
    record Line(UUID id, String number, String title, String who, String words) {}

    /** As lines of the head's work, oldest first. */
    List<WorkItem> waiting(Scope scope, int limit) {
        return jdbc
                .sql("""
                select o.id, o.number, o.title, a.who, a.words
                  from dispatch_act a
                  join dispatch_order o on o.county_code = a.county_code and o.id = a.order_id
                   and o.stage in ('WAITING', 'RETURNED')
                 where a.county_code = :county and a.move = 'REQUEST_EXCEPTION'
                   and (:township::text is null or o.township_code = :township)
                   and not exists (select 1 from dispatch_act b
                                    where b.county_code = a.county_code and b.order_id = a.order_id and b.id > a.id
                                      and b.move in ('APPROVE_EXCEPTION', 'REFUSE_EXCEPTION', 'RULE', 'UPHOLD',
                                                     'RETURN', 'TRANSFER_BACK', 'REOPEN', 'RESTORE'))
                 order by a.id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> new WorkItem(
                        "待批准的例外",
                        line.title(),
                        line.number() + " · " + line.who() + "申请：" + line.words(),
                        "/orders/" + line.id(),
                        Light.AMBER,
                        null))
                .toList();
    }
}
