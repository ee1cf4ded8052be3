package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open orders that nobody can move any more, found each day and put before the leader (F22). */
@Repository
public class StuckOrders {

    private final JdbcClient jdbc;
    private final Organization organization;

    StuckOrders(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** Why nobody can move it, and what to do. */
    public enum Reason implements Labelled {
        NO_DISPATCHER("没有人能派单", "本乡镇（街道）没有在岗的人持有“指挥派单”权限", "请系统管理员给指挥调度中心的人员授权"),
        UNIT_CLOSED("承办单位已撤销", "承办单位已经撤销，没有人能签收、办理", "请负责人裁定改派，或由单位的接续机构承办；先由指挥中心督办说明"),
        UNIT_EMPTY("承办单位没有人能办", "承办单位没有在岗的人持有“办理派单”权限", "请给该单位的人员授权，或者补充人员"),
        NO_CHECKER("没有人能核查", "除承办过的人以外，没有在岗的人持有“核查办理结果”权限", "请给没有承办过这件事的人员授予核查权限"),
        NO_RULER("没有人能裁定", "职责争议待裁定，没有在岗的负责人持有“裁定和督办派单”权限", "请系统管理员给乡镇负责人授权"),
        NO_DATE("没有日期", "没有正在计算的时限，没有人会被提醒", "请指挥中心督办，并设定答复期限");

        private final String label;
        private final String why;
        private final String remedy;

        Reason(String label, String why, String remedy) {
            this.label = label;
            this.why = why;
            this.remedy = remedy;
        }

        @Override
        public String label() {
            return label;
        }

        public String why() {
            return why;
        }

        public String remedy() {
            return remedy;
        }
    }

    /** A stuck order as lists show it. */
    record Line(
            UUID orderId,
            String number,
            String title,
            OrderStage stage,
            @Nullable String organName,
            Reason reason,
            LocalDate foundOn) {}

    /** Looks at every open order of a county in one question; what is solved leaves the list. */
    void look(String county, LocalDate day) {
        var organs = organization.organs(county, null);
        jdbc.sql("""
                with holder as materialized (
                    select distinct h.township_code, h.person_id, h.right_name, p.organ_id, p.township_code as home
                      from v_access_holder h
                      left join v_organization_person p on p.county_code = h.county_code and p.id = h.person_id
                     where h.county_code = :county and h.from_date <= :day and (h.to_date is null or h.to_date >= :day)
                       and (not h.registered or p.id is not null)
                       and h.right_name in ('ORDER_DISPATCH', 'ORDER_HANDLE', 'ORDER_CHECK', 'ORDER_RULE')
                ), unit as materialized (
                    select distinct organ_id from holder where right_name = 'ORDER_HANDLE' and organ_id is not null
                ), organ as materialized (
                    select r.id, r.parent from unnest(:organs::uuid[], :parents::uuid[]) as r(id, parent)
                ), child as materialized (
                    select distinct g.parent from organ g join unit u on u.organ_id = g.id where g.parent is not null
                ), told as (
                    select o.id, o.township_code,
                           case
                             when o.stage in ('WAITING', 'TRANSFERRED') and not exists (
                                 select 1 from holder h where h.right_name = 'ORDER_DISPATCH'
                                  and (h.township_code is null or h.township_code = o.township_code)) then 'NO_DISPATCHER'
                             when o.stage = 'RETURNED' and not exists (
                                 select 1 from holder h where h.right_name in ('ORDER_DISPATCH', 'ORDER_RULE')
                                  and (h.township_code is null or h.township_code = o.township_code)) then 'NO_RULER'
                             when o.stage in ('ASSIGNED', 'TAKEN', 'IN_CASE') and not exists (
                                 select 1 from organ g where g.id = o.organ) then 'UNIT_CLOSED'
                             when o.stage in ('ASSIGNED', 'TAKEN', 'IN_CASE')
                                  and o.organ not in (select organ_id from unit)
                                  and o.organ not in (select parent from child) then 'UNIT_EMPTY'
                             when o.stage = 'DONE' and not exists (
                                 select 1 from holder h where h.right_name = 'ORDER_CHECK'
                                  and (h.township_code is null or h.township_code = o.township_code)
                                  and not exists (select 1 from dispatch_act a
                                                   where a.county_code = o.county_code and a.order_id = o.id
                                                     and a.person = h.person_id and a.move in ('TAKE', 'FINISH')))
                                  then 'NO_CHECKER'
                             when o.due_on is null and not o.paused then 'NO_DATE'
                           end as reason
                      from dispatch_order o
                     where o.county_code = :county
                       and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                ), gone as (
                    delete from dispatch_stuck s
                     where s.county_code = :county
                       and not exists (select 1 from told t where t.id = s.order_id and t.reason is not null)
                )
                insert into dispatch_stuck (county_code, order_id, township_code, reason, found_on)
                select :county, id, township_code, reason, :day from told where reason is not null
                on conflict (county_code, order_id) do update set reason = excluded.reason
                """)
                .param("county", county)
                .param("day", day)
                .param("organs", organs.stream().map(Organ::id).toArray(UUID[]::new))
                .param("parents", organs.stream().map(Organ::parent).toArray(UUID[]::new))
                .update();
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select s.order_id, o.number, o.title, o.stage, o.organ_name, s.reason, s.found_on
                  from dispatch_stuck s
                  join dispatch_order o on o.county_code = s.county_code and o.id = s.order_id
                 where s.county_code = :county and (:township::text is null or s.township_code = :township)
                   and (:organ::uuid is null or o.organ = :organ)
                   and (:reason::text is null or s.reason = :reason)
                   and (:after_id::uuid is null or s.order_id > :after_id::uuid)
                 order by s.order_id limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .query(Line.class)
                .list();
        return query.page(rows, Line::orderId, Line::orderId);
    }

    List<Line> some(Scope scope, int limit) {
        return jdbc.sql("""
                select s.order_id, o.number, o.title, o.stage, o.organ_name, s.reason, s.found_on
                  from dispatch_stuck s
                  join dispatch_order o on o.county_code = s.county_code and o.id = s.order_id
                 where s.county_code = :county and (:township::text is null or s.township_code = :township)
                 order by s.order_id limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    public Optional<Reason> of(String county, UUID order) {
        return jdbc.sql("select reason from dispatch_stuck where county_code = :county and order_id = :order")
                .param("county", county)
                .param("order", order)
                .query(Reason.class)
                .optional();
    }
}
