package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up routes and their points (S8). */
@Component
public class PatrolRoutes {

    static final String KIND = "patrol-route";
    private static final String WHAT = "路线未保存";
    private static final int MOST = 40;

    private final RouteStore store;
    private final Subjects subjects;
    private final Places places;
    private final ActBook acts;
    private final Today today;

    PatrolRoutes(RouteStore store, Subjects subjects, Places places, ActBook acts, Today today) {
        this.store = store;
        this.subjects = subjects;
        this.places = places;
        this.acts = acts;
        this.today = today;
    }

    /** A route as it is drawn up; {@code everyDays}: how many days may pass at a point. */
    public record NewRoute(UUID once, String township, String name, String purpose, int everyDays) {}

    /** A point as it is added; with a subject its place and risk are the subject's where the form says nothing else. */
    public record NewPoint(
            UUID once,
            @Nullable String village,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String lookFor,
            @Nullable RiskLevel risk,
            @Nullable UUID subject) {}

    @Transactional
    public void draw(Actor actor, NewRoute route) {
        PatrolRights.mustPlan(actor, WHAT);
        if (!route.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), route.township())) {
            throw Refused.notFound("该乡镇");
        }
        if (route.name().isBlank() || route.purpose().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明名称或者看什么", "请补齐");
        }
        if (route.everyDays() < 1 || route.everyDays() > 365) {
            throw Refused.invalid(WHAT, "“最多隔几天”不在 1 到 365 之间", "请按风险填写，例如 7、14、30");
        }
        if (store.add(route, actor.county(), actor.name(), today.now())) {
            acts.add(
                    actor,
                    route.township(),
                    KIND,
                    route.once(),
                    "设立路线",
                    route.purpose().strip(),
                    null);
        }
    }

    @Transactional
    public void add(Actor actor, UUID routeId, NewPoint point) {
        PatrolRights.mustPlan(actor, "点位未保存");
        var route = open(actor, routeId);
        if (store.point(actor.scope(), point.once()).isPresent()) {
            return;
        }
        var kept = filled(actor, point);
        if (kept.place().isBlank() || kept.lookFor().isBlank()) {
            throw Refused.invalid("点位未保存", "没有写明地点，或者没有写到这里看什么", "请写走到那里的人一看就懂的话");
        }
        if (store.points(actor.scope(), routeId).size() >= MOST) {
            throw Refused.invalid("点位未保存", "一条路线最多 " + MOST + " 个点位", "请另设一条路线");
        }
        store.addPoint(kept, route, today.now());
        acts.add(actor, route.townshipCode(), KIND, routeId, "增加点位", kept.place() + "：" + kept.lookFor(), null);
    }

    private NewPoint filled(Actor actor, NewPoint point) {
        var subject = point.subject() == null ? null : subjects.get(actor, point.subject());
        var village = point.village() != null
                ? point.village()
                : subject != null ? subject.villageCode() : village(actor, point);
        return subject == null
                ? new NewPoint(
                        point.once(),
                        village,
                        point.place(),
                        point.latitude(),
                        point.longitude(),
                        point.lookFor(),
                        point.risk(),
                        null)
                : new NewPoint(
                        point.once(),
                        village,
                        point.place().isBlank() ? subject.name() + "，" + subject.placeWords() : point.place(),
                        point.latitude() == null ? subject.latitude() : point.latitude(),
                        point.longitude() == null ? subject.longitude() : point.longitude(),
                        point.lookFor(),
                        point.risk(),
                        subject.id());
    }

    private @Nullable String village(Actor actor, NewPoint point) {
        return point.latitude() == null || point.longitude() == null
                ? null
                : places.villageAt(actor.county(), point.latitude(), point.longitude())
                        .map(found -> found.code())
                        .orElse(null);
    }

    @Transactional
    public void remove(Actor actor, UUID routeId, UUID pointId) {
        PatrolRights.mustPlan(actor, "点位未撤下");
        var route = open(actor, routeId);
        var point = point(actor, pointId);
        if (store.remove(actor.county(), routeId, pointId, today.date())) {
            acts.add(actor, route.townshipCode(), KIND, routeId, "撤下点位", point.placeWords(), null);
        }
    }

    @Transactional
    public void close(Actor actor, UUID routeId, long version, String why) {
        PatrolRights.mustPlan(actor, "路线未停用");
        var route = open(actor, routeId);
        if (why.isBlank()) {
            throw Refused.invalid("路线未停用", "没有写明原因", "请写明");
        }
        if (route.openWalks() > 0) {
            throw Refused.invalid("路线未停用", "还有 " + route.openWalks() + " 次巡查没走完", "请先走完，或者写明原因结束那几次");
        }
        if (!store.close(actor.county(), routeId, version, today.date())) {
            throw Refused.stale("巡查路线");
        }
        acts.add(actor, route.townshipCode(), KIND, routeId, "停用路线", why.strip(), null);
    }

    private Route open(Actor actor, UUID id) {
        var route = get(actor, id);
        if (route.closedOn() != null) {
            throw Refused.invalid("没有保存", "这条路线已经停用", "请另设一条路线");
        }
        return route;
    }

    Route get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("巡查路线"));
    }

    Route.Point point(Actor actor, UUID id) {
        return store.point(actor.scope(), id).orElseThrow(() -> Refused.notFound("巡查点位"));
    }

    /** Where a point stands, for what was reported near it. */
    List<Route.Point> points(Actor actor, UUID route) {
        return store.points(actor.scope(), route);
    }

    /** Where a sighting at a point happened: the point's place, with the words of whoever saw it where they say more. */
    static Place place(Route.Point point, String words) {
        var said = words.isBlank() ? point.placeWords() : words.strip();
        return new Place(
                point.countyCode(),
                point.townshipCode(),
                point.villageCode(),
                said,
                point.latitude(),
                point.longitude());
    }
}
