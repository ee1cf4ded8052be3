package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.patrol.PatrolRoutes;
import cn.xiangzhi.inspection.patrol.PatrolSightings;
import cn.xiangzhi.inspection.patrol.PatrolWalks;
import cn.xiangzhi.inspection.patrol.SightingOutcome;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of patrol do, for later rooms and for the demonstration (S8 S21). */
@Component
public class Patrols {

    private final PatrolRoutes routes;
    private final PatrolWalks walks;
    private final PatrolSightings sightings;
    private final Today today;

    Patrols(PatrolRoutes routes, PatrolWalks walks, PatrolSightings sightings, Today today) {
        this.routes = routes;
        this.walks = walks;
        this.sightings = sightings;
        this.today = today;
    }

    public UUID route(Actor actor, String township, String name, String purpose, int everyDays) {
        var id = Ids.next();
        routes.draw(actor, new PatrolRoutes.NewRoute(id, township, name, purpose, everyDays));
        return id;
    }

    /** Adds a point; {@code risk} is the name of a level, or null. */
    public UUID point(
            Actor actor,
            UUID route,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String lookFor,
            @Nullable String risk) {
        var id = Ids.next();
        routes.add(
                actor,
                route,
                new PatrolRoutes.NewPoint(
                        id,
                        null,
                        place,
                        latitude,
                        longitude,
                        lookFor,
                        risk == null ? null : RiskLevel.valueOf(risk),
                        null));
        return id;
    }

    public UUID walk(Actor actor, UUID route, LocalDate on, List<UUID> walkers, List<UUID> points) {
        var id = Ids.next();
        walks.plan(actor, new PatrolWalks.NewWalk(id, route, on, walkers, points));
        return id;
    }

    /** Ends a walk that is still open, whatever is left of it. */
    public void leave(Actor actor, UUID walk, String why) {
        walks.leaveNow(actor, walk, why);
    }

    /** Looked at, nothing found; {@code number} is the point's place in the walk. */
    public void nothing(Actor actor, UUID walk, int number) {
        walks.nothing(actor, walk, walks.stopOf(actor, walk, number), today.date());
    }

    public void corrected(Actor actor, UUID walk, int number, String words, String done, HandedFile photo) {
        seen(actor, walk, number, SightingOutcome.CORRECTED, words, done, List.of(photo));
    }

    public void reported(Actor actor, UUID walk, int number, String words, List<HandedFile> photos) {
        seen(actor, walk, number, SightingOutcome.REPORT, words, "", photos);
    }

    private void seen(
            Actor actor,
            UUID walk,
            int number,
            SightingOutcome outcome,
            String words,
            String done,
            List<HandedFile> photos) {
        sightings.seen(
                actor,
                walk,
                walks.stopOf(actor, walk, number),
                new PatrolWalks.NewSighting(Ids.next(), today.date(), outcome, "", words, done, null, null, ""),
                photos);
    }
}
