package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody handed on to others and still answers for until it is taken over (S5, 首接负责). */
@Repository
class HandedOn {

    private final JdbcClient jdbc;

    HandedOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order somebody sent out: to whom, since when, whether it was taken, how often it was reminded of. */
    record Line(
            UUID actId,
            UUID orderId,
            String number,
            String title,
            OrderStage stage,
            @Nullable String organName,
            @Nullable String transferredTo,
            OffsetDateTime handedAt,
            @Nullable LocalDate dueOn,
            boolean paused,
            long reminders,
            boolean taken) {

        String to() {
            return transferredTo != null ? transferredTo : organName != null ? organName : "";
        }
    }

    /** The last time the person sent each order out, newest first; {@code taken} yes or no where the filter asks. */
    Page<Line> page(Actor actor, ListQuery query) {
        var scope = actor.scope();
        var rows = jdbc.sql("""
                select a.id as act_id, o.id as order_id, o.number, o.title, o.stage, o.organ_name, o.transferred_to,
                       a.done_at as handed_at, o.due_on, o.paused,
                       (select count(*) from dispatch_escalation e
                         where e.county_code = o.county_code and e.order_id = o.id
                           and e.step in ('UNTAKEN', 'UNTAKEN_LEADER')) + o.urged as reminders,
                       o.stage not in ('ASSIGNED', 'TRANSFERRED', 'RETURNED', 'WAITING') as taken
                  from dispatch_act a
                  join dispatch_order o on o.county_code = a.county_code and o.id = a.order_id
                 where a.county_code = :county and a.person = :person and a.move in ('ASSIGN', 'RULE', 'UPHOLD', 'TRANSFER')
                   and (:township::text is null or o.township_code = :township)
                   and (:taken::text is null
                        or (:taken::text = 'no') = (o.stage in ('ASSIGNED', 'TRANSFERRED', 'RETURNED', 'WAITING')))
                   and not exists (select 1 from dispatch_act b
                                    where b.county_code = a.county_code and b.order_id = a.order_id and b.id > a.id
                                      and b.person = a.person and b.move in ('ASSIGN', 'RULE', 'UPHOLD', 'TRANSFER'))
                   and (:after_id::uuid is null or a.id < :after_id::uuid)
                 order by a.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", actor.person())
                .query(Line.class)
                .list();
        return query.page(rows, Line::actId, Line::actId);
    }
}
