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

/** The store of walks and their stops. */
@Component
class WalkStore {

    private final JdbcClient jdbc;

    WalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(PatrolWalks.NewWalk walk, Route route, String names, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into inspection_patrol_walk (county_code, id, township_code, route_id, route_name, planned_on, walkers,
                            walker_names, left_words, by_name, at, version)
                        values (:county, :id, :township, :route, :name, :on, :walkers, :names, '', :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", route.countyCode())
                        .param("id", walk.once())
                        .param("township", route.townshipCode())
                        .param("route", route.id())
                        .param("name", route.name())
                        .param("on", walk.on())
                        .param("walkers", walk.walkers().toArray(UUID[]::new))
                        .param("names", names)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    void addStop(Route route, UUID walk, UUID id, int number, UUID point, String why) {
        jdbc.sql("""
                insert into inspection_patrol_stop (county_code, id, township_code, walk_id, point_id, number, why, state)
                values (:county, :id, :township, :walk, :point, :number, :why, 'OPEN')
                """)
                .param("county", route.countyCode())
                .param("id", id)
                .param("township", route.townshipCode())
                .param("walk", walk)
                .param("point", point)
                .param("number", number)
                .param("why", why)
                .update();
    }

    Optional<Walk> find(Scope scope, UUID id) {
        return walks(scope, id, null, null, null, 1).stream().findFirst();
    }

    /** Those not finished, the oldest day first; of one person, where one is named. */
    List<Walk> open(Scope scope, @Nullable UUID walker, int limit) {
        return walks(scope, null, null, true, walker, limit);
    }

    /** Those of a route, or all finished ones of the scope, the newest first. */
    List<Walk> past(Scope scope, @Nullable UUID route, int limit) {
        return walks(scope, null, route, route == null ? false : null, null, limit);
    }

    private List<Walk> walks(
            Scope scope,
            @Nullable UUID id,
            @Nullable UUID route,
            @Nullable Boolean open,
            @Nullable UUID walker,
            int limit) {
        return jdbc.sql("""
                        select w.id, w.county_code, w.township_code, w.route_id, w.route_name, w.planned_on, w.walker_names, w.closed_on,
                            w.left_words, w.by_name, w.version, s.stops, s.looked, f.found
                        from inspection_patrol_walk w
                        cross join lateral (select count(*) as stops, count(*) filter (where state in ('NOTHING', 'SEEN')) as looked
                            from inspection_patrol_stop s where s.county_code = w.county_code and s.walk_id = w.id) s
                        cross join lateral (select count(*) as found from inspection_patrol_stop t
                            join inspection_patrol_sighting f on f.county_code = t.county_code and f.stop_id = t.id
                            where t.county_code = w.county_code and t.walk_id = w.id) f
                        where w.county_code = :county and (:township::text is null or w.township_code = :township)
                          and (:id::uuid is null or w.id = :id) and (:route::uuid is null or w.route_id = :route)
                          and (:open::boolean is null or (w.closed_on is null) = :open)
                          and (:walker::uuid is null or :walker = any(w.walkers))
                        order by case when :open then w.planned_on end, w.id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .param("route", route)
                .param("open", open)
                .param("walker", walker)
                .param("limit", limit)
                .query(Walk.class)
                .list();
    }

    List<Walk.Stop> stops(String county, UUID walk) {
        return stops(county, List.of(walk));
    }

    /** The points of several walks, asked for at once. */
    List<Walk.Stop> stops(String county, List<UUID> walks) {
        return jdbc.sql("""
                        select s.id, s.walk_id, s.point_id, s.number, s.why, s.state, s.seen_on, p.place_words, p.latitude, p.longitude,
                            p.look_for, p.subject_id
                        from inspection_patrol_stop s
                        join inspection_patrol_point p on p.county_code = s.county_code and p.id = s.point_id
                        where s.county_code = :county and s.walk_id = any(:walks) order by s.walk_id, s.number
                        """)
                .param("county", county)
                .param("walks", walks.toArray(UUID[]::new))
                .query(Walk.Stop.class)
                .list();
    }

    /** The walk a point is on, within the scope. */
    Optional<UUID> walkOf(Scope scope, UUID stop) {
        return jdbc.sql("""
                        select walk_id from inspection_patrol_stop
                        where county_code = :county and (:township::text is null or township_code = :township) and id = :stop
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("stop", stop)
                .query(UUID.class)
                .optional();
    }

    /** A point looked at while its walk is open; false where the walk is closed. A point where something was seen stays so. */
    boolean looked(String county, UUID walk, UUID stop, StopState state, LocalDate on) {
        return jdbc.sql("""
                        update inspection_patrol_stop set state = case when state = 'SEEN' then state else :state end, seen_on = greatest(seen_on, :on)
                        where county_code = :county and id = :stop and walk_id = :walk
                          and exists (select 1 from inspection_patrol_walk w
                              where w.county_code = :county and w.id = :walk and w.closed_on is null)
                        """)
                        .param("state", state.name())
                        .param("on", on)
                        .param("county", county)
                        .param("stop", stop)
                        .param("walk", walk)
                        .update()
                == 1;
    }

    /** Closes the walk once every point was looked at. */
    boolean closeWalked(String county, UUID walk, LocalDate on) {
        return jdbc.sql("""
                        update inspection_patrol_walk set closed_on = :on, version = version + 1
                        where county_code = :county and id = :walk and closed_on is null
                          and not exists (select 1 from inspection_patrol_stop s
                              where s.county_code = :county and s.walk_id = :walk and s.state = 'OPEN')
                        """)
                        .param("on", on)
                        .param("county", county)
                        .param("walk", walk)
                        .update()
                == 1;
    }

    /** Ends a walk before all was looked at; what is left comes first in the next plan. */
    boolean leave(String county, UUID walk, long version, String why, LocalDate on) {
        var closed = jdbc.sql("""
                        update inspection_patrol_walk set closed_on = :on, left_words = :why, version = version + 1
                        where county_code = :county and id = :walk and version = :version and closed_on is null
                        """)
                .param("on", on)
                .param("why", why)
                .param("county", county)
                .param("walk", walk)
                .param("version", version)
                .update();
        if (closed == 1) {
            jdbc.sql("""
                    update inspection_patrol_stop set state = 'LEFT' where county_code = :county and walk_id = :walk and state = 'OPEN'
                    """).param("county", county).param("walk", walk).update();
        }
        return closed == 1;
    }

    /** Somebody else goes on with it. */
    boolean handOver(String county, UUID walk, long version, List<UUID> walkers, String names) {
        return jdbc.sql("""
                        update inspection_patrol_walk set walkers = :walkers, walker_names = :names, version = version + 1
                        where county_code = :county and id = :walk and version = :version and closed_on is null
                        """)
                        .param("walkers", walkers.toArray(UUID[]::new))
                        .param("names", names)
                        .param("county", county)
                        .param("walk", walk)
                        .param("version", version)
                        .update()
                == 1;
    }
}
