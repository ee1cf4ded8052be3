package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_escalation: one for each order, step and term, so that looking again raises nothing twice (F16). */
@Repository
public class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order that has reached a step it was not raised for yet. */
    record Due(
            UUID id,
            String townshipCode,
            EscalationStep step,
            LocalDate dueOn,
            String number,
            @Nullable UUID organ,
            @Nullable String organName,
            @Nullable UUID handler,
            @Nullable String handlerName,
            @Nullable String transferredTo) {}

    /** What has become amber, red, or red for so long that the township's head must know; paused clocks rest. */
    List<Due> due(
            String county, LocalDate day, LocalDate headSince, LocalDate untakenSince, LocalDate untakenHeadSince) {
        return jdbc.sql("""
                with open as (
                    select o.id, o.township_code, o.due_on, o.number, o.organ, o.organ_name, o.handler, o.handler_name,
                           o.transferred_to, o.stage, t.amber_on, t.started_on
                      from dispatch_order o
                      join v_calendar_term t on t.county_code = o.county_code and t.matter_id = o.id and t.ended_on is null
                     where o.county_code = :county and not o.paused and o.due_on is not null
                       and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                ), reached as (
                    select o.*, 'AMBER' as step from open o
                     where o.amber_on <= :day and o.due_on >= :day and o.stage in ('ASSIGNED', 'TAKEN', 'IN_CASE')
                    union all
                    select o.*, 'RED_UNIT' from open o where o.due_on < :day
                    union all
                    select o.*, 'RED_TOWNSHIP' from open o where o.due_on < :headSince
                    union all
                    select o.*, 'UNTAKEN' from open o
                     where o.stage in ('ASSIGNED', 'TRANSFERRED') and o.started_on < :untakenSince
                    union all
                    select o.*, 'UNTAKEN_LEADER' from open o
                     where o.stage in ('ASSIGNED', 'TRANSFERRED') and o.started_on < :untakenHeadSince
                )
                select r.id, r.township_code, r.step, r.due_on, r.number, r.organ, r.organ_name, r.handler, r.handler_name,
                       r.transferred_to
                  from reached r
                 where not exists (select 1 from dispatch_escalation e
                                    where e.county_code = :county and e.order_id = r.id and e.step = r.step
                                      and e.due_on = r.due_on)
                 order by r.id, r.step
                """)
                .param("county", county)
                .param("day", day)
                .param("headSince", headSince)
                .param("untakenSince", untakenSince)
                .param("untakenHeadSince", untakenHeadSince)
                .query(Due.class)
                .list();
    }

    /** Somebody who may rule in that township, where nobody is entered as its head; the one who holds it longest. */
    Optional<UUID> ruler(String county, String township, LocalDate day) {
        return jdbc.sql("""
                select person_id from v_access_holder
                 where county_code = :county and township_code = :township and right_name = 'ORDER_RULE' and registered
                   and from_date <= :day and (to_date is null or to_date >= :day)
                 order by from_date, person_id limit 1
                """)
                .param("county", county)
                .param("township", township)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    /** One raised. */
    record Raised(
            Due due,
            @Nullable UUID person,
            String name,
            @Nullable UUID organ,
            String words) {}

    void raise(String county, List<Raised> all, LocalDate day) {
        jdbc.sql("""
                insert into dispatch_escalation (county_code, order_id, township_code, step, due_on, to_person, to_name,
                        to_organ, words, raised_on)
                select :county, r.order_id, r.township, r.step, r.due_on, r.person, r.name, r.organ, r.words, :day
                  from unnest(:orders::uuid[], :townships::text[], :steps::text[], :dues::date[], :persons::uuid[],
                              :names::text[], :organs::uuid[], :words::text[])
                       as r(order_id, township, step, due_on, person, name, organ, words)
                on conflict do nothing
                """)
                .param("county", county)
                .param("day", day)
                .param("orders", ids(all, raised -> raised.due().id()))
                .param("townships", texts(all, raised -> raised.due().townshipCode()))
                .param("steps", texts(all, raised -> raised.due().step().name()))
                .param("dues", texts(all, raised -> raised.due().dueOn().toString()))
                .param("persons", ids(all, Raised::person))
                .param("names", texts(all, Raised::name))
                .param("organs", ids(all, Raised::organ))
                .param("words", texts(all, Raised::words))
                .update();
    }

    /** A step as the order's page shows it. */
    public record Step(EscalationStep step, LocalDate raisedOn, String toName, String words) {}

    public List<Step> of(String county, UUID order) {
        return jdbc.sql("""
                select step, raised_on, to_name, words from dispatch_escalation
                 where county_code = :county and order_id = :order order by raised_on desc, step
                """)
                .param("county", county)
                .param("order", order)
                .query(Step.class)
                .list();
    }

    /** A step with the order it is about; still open orders only. */
    record Line(
            UUID orderId,
            String number,
            String title,
            OrderStage stage,
            EscalationStep step,
            String toName,
            @Nullable String holder,
            LocalDate dueOn,
            LocalDate raisedOn) {}

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select e.order_id, o.number, o.title, o.stage, e.step, e.to_name,
                       coalesce(o.organ_name, o.transferred_to) as holder, e.due_on, e.raised_on
                  from dispatch_escalation e
                  join dispatch_order o on o.county_code = e.county_code and o.id = e.order_id and o.due_on = e.due_on
                 where e.county_code = :county and (:township::text is null or e.township_code = :township)
                   and (:organ::uuid is null or o.organ = :organ)
                   and (e.step = :step or :step::text is null and not exists (
                       select 1 from dispatch_escalation l
                        where l.county_code = e.county_code and l.order_id = e.order_id and l.due_on = e.due_on
                          and (l.raised_on, l.step) > (e.raised_on, e.step)))
                   and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                   and (:after_id::uuid is null or (e.raised_on, e.order_id) < (:after_value::date, :after_id::uuid))
                 order by e.raised_on desc, e.order_id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .query(Line.class)
                .list();
        return query.page(rows, Line::raisedOn, Line::orderId);
    }

    /** What was raised to that person and is still open, the highest step of each order. */
    List<Line> to(Scope scope, UUID person, int limit) {
        return jdbc.sql("""
                select distinct on (e.order_id) e.order_id, o.number, o.title, o.stage, e.step, e.to_name,
                       coalesce(o.organ_name, o.transferred_to) as holder, e.due_on, e.raised_on
                  from dispatch_escalation e
                  join dispatch_order o on o.county_code = e.county_code and o.id = e.order_id and o.due_on = e.due_on
                 where e.county_code = :county and e.to_person = :person
                   and (:township::text is null or e.township_code = :township)
                   and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                 order by e.order_id, e.raised_on desc limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", person)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    private static <T> @Nullable UUID[] ids(Collection<T> rows, Function<T, @Nullable UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
