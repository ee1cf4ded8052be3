package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.intake.NearReports;
import cn.xiangzhi.places.Point;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places worth a point on a route: subjects of high risk, and where much was reported, as long as no route goes there (S8). */
@Component
class PatrolCandidates {

    private static final int LEAST = 3;
    private static final int SHOWN = 8;
    private static final double NEAR = 80;

    private final RouteStore routes;
    private final Subjects subjects;
    private final NearReports reports;
    private final Today today;

    PatrolCandidates(RouteStore routes, Subjects subjects, NearReports reports, Today today) {
        this.routes = routes;
        this.subjects = subjects;
        this.reports = reports;
        this.today = today;
    }

    /** A place with why it is worth a point. */
    record Candidate(
            String words,
            String why,
            @Nullable UUID subject,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    List<Candidate> of(Actor actor, Route route) {
        var known = routes.all(actor.scope()).stream()
                .filter(one -> one.closedOn() == null && one.townshipCode().equals(route.townshipCode()))
                .flatMap(one -> routes.points(actor.scope(), one.id()).stream())
                .toList();
        var held = known.stream()
                .map(Route.Point::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var spots = reports
                .spots(
                        actor.scope(),
                        route.townshipCode(),
                        today.now().minusDays(PatrolPlan.DAYS),
                        LEAST,
                        SHOWN + known.size())
                .stream()
                .filter(spot -> known.stream().noneMatch(point -> near(point, spot)))
                .limit(SHOWN)
                .map(spot -> new Candidate(
                        spot.words(),
                        "因为 " + PatrolPlan.DAYS + " 天内这一带有 " + spot.reports() + " 件报告，没有路线经过",
                        null,
                        spot.latitude(),
                        spot.longitude()));
        var risky = subjects.all(actor.scope()).stream()
                .filter(subject -> subject.townshipCode().equals(route.townshipCode())
                        && subject.risk() == RiskLevel.HIGH
                        && !held.contains(subject.id()))
                .limit(SHOWN)
                .map(subject -> new Candidate(
                        subject.name() + "，" + subject.placeWords(),
                        "因为是" + RiskLevel.HIGH.label() + "，没有路线经过",
                        subject.id(),
                        subject.latitude(),
                        subject.longitude()));
        return Stream.concat(spots, risky).toList();
    }

    private static boolean near(Route.Point point, NearReports.Spot spot) {
        var latitude = point.latitude();
        var longitude = point.longitude();
        return latitude != null
                && longitude != null
                && new Point(latitude, longitude).metresTo(new Point(spot.latitude(), spot.longitude())) < NEAR;
    }
}
