package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.inspection.SubjectHistory;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What plans and merged checks put on the desk, and on a subject's page. */
@Configuration
class CheckDesk {

    @Bean
    MenuEntry checksMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 30, "综合查一次", "/checks", Right.VISIT_READ);
    }

    @Bean
    MenuEntry plansMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 40, "检查计划", "/inspection-plans", Right.VISIT_READ);
    }

    @Bean
    MatterGate recheckPhotos(JdbcClient jdbc) {
        return MatterGate.of(
                CheckOutcome.POINT,
                Set.of(Right.VISIT_READ),
                (scope, matter) -> jdbc.sql("""
                        select exists (select 1 from inspection_check_point where county_code = :county and id = :id
                          and (:township::text is null or township_code = :township))
                        """)
                        .param("county", scope.county())
                        .param("id", matter)
                        .param("township", scope.township())
                        .query(Boolean.class)
                        .single());
    }

    /** Plans and checks to approve for who may; re-visits due and today's checks for who inspects. */
    @Bean
    WorkSource inspectionWork(JdbcClient jdbc, CheckPoints points, Terms terms, Today today) {
        return (actor, limit) -> {
            var work = new ArrayList<WorkItem>();
            if (actor.has(Right.VISIT_APPROVE)) {
                waiting(jdbc, actor.scope(), actor.person(), limit)
                        .forEach(row -> work.add(
                                new WorkItem(row.kind(), row.title(), row.detail(), row.href(), Light.AMBER, null)));
            }
            if (actor.has(Right.VISIT_RECORD)) {
                var due = points.rechecks(actor.scope(), limit);
                var clocks = terms.pressing(
                        actor.county(),
                        due.stream().map(CheckPoints.Waiting::id).toList());
                due.forEach(row -> work.add(new WorkItem(
                        "待复查",
                        row.name(),
                        row.point(),
                        "/checks/" + row.checkId(),
                        Light.of(clocks.get(row.id())),
                        row.dueOn())));
                coming(jdbc, actor, today.date(), limit)
                        .forEach(row -> work.add(new WorkItem(
                                "安排的检查",
                                row.name(),
                                row.title(),
                                "/checks/" + row.id(),
                                Light.GREEN,
                                row.plannedOn())));
            }
            return work.stream().limit(limit).toList();
        };
    }

    private static List<Row> waiting(JdbcClient jdbc, Scope scope, UUID person, int limit) {
        return jdbc.sql("""
                        select '待批准的检查计划' as kind, title, made_by as detail, '/inspection-plans/' || id as href, made_at as at
                        from inspection_plan where county_code = :county and (:township::text is null or township_code = :township)
                          and stage = 'DRAFT' and made_person <> :person
                        union all
                        select '超过频次上限待批准的检查', title, over_words, '/checks/' || id, at
                        from inspection_check where county_code = :county and (:township::text is null or township_code = :township)
                          and stage = 'WAITING' and by_person <> :person
                        order by at limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", person)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    private static List<Coming> coming(JdbcClient jdbc, Actor actor, LocalDate day, int limit) {
        return jdbc.sql("""
                        select c.id, c.title, c.planned_on, s.name from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and c.stage = 'PLANNED' and :person = any(c.officers) and c.planned_on <= :until
                        order by c.planned_on limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("person", actor.person())
                .param("until", day.plusDays(7))
                .param("limit", limit)
                .query(Coming.class)
                .list();
    }

    record Row(String kind, String title, String detail, String href, OffsetDateTime at) {}

    record Coming(UUID id, String title, LocalDate plannedOn, String name) {}

    /** Checks arranged and corrections set by a date, on the subject's page. */
    @Bean
    SubjectHistory checksPast(JdbcClient jdbc) {
        return (actor, who) -> jdbc
                .sql("""
                        select '综合检查' as kind, c.title, c.stage as state, c.at, c.id, null::date as due_on
                        from inspection_check c where c.county_code = :county and c.subject_id = any(:family) and c.stage <> 'DONE'
                        union all
                        select '改正', p.point, case when p.rechecked_at is null then '限期改正' when p.recheck_fine then '已经改正'
                            else '没有改正' end, c.ended_at, c.id, p.due_on
                        from inspection_check c
                        join inspection_check_point p on p.county_code = c.county_code and p.check_id = c.id and p.result = 'BY_DATE'
                        where c.county_code = :county and c.subject_id = any(:family)
                        limit 100
                        """)
                .param("county", actor.county())
                .param("family", who.family().toArray(UUID[]::new))
                .query(Past.class)
                .list()
                .stream()
                .map(CheckDesk::done)
                .toList();
    }

    private static SubjectHistory.Done done(Past past) {
        var state = past.kind().equals("改正")
                ? past.state() + "（至 " + past.dueOn() + "）"
                : CheckStage.valueOf(past.state()).label();
        return new SubjectHistory.Done(past.kind(), past.title(), state, past.at(), "/checks/" + past.id());
    }

    record Past(
            String kind,
            String title,
            String state,
            OffsetDateTime at,
            UUID id,
            @Nullable LocalDate dueOn) {}
}
