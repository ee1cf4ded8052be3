package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of what was seen on patrol, and what points have had. */
@Component
class SightingStore {

    private final JdbcClient jdbc;

    SightingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it is kept already. */
    boolean add(
            Walk walk,
            Walk.Stop stop,
            PatrolWalks.NewSighting seen,
            @Nullable String reportNumber,
            LocalDate on,
            OffsetDateTime at) {
        var report = seen.outcome() == SightingOutcome.REPORT ? seen.once() : null;
        return jdbc.sql("""
                        insert into inspection_patrol_sighting (county_code, id, township_code, walk_id, stop_id, point_id, outcome, words,
                            done_words, report_id, report_number, item_code, seen_on, at)
                        values (:county, :id, :township, :walk, :stop, :point, :outcome, :words, :done, :report, :number, :item, :on, :at)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", walk.countyCode())
                        .param("id", seen.once())
                        .param("township", walk.townshipCode())
                        .param("walk", walk.id())
                        .param("stop", stop.id())
                        .param("point", stop.pointId())
                        .param("outcome", seen.outcome().name())
                        .param("words", seen.words().strip())
                        .param(
                                "done",
                                seen.outcome() == SightingOutcome.CORRECTED
                                        ? seen.doneWords().strip()
                                        : "")
                        .param("report", report)
                        .param("number", reportNumber)
                        .param("item", seen.outcome() == SightingOutcome.LEAD ? seen.item() : null)
                        .param("on", on)
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Walk.Sighting> find(Scope scope, UUID id) {
        return sightings(scope, id, null, null, null, 1).stream().findFirst();
    }

    List<Walk.Sighting> ofWalk(Scope scope, UUID walk) {
        return sightings(scope, null, walk, null, null, 200);
    }

    List<Walk.Sighting> ofPoint(Scope scope, UUID point) {
        return sightings(scope, null, null, point, null, 100);
    }

    List<Walk.Sighting> ofSubjects(Scope scope, List<UUID> family) {
        return sightings(scope, null, null, null, family.toArray(UUID[]::new), 100);
    }

    private List<Walk.Sighting> sightings(
            Scope scope,
            @Nullable UUID id,
            @Nullable UUID walk,
            @Nullable UUID point,
            UUID @Nullable [] subjects,
            int limit) {
        return jdbc.sql("""
                        select f.id, f.walk_id, f.stop_id, f.point_id, f.outcome, f.words, f.done_words, f.report_id, f.report_number,
                            f.item_code, f.seen_on, p.place_words
                        from inspection_patrol_sighting f
                        join inspection_patrol_point p on p.county_code = f.county_code and p.id = f.point_id
                        where f.county_code = :county and (:township::text is null or f.township_code = :township)
                          and (:id::uuid is null or f.id = :id) and (:walk::uuid is null or f.walk_id = :walk)
                          and (:point::uuid is null or f.point_id = :point)
                          and (:subjects::uuid[] is null or p.subject_id = any(:subjects::uuid[]))
                        order by f.seen_on desc, f.id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .param("walk", walk)
                .param("point", point)
                .param("subjects", subjects)
                .param("limit", limit)
                .query(Walk.Sighting.class)
                .list();
    }

    /** What a point has had, for planning. */
    record Had(UUID point, @Nullable LocalDate seenOn, boolean left, int sightings) {}

    List<Had> had(String county, UUID route, LocalDate since) {
        return jdbc.sql("""
                        select p.id as point,
                            (select max(s.seen_on) from inspection_patrol_stop s
                             where s.county_code = p.county_code and s.point_id = p.id) as seen_on,
                            coalesce((select s.state = 'LEFT' from inspection_patrol_stop s
                             where s.county_code = p.county_code and s.point_id = p.id order by s.id desc limit 1), false) as left,
                            (select count(*) from inspection_patrol_sighting f
                             where f.county_code = p.county_code and f.point_id = p.id and f.seen_on >= :since) as sightings
                        from inspection_patrol_point p
                        where p.county_code = :county and p.route_id = :route and p.removed_on is null
                        """)
                .param("county", county)
                .param("route", route)
                .param("since", since)
                .query(Had.class)
                .list();
    }

    /** A day a point was on a walk, for its history. */
    record Day(
            UUID walk,
            LocalDate plannedOn,
            StopState state,
            @Nullable LocalDate seenOn,
            String why) {}

    List<Day> days(String county, UUID point) {
        return jdbc.sql("""
                        select s.walk_id as walk, w.planned_on, s.state, s.seen_on, s.why from inspection_patrol_stop s
                        join inspection_patrol_walk w on w.county_code = s.county_code and w.id = s.walk_id
                        where s.county_code = :county and s.point_id = :point order by s.id desc limit 60
                        """)
                .param("county", county)
                .param("point", point)
                .query(Day.class)
                .list();
    }
}
