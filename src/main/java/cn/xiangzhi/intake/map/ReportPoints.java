package cn.xiangzhi.intake.map;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapPoints.Item;
import cn.xiangzhi.places.MapPoints.Mark;
import cn.xiangzhi.places.MapWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of a window of the map, gathered by the store along an index that holds all it needs; merged ones are left out. */
@Repository
class ReportPoints {

    private static final String MARKS = """
            select count(*) as count, avg(latitude) as latitude, avg(longitude) as longitude, any_value(id) as id
              from (select latitude, longitude, id, floor(latitude / :high) as y, floor(longitude / :wide) as x
                      from intake_report
                     where county_code = :county and (:township::text is null or township_code = :township)
                       and latitude between :south and :north and longitude between :west and :east
                       and stage <> 'MERGED'
                       and (:category::text is null or category = :category)
                       and (:since::timestamptz is null or received_at >= :since)
                    offset 0) here
             group by y, x
            """;

    private static final String OPEN_MARKS = """
            select count(*) as count, avg(latitude) as latitude, avg(longitude) as longitude, any_value(id) as id
              from (select latitude, longitude, id, floor(latitude / :high) as y, floor(longitude / :wide) as x
                      from intake_report
                     where county_code = :county and (:township::text is null or township_code = :township)
                       and latitude between :south and :north and longitude between :west and :east
                       and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')
                       and (:category::text is null or category = :category)
                       and (:since::timestamptz is null or received_at >= :since)
                    offset 0) here
             group by y, x
            """;

    private static final String NEWEST = """
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and (:township::text is null or township_code = :township)
               and latitude between :south and :north and longitude between :west and :east
               and stage <> 'MERGED'
               and (:category::text is null or category = :category)
               and (:since::timestamptz is null or received_at >= :since)
             order by id desc
             limit :limit
            """;

    /** The same for a window that holds few: those are read and sorted, without walking through what lies elsewhere. */
    private static final String NEWEST_OF_FEW = """
            with here as materialized (
                select id
                  from intake_report
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and latitude between :south and :north and longitude between :west and :east
                   and stage <> 'MERGED'
                   and (:category::text is null or category = :category)
                   and (:since::timestamptz is null or received_at >= :since))
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and id in (select id from here order by id desc limit :limit)
             order by id desc
            """;

    /** The open ones of a window, newest first: read along their own index, however long the past. */
    private static final String NEWEST_OPEN = """
            with here as materialized (
                select id
                  from intake_report
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and latitude between :south and :north and longitude between :west and :east
                   and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')
                   and (:category::text is null or category = :category)
                   and (:since::timestamptz is null or received_at >= :since))
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and id in (select id from here order by id desc limit :limit)
             order by id desc
            """;

    private static final String SINGLES = """
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and (:township::text is null or township_code = :township) and id = any(:ids)
            """;

    private static final int FEW = 3000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final JdbcClient jdbc;
    private final Categories categories;

    ReportPoints(JdbcClient jdbc, Categories categories) {
        this.jdbc = jdbc;
        this.categories = categories;
    }

    /** What a map of reports can be narrowed to; null does not narrow. */
    record Asked(
            boolean open,
            @Nullable String category,
            @Nullable OffsetDateTime since) {}

    private record Gathered(long count, double latitude, double longitude, UUID id) {}

    MapPoints in(MapWindow window, Scope scope, Asked asked) {
        var gathered = narrowed(asked.open ? OPEN_MARKS : MARKS, window, scope, asked)
                .param("high", window.cellHeight())
                .param("wide", window.cellWidth())
                .query(Gathered.class)
                .list();
        var singles = window.heat() ? Map.<UUID, Item>of() : singles(scope, gathered);
        var marks = gathered.stream()
                .map(one ->
                        new Mark(one.latitude, one.longitude, one.count, one.count == 1 ? singles.get(one.id) : null))
                .toList();
        var total = gathered.stream().mapToLong(Gathered::count).sum();
        var newest = asked.open ? NEWEST_OPEN : total > FEW ? NEWEST : NEWEST_OF_FEW;
        var list = narrowed(newest, window, scope, asked)
                .param("limit", MapPoints.LISTED)
                .query((row, i) -> item(row))
                .list();
        return MapPoints.of(window, marks, list);
    }

    private Map<UUID, Item> singles(Scope scope, List<Gathered> gathered) {
        var ids = gathered.stream()
                .filter(one -> one.count == 1)
                .map(Gathered::id)
                .toArray(UUID[]::new);
        var found = new HashMap<UUID, Item>();
        if (ids.length > 0) {
            jdbc.sql(SINGLES)
                    .param("county", scope.county())
                    .param("township", scope.township())
                    .param("ids", ids)
                    .query((row, i) -> found.put(row.getObject("id", UUID.class), item(row)))
                    .list();
        }
        return found;
    }

    private JdbcClient.StatementSpec narrowed(String sql, MapWindow window, Scope scope, Asked asked) {
        return jdbc.sql(sql)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("south", window.south())
                .param("north", window.north())
                .param("west", window.west())
                .param("east", window.east())
                .param("category", asked.category)
                .param("since", asked.since);
    }

    private Item item(ResultSet row) throws SQLException {
        var stage = ReportStage.valueOf(row.getString("stage"));
        var day = row.getObject("received_at", OffsetDateTime.class)
                .atZoneSameInstant(Today.BEIJING)
                .format(DAY);
        return new Item(
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("title"),
                categories.name(row.getString("category")) + " · " + day + " · " + row.getString("number"),
                stage.label(),
                stage.tone(),
                "/reports/" + row.getObject("id", UUID.class));
    }
}
