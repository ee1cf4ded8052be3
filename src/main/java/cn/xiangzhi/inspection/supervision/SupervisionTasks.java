package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What supervision puts on the desk, and who may see its photos (S20 F69). */
@Configuration
class SupervisionTasks {

    @Bean
    MatterGate findingPhotos(JdbcClient jdbc) {
        return MatterGate.of(
                Findings.KIND,
                Set.of(Right.SUPERVISE_READ),
                (scope, matter) -> jdbc.sql("""
                        select exists (select 1 from inspection_finding where county_code = :county and id = :id
                          and (:township::text is null or township_code = :township))
                        """)
                        .param("county", scope.county())
                        .param("id", matter)
                        .param("township", scope.township())
                        .query(Boolean.class)
                        .single());
    }

    /** The week's tours still to make, corrections to look at, contests to answer, talks to hold; a unit's own corrections. */
    @Bean
    WorkSource supervisionWork(JdbcClient jdbc, Tours tours, Talks talks, Terms terms, Today today) {
        return (actor, limit) -> {
            var work = new ArrayList<WorkItem>();
            if (actor.has(Right.SUPERVISE) && actor.scope().township() != null) {
                var week = tours.weeks(actor.scope(), 1).getFirst();
                if (week.light(today.date()) != Light.GREEN) {
                    work.add(new WorkItem(
                            "本周督查",
                            week.words(today.date()),
                            "每周至少两次",
                            "/supervision",
                            week.light(today.date()),
                            week.sunday()));
                }
                talks.due(actor.scope())
                        .forEach(due -> work.add(new WorkItem(
                                "待约谈", due.unitName(), due.step().label(), "/supervision/talks", Light.AMBER, null)));
            }
            if (actor.has(Right.SUPERVISE_READ)) {
                var rows = jdbc.sql("""
                                select id, unit_name, words, due_on, proved_at is not null as proved,
                                    contested_at is not null and contest_kept is null as contested
                                from inspection_finding
                                where county_code = :county and (:township::text is null or township_code = :township) and not good
                                  and (checked_fine is not true and (:all and proved_at is not null or unit_id = :organ and proved_at is null)
                                       or :all and contested_at is not null and contest_kept is null)
                                order by due_on limit :limit
                                """)
                        .param("county", actor.county())
                        .param("township", actor.scope().township())
                        .param("all", actor.has(Right.SUPERVISE))
                        .param("organ", actor.organ())
                        .param("limit", limit)
                        .query(Row.class)
                        .list();
                var clocks = terms.pressing(
                        actor.county(), rows.stream().map(Row::id).toList());
                rows.forEach(row -> work.add(new WorkItem(
                        row.contested() ? "曝光异议待答复" : row.proved() ? "整改待复核" : "督查问题待整改",
                        row.unitName(),
                        row.words(),
                        "/supervision/findings/" + row.id(),
                        Light.of(clocks.get(row.id())),
                        row.dueOn())));
            }
            return work.stream().limit(limit).toList();
        };
    }

    record Row(UUID id, String unitName, String words, LocalDate dueOn, boolean proved, boolean contested) {}
}
