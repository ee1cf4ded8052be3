package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.NearReports;
import cn.xiangzhi.places.Place;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is known of a route's points and asks {@link PatrolPlan} which of them a walk should go to. */
@Component
class PatrolNeeds {

    private static final int READ = 50;

    private final RouteStore routes;
    private final SightingStore sightings;
    private final NearReports reports;
    private final Today today;

    PatrolNeeds(RouteStore routes, SightingStore sightings, NearReports reports, Today today) {
        this.routes = routes;
        this.sightings = sightings;
        this.reports = reports;
        this.today = today;
    }

    /** A point with why it is proposed or not. */
    record Need(Route.Point point, PatrolPlan.Pick pick) {}

    List<Need> of(Actor actor, Route route) {
        var points = routes.points(actor.scope(), route.id()).stream()
                .collect(Collectors.toMap(
                        Route.Point::id, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
        var since = today.date().minusDays(PatrolPlan.DAYS);
        var had = sightings.had(route.countyCode(), route.id(), since).stream()
                .collect(Collectors.toMap(SightingStore.Had::point, Function.identity()));
        var known = points.values().stream()
                .map(point -> known(
                        actor,
                        route,
                        point,
                        had.getOrDefault(point.id(), new SightingStore.Had(point.id(), null, false, 0))))
                .toList();
        return PatrolPlan.of(known).stream()
                .map(pick -> new Need(java.util.Objects.requireNonNull(points.get(pick.point())), pick))
                .toList();
    }

    private PatrolPlan.Known known(Actor actor, Route route, Route.Point point, SightingStore.Had had) {
        var seen = had.seenOn();
        return new PatrolPlan.Known(
                point.id(),
                point.number(),
                point.risk(),
                near(actor, point.place()).size(),
                had.sightings(),
                seen == null ? null : ChronoUnit.DAYS.between(seen, today.date()),
                route.everyDays(),
                had.left());
    }

    /** What was reported near a place in the days that count; only how many, for who may not read reports. */
    List<NearReports.Near> near(Actor actor, Place place) {
        var since = today.now().minusDays(PatrolPlan.DAYS);
        return reports.at(actor.scope(), place, READ).stream()
                .filter(report -> report.receivedAt().isAfter(since))
                .toList();
    }
}
