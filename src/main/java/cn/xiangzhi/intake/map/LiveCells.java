package cn.xiangzhi.intake.map;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.store.PlannedByValues;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cells counted from the reports themselves, along an index that holds all that is needed: open ones, one category, near at hand. */
@Repository
class LiveCells {

    /** Planned by its values: open ones, or one category, are read along the index that holds only or mainly those. */
    private static final String MARKS = """
            select any_value(township_code) as township, count(*) as count, sum(latitude) as latitudes,
                   sum(longitude) as longitudes
              from (select township_code, floor(latitude * 10000000)::integer as latitude,
                           floor(longitude * 10000000)::integer as longitude
                      from intake_report
                     where county_code = :county and (:township::text is null or township_code = :township)
                       and latitude >= :south and latitude < :north
                       and longitude >= :west and longitude < :east
                       and stage <> 'MERGED'
                       and (not :open::boolean
                            or stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED'))
                       and (:category::text is null or category = :category)
                       and (:since::timestamptz is null or received_at >= :since)
                    offset 0) here
             group by floor(latitude / :high), floor(longitude / :wide)
            """;

    private final PlannedByValues filtered;

    LiveCells(PlannedByValues filtered) {
        this.filtered = filtered;
    }

    /** What {@link CountedCells} counts beforehand, and whatever else is asked. */
    List<Gathered> in(Cells cells, Scope scope, ReportPoints.Asked asked) {
        return narrowed(filtered.sql(MARKS), cells, scope, asked)
                .param("open", asked.open())
                .param("high", (double) cells.high())
                .param("wide", (double) cells.wide())
                .query(Gathered.class)
                .list();
    }

    /** What a report has to be to lie in the window and to be asked for. */
    static JdbcClient.StatementSpec narrowed(
            JdbcClient.StatementSpec sql, Cells cells, Scope scope, ReportPoints.Asked asked) {
        return sql.param("county", scope.county())
                .param("township", scope.township())
                .param("south", Cells.from(cells.south()))
                .param("north", Cells.from(cells.north()))
                .param("west", Cells.from(cells.west()))
                .param("east", Cells.from(cells.east()))
                .param("category", asked.category())
                .param("since", asked.since());
    }
}
