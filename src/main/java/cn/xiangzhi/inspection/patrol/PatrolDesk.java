package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.inspection.SubjectHistory;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What patrol puts on the desk and on a subject's page, and who may see its photos. */
@Configuration
class PatrolDesk {

    @Bean
    MenuEntry patrolMenu() {
        return new MenuEntry(
                MenuEntry.Group.INSPECTION, 5, "巡查", "/patrol", Right.VISIT_READ, Set.of(Right.REPORT_REGISTER));
    }

    /** Walks asked of oneself, today's and those left open. */
    @Bean
    WorkSource patrolWork(WalkStore walks, Today today) {
        return (actor, limit) -> PatrolRights.walks(actor)
                ? walks.open(actor.scope(), actor.person(), limit).stream()
                        .filter(walk -> !walk.plannedOn().isAfter(today.date().plusDays(1)))
                        .map(walk -> new WorkItem(
                                walk.looked() == 0 ? "今天的巡查" : "没走完的巡查",
                                walk.routeName(),
                                "还有 " + (walk.stops() - walk.looked()) + " 个点位",
                                "/patrol/walks/" + walk.id(),
                                walk.plannedOn().isBefore(today.date()) ? Light.AMBER : Light.GREEN,
                                walk.plannedOn()))
                        .toList()
                : java.util.List.of();
    }

    @Bean
    MatterGate patrolPhotos(SightingStore sightings) {
        return MatterGate.ofCounty(
                PatrolSightings.KIND,
                FileFamily.SEEN,
                (actor, matter) -> (actor.has(Right.VISIT_READ) || PatrolRights.walks(actor))
                        && sightings.find(actor.scope(), matter).isPresent());
    }

    @Bean
    SubjectHistory patrolPast(SightingStore sightings) {
        return (actor, who) -> sightings.ofSubjects(actor.scope(), who.family()).stream()
                .map(seen -> new SubjectHistory.Done(
                        "巡查",
                        seen.words(),
                        seen.outcome().label(),
                        seen.seenOn().atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                        "/patrol/walks/" + seen.walkId()))
                .toList();
    }
}
