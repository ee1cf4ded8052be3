package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.people.Colleagues;
import cn.xiangzhi.inspection.people.HelperKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks along a route: planned, walked, handed on, left open. No check-in, no ranking, no track: nobody's position or time is
 * taken, and nothing is counted by person.
 */
@Component
public class PatrolWalks {

    static final String KIND = "patrol-walk";
    private static final String WHAT = "巡查未安排";

    private final WalkStore store;
    private final PatrolRoutes routes;
    private final PatrolNeeds needs;
    private final Colleagues colleagues;
    private final ActBook acts;
    private final Today today;

    PatrolWalks(
            WalkStore store, PatrolRoutes routes, PatrolNeeds needs, Colleagues colleagues, ActBook acts, Today today) {
        this.store = store;
        this.routes = routes;
        this.needs = needs;
        this.colleagues = colleagues;
        this.acts = acts;
        this.today = today;
    }

    /** A walk as it is planned: whom it is asked of, on which day, to which points. */
    public record NewWalk(UUID once, UUID route, LocalDate on, List<UUID> walkers, List<UUID> points) {}

    /**
     * Something seen, as it is handed in.
     *
     * @param once its id, and that of the report it becomes
     * @param on the day it was seen
     * @param who whom it concerns, where a lead comes of it; empty where nobody knows
     */
    public record NewSighting(
            UUID once,
            LocalDate on,
            SightingOutcome outcome,
            String place,
            String words,
            String doneWords,
            @Nullable String category,
            @Nullable String item,
            String who) {}

    @Transactional
    public void plan(Actor actor, NewWalk walk) {
        PatrolRights.mustPlan(actor, WHAT);
        if (store.find(actor.scope(), walk.once()).isPresent()) {
            return;
        }
        var route = routes.get(actor, walk.route());
        if (route.closedOn() != null) {
            throw Refused.invalid(WHAT, "这条路线已经停用", "请选择在用的路线");
        }
        if (walk.on().isBefore(today.date())) {
            throw Refused.invalid(WHAT, "日期早于今天", "请安排今天或者以后");
        }
        var picked = needs.of(actor, route).stream()
                .filter(need -> walk.points().contains(need.point().id()))
                .toList();
        if (picked.isEmpty()) {
            throw Refused.invalid(WHAT, "没有选点位", "请至少选一个点位；路线上还没有点位的先增加点位");
        }
        if (store.add(walk, route, names(actor, route.townshipCode(), walk.walkers()), actor.name(), today.now())) {
            var number = 0;
            for (var need : picked) {
                var why = need.pick().why().isEmpty() ? "安排时加上的" : need.pick().words();
                store.addStop(
                        route, walk.once(), Ids.next(), ++number, need.point().id(), why);
            }
            acts.add(actor, route.townshipCode(), KIND, walk.once(), "安排巡查", picked.size() + "个点位，" + walk.on(), null);
        }
    }

    private String names(Actor actor, String township, List<UUID> walkers) {
        var named = colleagues.named(actor.county(), township, today.date(), walkers);
        if (named.isEmpty() || named.size() < walkers.stream().distinct().count()) {
            throw Refused.invalid(WHAT, "没有选人员，或者所选人员不在本乡镇的实名名册内", "请从名单中选择由谁去走");
        }
        return named.stream()
                .map(one -> one.person().name() + (one.kind() == HelperKind.AUXILIARY ? "（辅助人员）" : ""))
                .collect(Collectors.joining("、"));
    }

    /** Looked, and found nothing; said twice it is kept once. */
    @Transactional
    public void nothing(Actor actor, UUID walkId, UUID stopId, LocalDate on) {
        PatrolRights.mustWalk(actor, "没有登记");
        var walk = get(actor, walkId);
        var stop = stop(walk, stopId);
        if (stop.state() == StopState.NOTHING) {
            return;
        }
        looked(actor, walk, stop, StopState.NOTHING, on);
    }

    /** Marks a point as looked at, and ends the walk with its last point. */
    void looked(Actor actor, Walk walk, Walk.Stop stop, StopState state, LocalDate on) {
        if (!store.looked(actor.county(), walk.id(), stop.id(), state, on)) {
            throw Refused.invalid("没有登记", "这次巡查已经结束", "请打开新的一次；临时看到的，从“登记报告”登记");
        }
        if (store.closeWalked(actor.county(), walk.id(), today.date())) {
            acts.add(actor, walk.townshipCode(), KIND, walk.id(), "走完", walk.stops() + "个点位都看过", null);
        }
    }

    /** Ends it before every point was looked at: the rest comes first in the next plan. */
    @Transactional
    public void leave(Actor actor, UUID walkId, long version, String why) {
        PatrolRights.mustWalk(actor, "巡查未结束");
        var walk = get(actor, walkId);
        if (why.isBlank()) {
            throw Refused.invalid("巡查未结束", "没有写明为什么不走了", "请写明；不用结束也可以，没走完的留着，别人可以接着走");
        }
        if (!store.leave(actor.county(), walkId, version, why.strip(), today.date())) {
            throw Refused.stale("巡查");
        }
        acts.add(
                actor,
                walk.townshipCode(),
                KIND,
                walkId,
                "没走完，结束",
                (walk.stops() - walk.looked()) + "个点位没有走到：" + why.strip(),
                null);
    }

    /** As it stands now; one that ended by itself meanwhile stays as it is. */
    @Transactional
    public void leaveNow(Actor actor, UUID walkId, String why) {
        var walk = get(actor, walkId);
        if (walk.open()) {
            leave(actor, walkId, walk.version(), why);
        }
    }

    @Transactional
    public void handOver(Actor actor, UUID walkId, long version, List<UUID> walkers) {
        PatrolRights.mustPlan(actor, "没有换人");
        var walk = get(actor, walkId);
        var names = names(actor, walk.townshipCode(), walkers);
        if (!store.handOver(actor.county(), walkId, version, walkers, names)) {
            throw Refused.stale("巡查");
        }
        acts.add(actor, walk.townshipCode(), KIND, walkId, "换人接着走", names, null);
    }

    Walk get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("巡查"));
    }

    List<Walk.Stop> stops(Walk walk) {
        return store.stops(walk.countyCode(), walk.id());
    }

    Walk.Stop stop(Walk walk, UUID id) {
        return stops(walk).stream()
                .filter(stop -> stop.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这个点位"));
    }

    /** The stop that stands at this place of the walk. */
    public UUID stopOf(Actor actor, UUID walk, int number) {
        return stops(get(actor, walk)).stream()
                .filter(stop -> stop.number() == number)
                .map(Walk.Stop::id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这个点位"));
    }
}
