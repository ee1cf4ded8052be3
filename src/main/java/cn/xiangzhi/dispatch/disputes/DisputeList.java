package cn.xiangzhi.dispatch.disputes;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disagreements as a list, and counted by unit. */
@Repository
public class DisputeList {

    private final JdbcClient jdbc;

    DisputeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A disagreement as a line; {@code heard} units gave their reasons. */
    public record Line(
            UUID id,
            UUID orderId,
            String number,
            String title,
            String sides,
            long heard,
            OffsetDateTime openedAt,
            String state,
            @Nullable Boolean upheld,
            @Nullable String ruledOrganName,
            @Nullable String ruledBy) {}

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select d.id, d.order_id, o.number, o.title, s.sides, s.heard, d.opened_at, d.state, d.upheld,
                       d.ruled_organ_name, d.ruled_by
                  from dispatch_dispute d
                  join dispatch_order o on o.county_code = d.county_code and o.id = d.order_id
                 cross join lateral (
                       select coalesce(string_agg(distinct x.organ_name, '、'), '') as sides, count(distinct x.organ) as heard
                         from dispatch_dispute_side x
                        where x.county_code = d.county_code and x.dispute_id = d.id) s
                 where d.county_code = :county and (:township::text is null or d.township_code = :township)
                   and (:organ::uuid is null or exists (
                        select 1 from dispatch_dispute_side x
                         where x.county_code = d.county_code and x.dispute_id = d.id and x.organ = :organ))
                   and (:state::text is null or d.state = :state)
                   and (:opened_from::date is null
                        or d.opened_at >= :opened_from::date::timestamp at time zone 'Asia/Shanghai')
                   and (:opened_to::date is null
                        or d.opened_at < (:opened_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
                   and (:after_id::uuid is null or d.id < :after_id::uuid)
                 order by d.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    /** Open ones in which both sides were heard, oldest first: they wait for a ruling. */
    public List<Line> waiting(Scope scope, int limit) {
        return jdbc.sql("""
                select d.id, d.order_id, o.number, o.title, s.sides, s.heard, d.opened_at, d.state, d.upheld,
                       d.ruled_organ_name, d.ruled_by
                  from dispatch_dispute d
                  join dispatch_order o on o.county_code = d.county_code and o.id = d.order_id and o.stage = 'RETURNED'
                 cross join lateral (
                       select string_agg(distinct x.organ_name, '、') as sides, count(distinct x.organ) as heard
                         from dispatch_dispute_side x
                        where x.county_code = d.county_code and x.dispute_id = d.id) s
                 where d.county_code = :county and (:township::text is null or d.township_code = :township)
                   and d.state = 'OPEN' and s.heard > 1
                 order by d.id limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** A unit's disagreements: how often it sent back, how many were ruled, how many of those it had to take. */
    public record Unit(String organName, long returned, long ruled, long bound) {}

    List<Unit> units(Scope scope) {
        return jdbc.sql("""
                select x.organ_name, count(distinct d.id) as returned,
                       count(distinct d.id) filter (where d.state = 'RULED') as ruled,
                       count(distinct d.id) filter (where d.state = 'RULED' and d.ruled_organ = x.organ) as bound
                  from dispatch_dispute_side x
                  join dispatch_dispute d on d.county_code = x.county_code and d.id = x.dispute_id
                 where x.county_code = :county and (:township::text is null or x.township_code = :township)
                   and (:organ::uuid is null or x.organ = :organ) and x.returned
                 group by x.organ, x.organ_name order by returned desc, x.organ_name limit 50
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .query(Unit.class)
                .list();
    }
}
