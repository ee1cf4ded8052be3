package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.PatrolsAfield.Afield;
import cn.xiangzhi.inspection.PatrolsAfield.Photos;
import cn.xiangzhi.inspection.PatrolsAfield.Seen;
import cn.xiangzhi.inspection.PatrolsAfield.Stop;
import cn.xiangzhi.inspection.VisitsAfield.Choice;
import cn.xiangzhi.places.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Walks as they are taken along, and what a phone recorded at their points. */
@Component
public class FieldPatrols {

    private static final String WHAT = "没有登记";
    private static final int AHEAD_DAYS = 7;
    private static final int OLDEST_DAYS = 30;

    private final WalkStore store;
    private final PatrolWalks walks;
    private final PatrolSightings sightings;
    private final PatrolRoutes routes;
    private final Today today;

    FieldPatrols(WalkStore store, PatrolWalks walks, PatrolSightings sightings, PatrolRoutes routes, Today today) {
        this.store = store;
        this.walks = walks;
        this.sightings = sightings;
        this.routes = routes;
        this.today = today;
    }

    public List<Afield> open(Actor actor, int limit) {
        if (!PatrolRights.walks(actor)) {
            return List.of();
        }
        var own = store.open(actor.scope(), actor.person(), limit);
        var mine = own.stream().map(Walk::id).collect(Collectors.toSet());
        var last = today.date().plusDays(AHEAD_DAYS);
        var all = Stream.concat(
                        own.stream(),
                        store.open(actor.scope(), null, limit).stream().filter(walk -> !mine.contains(walk.id())))
                .filter(walk -> !walk.plannedOn().isAfter(last))
                .limit(limit)
                .toList();
        var stops = store.stops(actor.county(), all.stream().map(Walk::id).toList()).stream()
                .collect(Collectors.groupingBy(Walk.Stop::walkId));
        return all.stream()
                .map(walk -> new Afield(
                        walk.id(),
                        walk.routeName(),
                        walk.plannedOn(),
                        walk.walkerNames(),
                        mine.contains(walk.id()),
                        stops.getOrDefault(walk.id(), List.of()).stream()
                                .map(FieldPatrols::stop)
                                .toList()))
                .toList();
    }

    private static Stop stop(Walk.Stop stop) {
        return new Stop(
                stop.id(),
                stop.number(),
                stop.placeWords(),
                stop.latitude(),
                stop.longitude(),
                stop.lookFor(),
                stop.why(),
                stop.state().name(),
                stop.state().label());
    }

    /** One of the three it becomes, or nothing found; the walk is the point's own, whichever the phone thought of. */
    public UUID seen(Actor actor, UUID stopId, Seen seen, Photos photos) {
        PatrolRights.mustWalk(actor, WHAT);
        if (seen.on().isAfter(today.date()) || seen.on().isBefore(today.date().minusDays(OLDEST_DAYS))) {
            throw Refused.invalid(WHAT, "看到的日期晚于今天，或者早于" + OLDEST_DAYS + "天前", "请核对手机日期，改后再报；材料还在");
        }
        var walk = store.walkOf(actor.scope(), stopId).orElseThrow(() -> Refused.notFound("这个点位"));
        if (seen.outcome().equals(StopState.NOTHING.name())) {
            if (!photos.none()) {
                throw Refused.invalid(WHAT, "没有发现问题，却带了照片", "请写明看到什么、怎么办，或者去掉照片；材料还在");
            }
            walks.nothing(actor, walk, stopId, seen.on());
            return walk;
        }
        var outcome = Arrays.stream(SightingOutcome.values())
                .filter(one -> one.name().equals(seen.outcome()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(WHAT, "没有选择怎么办", "请选择当场改正、登记为报告，或者没有发现问题"));
        sightings.seen(
                actor,
                walk,
                stopId,
                new PatrolWalks.NewSighting(
                        seen.once(),
                        seen.on(),
                        outcome,
                        seen.place(),
                        seen.words(),
                        seen.done(),
                        null,
                        seen.item(),
                        seen.who()),
                photos);
        return walk;
    }

    public Optional<Place> place(Actor actor, UUID stopId) {
        return store.walkOf(actor.scope(), stopId)
                .map(walk -> walks.stop(walks.get(actor, walk), stopId))
                .map(stop -> routes.point(actor, stop.pointId()).place());
    }

    public static List<Choice> outcomes(Actor actor) {
        return PatrolRights.walks(actor)
                ? Stream.concat(
                                Stream.of(new Choice(StopState.NOTHING.name(), StopState.NOTHING.label())),
                                PatrolRights.outcomes(actor).map(one -> new Choice(one.name(), one.label())))
                        .toList()
                : List.of();
    }
}
