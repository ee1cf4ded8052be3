package cn.xiangzhi.intake.map;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.MapPoints;
import cn.xiangzhi.places.MapPoints.Item;
import cn.xiangzhi.places.MapPoints.Mark;
import cn.xiangzhi.places.MapWindow;
import cn.xiangzhi.store.PlannedByValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of a window of the map, gathered by the store, with the newest of them as a list; merged ones are left out (F86). */
@Repository
class ReportPoints {

    private static final String NEWEST = """
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and (:township::text is null or township_code = :township)
               and latitude >= :south and latitude < :north
               and longitude >= :west and longitude < :east
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
                   and latitude >= :south and latitude < :north
                   and longitude >= :west and longitude < :east
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
                   and latitude >= :south and latitude < :north
                   and longitude >= :west and longitude < :east
                   and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')
                   and (:category::text is null or category = :category)
                   and (:since::timestamptz is null or received_at >= :since))
            select id, number, title, category, stage, received_at, latitude, longitude
              from intake_report
             where county_code = :county and id in (select id from here order by id desc limit :limit)
             order by id desc
            """;

    /** One for each mark that is a single report: the one that lies where the mark lies. */
    private static final String SINGLES = """
            select found.id, number, title, category, stage, received_at, latitude, longitude, at.place
              from unnest(:places::integer[], :townships::text[], :latitudes::bigint[], :longitudes::bigint[])
                       as at (place, township, south, west)
             cross join lateral (
                select id, number, title, category, stage, received_at, latitude, longitude
                  from intake_report
                 where county_code = :county and township_code = at.township
                   and latitude between (at.south - 1) / 10000000.0::double precision
                                    and (at.south + 2) / 10000000.0::double precision
                   and longitude between (at.west - 1) / 10000000.0::double precision
                                     and (at.west + 2) / 10000000.0::double precision
                   and floor(latitude * 10000000) = at.south and floor(longitude * 10000000) = at.west
                   and stage <> 'MERGED'
                   and (:open::boolean is false
                        or stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED'))
                   and (:category::text is null or category = :category)
                   and (:since::timestamptz is null or received_at >= :since)
                 limit 1) found
            """;

    private static final int FEW = 3000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final JdbcClient jdbc;
    private final PlannedByValues filtered;
    private final CountedCells counted;
    private final LiveCells live;
    private final Categories categories;

    ReportPoints(
            JdbcClient jdbc, PlannedByValues filtered, CountedCells counted, LiveCells live, Categories categories) {
        this.jdbc = jdbc;
        this.filtered = filtered;
        this.counted = counted;
        this.live = live;
        this.categories = categories;
    }

    /** What a map of reports can be narrowed to; null does not narrow. */
    record Asked(
            boolean open,
            @Nullable String category,
            @Nullable OffsetDateTime since) {}

    MapPoints in(MapWindow window, Scope scope, Asked asked) {
        var cells = Cells.of(window);
        var gathered = beforehand(cells, asked) ? counted.in(cells, scope, asked.since) : live.in(cells, scope, asked);
        var singles = window.heat() ? Map.<Integer, Item>of() : singles(scope, asked, gathered);
        var marks = IntStream.range(0, gathered.size())
                .mapToObj(place -> {
                    var one = gathered.get(place);
                    return new Mark(one.latitude(), one.longitude(), one.count(), singles.get(place));
                })
                .toList();
        var total = gathered.stream().mapToLong(Gathered::count).sum();
        var newest = asked.open ? NEWEST_OPEN : total > FEW ? NEWEST : NEWEST_OF_FEW;
        var list = LiveCells.narrowed(filtered.sql(newest), cells, scope, asked)
                .param("limit", MapPoints.LISTED)
                .query((row, i) -> item(row))
                .list();
        return new MapPoints(marks, list, total, Cells.degrees(cells.wide()), Cells.degrees(cells.high()));
    }

    private static boolean beforehand(Cells cells, Asked asked) {
        return cells.counted() && !asked.open && asked.category == null;
    }

    private Map<Integer, Item> singles(Scope scope, Asked asked, List<Gathered> gathered) {
        var places = IntStream.range(0, gathered.size())
                .filter(place -> gathered.get(place).count() == 1)
                .boxed()
                .toList();
        var found = new HashMap<Integer, Item>();
        if (!places.isEmpty()) {
            var single = places.stream().map(gathered::get).toList();
            jdbc.sql(SINGLES)
                    .param("county", scope.county())
                    .param("places", places.toArray(Integer[]::new))
                    .param("townships", single.stream().map(Gathered::township).toArray(String[]::new))
                    .param("latitudes", single.stream().map(Gathered::latitudes).toArray(Long[]::new))
                    .param(
                            "longitudes",
                            single.stream().map(Gathered::longitudes).toArray(Long[]::new))
                    .param("open", asked.open)
                    .param("category", asked.category)
                    .param("since", asked.since)
                    .query((row, i) -> found.put(row.getInt("place"), item(row)))
                    .list();
        }
        return found;
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
