package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapPoints.Item;
import cn.xiangzhi.places.MapPoints.Mark;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.store.PlannedByValues;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open orders of a window of the map, gathered by the store along an index that holds all it needs (F86). */
@Repository
class OrderPoints {

    private final JdbcClient jdbc;
    private final PlannedByValues filtered;
    private final Categories categories;
    private final Today today;

    OrderPoints(JdbcClient jdbc, PlannedByValues filtered, Categories categories, Today today) {
        this.jdbc = jdbc;
        this.filtered = filtered;
        this.categories = categories;
        this.today = today;
    }

    private record Gathered(long count, double latitude, double longitude, UUID id) {}

    private record Single(
            UUID id,
            String number,
            String title,
            String category,
            OrderStage stage,
            @Nullable String organName,
            @Nullable LocalDate dueOn,
            boolean paused,
            double latitude,
            double longitude) {}

    MapPoints in(MapWindow window, Scope scope, ListQuery query) {
        var gathered = gathered(window, scope, query);
        var singles = window.heat() ? Map.<UUID, Item>of() : singles(scope, gathered);
        var marks = gathered.stream()
                .map(one ->
                        new Mark(one.latitude, one.longitude, one.count, one.count == 1 ? singles.get(one.id) : null))
                .toList();
        return MapPoints.of(
                window, marks, singles.values().stream().limit(MapPoints.LISTED).toList());
    }

    private List<Gathered> gathered(MapWindow window, Scope scope, ListQuery query) {
        return filtered.sql("""
                select count(*) as count, avg(o.latitude) as latitude, avg(o.longitude) as longitude, any_value(o.id) as id
                  from dispatch_order o
                 where o.county_code = :county and (:township::text is null or o.township_code = :township)
                   and o.stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                   and o.latitude is not null
                   and o.latitude between :south and :north and o.longitude between :west and :east
                """ + OrderFilter.WANTED + """
                 group by floor(o.latitude / :high), floor(o.longitude / :wide)
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .param("today", today.date())
                .param("south", window.south())
                .param("north", window.north())
                .param("west", window.west())
                .param("east", window.east())
                .param("high", window.cellHeight())
                .param("wide", window.cellWidth())
                .query(Gathered.class)
                .list();
    }

    private Map<UUID, Item> singles(Scope scope, List<Gathered> gathered) {
        var ids = gathered.stream()
                .filter(one -> one.count == 1)
                .map(Gathered::id)
                .toArray(UUID[]::new);
        var found = new HashMap<UUID, Item>();
        if (ids.length > 0) {
            jdbc.sql("""
                    select id, number, title, category, stage, organ_name, due_on, paused, latitude, longitude
                      from dispatch_order
                     where county_code = :county and (:township::text is null or township_code = :township)
                       and id = any(:ids)
                    """)
                    .param("county", scope.county())
                    .param("township", scope.township())
                    .param("ids", ids)
                    .query(Single.class)
                    .list()
                    .forEach(one -> found.put(one.id, item(one)));
        }
        return found;
    }

    private Item item(Single one) {
        var due = one.dueOn;
        var late = due != null && due.isBefore(today.date()) && !one.paused;
        return new Item(
                one.latitude,
                one.longitude,
                one.title,
                categories.name(one.category) + " · " + one.number
                        + (one.organName == null ? "" : " · " + one.organName)
                        + (due == null ? "" : " · 时限 " + Show.date(due)),
                late ? one.stage.label() + "，已逾期" : one.stage.label(),
                late ? "red" : one.stage.tone(),
                "/orders/" + one.id);
    }
}
