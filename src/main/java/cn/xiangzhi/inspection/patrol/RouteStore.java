package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Scope;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of routes and their points. */
@Component
class RouteStore {

    private static final String POINTS = """
            select p.id, p.route_id, p.county_code, p.township_code, p.village_code, p.number, p.place_words, p.latitude, p.longitude,
                p.look_for, coalesce(s.risk, p.risk) as risk, p.subject_id, s.name as subject_name, p.removed_on
            from inspection_patrol_point p
            left join inspection_subject s on s.county_code = p.county_code and s.id = p.subject_id
            where p.county_code = :county and (:township::text is null or p.township_code = :township)
              and (:route::uuid is null or p.route_id = :route and p.removed_on is null) and (:id::uuid is null or p.id = :id)
            order by p.number, p.id
            """;

    private final JdbcClient jdbc;

    RouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(PatrolRoutes.NewRoute route, String county, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into inspection_patrol_route (county_code, id, township_code, name, purpose, every_days, by_name, at, version)
                        values (:county, :id, :township, :name, :purpose, :every, :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", county)
                        .param("id", route.once())
                        .param("township", route.township())
                        .param("name", route.name().strip())
                        .param("purpose", route.purpose().strip())
                        .param("every", route.everyDays())
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean close(String county, UUID route, long version, LocalDate on) {
        return jdbc.sql("""
                        update inspection_patrol_route set closed_on = :on, version = version + 1
                        where county_code = :county and id = :id and version = :version and closed_on is null
                        """)
                        .param("on", on)
                        .param("county", county)
                        .param("id", route)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Route> find(Scope scope, UUID id) {
        return routes(scope, id).stream().findFirst();
    }

    List<Route> all(Scope scope) {
        return routes(scope, null);
    }

    private List<Route> routes(Scope scope, @org.jspecify.annotations.Nullable UUID id) {
        return jdbc.sql("""
                        select r.id, r.county_code, r.township_code, r.name, r.purpose, r.every_days, r.closed_on, r.by_name, r.version,
                            (select count(*) from inspection_patrol_point p where p.county_code = r.county_code and p.route_id = r.id
                               and p.removed_on is null) as points,
                            w.open_walks, w.last_on
                        from inspection_patrol_route r
                        cross join lateral (select count(*) filter (where closed_on is null) as open_walks,
                              max(planned_on) filter (where closed_on is not null) as last_on
                            from inspection_patrol_walk w where w.county_code = r.county_code and w.route_id = r.id) w
                        where r.county_code = :county and (:township::text is null or r.township_code = :township)
                          and (:id::uuid is null or r.id = :id)
                        order by r.closed_on is not null, r.id desc limit 100
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Route.class)
                .list();
    }

    void addPoint(PatrolRoutes.NewPoint point, Route route, OffsetDateTime at) {
        jdbc.sql("""
                insert into inspection_patrol_point (county_code, id, township_code, village_code, route_id, number, place_words, latitude,
                    longitude, look_for, risk, subject_id, at)
                values (:county, :id, :township, :village, :route,
                    (select coalesce(max(number), 0) + 1 from inspection_patrol_point where county_code = :county and route_id = :route),
                    :words, :lat, :lon, :look, :risk, :subject, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", route.countyCode())
                .param("id", point.once())
                .param("township", route.townshipCode())
                .param("village", point.village())
                .param("route", route.id())
                .param("words", point.place().strip())
                .param("lat", point.latitude(), Types.DOUBLE)
                .param("lon", point.longitude(), Types.DOUBLE)
                .param("look", point.lookFor().strip())
                .param("risk", point.risk() == null ? null : point.risk().name())
                .param("subject", point.subject())
                .param("at", at)
                .update();
    }

    boolean remove(String county, UUID route, UUID point, LocalDate on) {
        return jdbc.sql("""
                        update inspection_patrol_point set removed_on = :on
                        where county_code = :county and route_id = :route and id = :id and removed_on is null
                        """)
                        .param("on", on)
                        .param("county", county)
                        .param("route", route)
                        .param("id", point)
                        .update()
                == 1;
    }

    List<Route.Point> points(Scope scope, UUID route) {
        return jdbc.sql(POINTS)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("route", route)
                .param("id", null)
                .query(Route.Point.class)
                .list();
    }

    Optional<Route.Point> point(Scope scope, UUID id) {
        return jdbc.sql(POINTS)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("route", null)
                .param("id", id)
                .query(Route.Point.class)
                .optional();
    }
}
