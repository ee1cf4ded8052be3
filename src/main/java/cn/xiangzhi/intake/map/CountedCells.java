package cn.xiangzhi.intake.map;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.store.PlannedByValues;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All reports of a wide window without looking at each: cells that were counted beforehand, and what has changed since they
 * were. Both are read in one statement, so that they are the reports of that moment (F86, ADR 72).
 */
@Repository
class CountedCells {

    private static final LocalDate ALL_TIME = LocalDate.of(1, 1, 1);

    private static final String ALL = """
            select sum(reports)::bigint as count, sum(latitudes)::bigint as latitudes, sum(longitudes)::bigint as longitudes,
                   sum(reports * right(township_code, 3)::integer)::bigint as townships
              from (select ((y >> :shift) / :by) * 10000000::bigint + (x >> :shift) / :by as mark, township_code, reports,
                           latitudes, longitudes
                      from intake_map_cell
                     where county_code = :county and level = :level and period = :allTime
                       and y between :firstRow and :lastRow and x between :firstColumn and :lastColumn
                       and (:township::text is null or township_code = :township)
                    union all
                    select latitude / :high * 10000000::bigint + longitude / :wide, township_code, more,
                           more * latitude::bigint, more * longitude::bigint
                      from intake_map_change
                     where county_code = :county and latitude >= :south and latitude < :north
                       and longitude >= :west and longitude < :east
                       and (:township::text is null or township_code = :township)) here
             group by mark
            having sum(reports) <> 0
            """;

    /** The months that are wholly within are counted beforehand; the one in which the time begins is not. */
    private static final String SINCE = """
            select sum(reports)::bigint as count, sum(latitudes)::bigint as latitudes, sum(longitudes)::bigint as longitudes,
                   sum(reports * right(township_code, 3)::integer)::bigint as townships
              from (select ((y >> :shift) / :by) * 10000000::bigint + (x >> :shift) / :by as mark, township_code, reports,
                           latitudes, longitudes
                      from intake_map_cell
                     where county_code = :county and level = :level and period >= :whole
                       and y between :firstRow and :lastRow and x between :firstColumn and :lastColumn
                       and (:township::text is null or township_code = :township)
                    union all
                    select latitude / :high * 10000000::bigint + longitude / :wide, township_code, more,
                           more * latitude::bigint, more * longitude::bigint
                      from intake_map_change
                     where county_code = :county and month >= :whole and latitude >= :south and latitude < :north
                       and longitude >= :west and longitude < :east
                       and (:township::text is null or township_code = :township)
                    union all
                    select floor(latitude * 10000000)::bigint / :high * 10000000
                               + floor(longitude * 10000000)::bigint / :wide, township_code, 1,
                           floor(latitude * 10000000)::bigint, floor(longitude * 10000000)::bigint
                      from intake_report
                     where county_code = :county and (:township::text is null or township_code = :township)
                       and latitude is not null and stage <> 'MERGED'
                       and received_at >= :since and received_at < :wholeFrom
                       and latitude >= :fromSouth and latitude < :fromNorth
                       and longitude >= :fromWest and longitude < :fromEast) here
             group by mark
            having sum(reports) <> 0
            """;

    private static final String COUNT_IN = """
            with taken as (
                delete from intake_map_change
                 where ctid = any(array(select ctid from intake_map_change limit :most))
                returning county_code, township_code, month, latitude, longitude, more),
            counted as (
                select county_code, level, period, latitude / (16000 * side) as y,
                       longitude / (20000 * side) as x, township_code, sum(more) as reports,
                       sum(more * latitude::bigint) as latitudes, sum(more * longitude::bigint) as longitudes
                  from taken
                 cross join (values (14, 1), (12, 4), (10, 16), (8, 64)) as ladder (level, side)
                 cross join lateral (values (month), (:allTime::date)) as span (period)
                 group by 1, 2, 3, 4, 5, 6),
            kept as (
                insert into intake_map_cell as cell (county_code, level, period, y, x, township_code, reports, latitudes,
                        longitudes)
                select county_code, level, period, y, x, township_code, reports, latitudes, longitudes
                  from counted
                 order by county_code, level, period, y, x, township_code
                on conflict (county_code, level, period, y, x, township_code) do update
                   set reports = cell.reports + excluded.reports, latitudes = cell.latitudes + excluded.latitudes,
                       longitudes = cell.longitudes + excluded.longitudes)
            select count(*) from taken
            """;

    private final JdbcClient jdbc;
    private final PlannedByValues filtered;

    CountedCells(JdbcClient jdbc, PlannedByValues filtered) {
        this.jdbc = jdbc;
        this.filtered = filtered;
    }

    /** {@code townships} is the sum of the last three digits of their codes: of one report, its township. */
    private record Sum(long count, long latitudes, long longitudes, long townships) {}

    /** What lies in each cell of the window, whatever its category and stage, but not what was merged into another. */
    List<Gathered> in(Cells cells, Scope scope, @Nullable OffsetDateTime since) {
        var begin = since == null ? null : since.atZoneSameInstant(Today.BEIJING);
        var whole =
                begin == null ? ALL_TIME : begin.toLocalDate().withDayOfMonth(1).plusMonths(1);
        var sums = filtered.sql(since == null ? ALL : SINCE)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("by", cells.by())
                .param("shift", cells.shift())
                .param("level", cells.level())
                .param("allTime", ALL_TIME)
                .param("whole", whole)
                .param("since", since)
                .param("wholeFrom", whole.atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param("firstRow", cells.first(cells.bottom()))
                .param("lastRow", cells.last(cells.top()))
                .param("firstColumn", cells.first(cells.left()))
                .param("lastColumn", cells.last(cells.right()))
                .param("high", cells.high())
                .param("wide", cells.wide())
                .param("south", cells.south())
                .param("north", cells.north())
                .param("west", cells.west())
                .param("east", cells.east())
                .param("fromSouth", Cells.from(cells.south()))
                .param("fromNorth", Cells.from(cells.north()))
                .param("fromWest", Cells.from(cells.west()))
                .param("fromEast", Cells.from(cells.east()))
                .query(Sum.class)
                .list();
        return sums.stream()
                .map(sum -> new Gathered(
                        sum.count, sum.latitudes, sum.longitudes, scope.county() + "%03d".formatted(sum.townships)))
                .toList();
    }

    /** Counts in what has changed, some at a time; answers how much that was. */
    int countIn(int most) {
        return jdbc.sql(COUNT_IN)
                .param("most", most)
                .param("allTime", ALL_TIME)
                .query(Integer.class)
                .single();
    }
}
