package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.places.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_outside. */
@Repository
public class OutsideStore {

    private final JdbcClient jdbc;

    OutsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order of somebody else's register as it stands with a report. */
    public record Kept(
            UUID report,
            Along.Source source,
            String number,
            @Nullable OffsetDateTime due,
            @Nullable String returnNumber,
            @Nullable OffsetDateTime returnedAt,
            Petition.@Nullable Route route,
            @Nullable LocalDate toldOn) {}

    public void add(Place place, UUID report, Along.Outside outside, Petition.@Nullable Route route) {
        var kept = jdbc.sql("""
                insert into intake_outside (county_code, report_id, township_code, source, number, due_at,
                        return_number, route)
                values (:county, :report, :township, :source, :number, :due, :return, :route)
                on conflict do nothing
                """)
                .param("county", place.county())
                .param("report", report)
                .param("township", place.township())
                .param("source", outside.source().name())
                .param("number", outside.number())
                .param("due", outside.due())
                .param("return", outside.returnNumber().isEmpty() ? null : outside.returnNumber())
                .param("route", route == null ? null : route.name())
                .update();
        if (kept == 0) {
            throw Refused.invalid(
                    "没有登记", outside.source().label() + "编号 " + outside.number() + " 已经登记过", "请按编号查找已有的报告，不要重复登记");
        }
    }

    public Optional<Kept> of(String county, UUID report) {
        return Optional.ofNullable(of(county, List.of(report)).get(report));
    }

    public Map<UUID, Kept> of(String county, Collection<UUID> reports) {
        return reports.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select * from intake_outside
                         where county_code = :county and report_id = any(:reports::uuid[])
                        """)
                        .param("county", county)
                        .param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                        .query(OutsideStore::kept)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Kept::report, Function.identity()));
    }

    /** Which of these numbers are known already, each with its report. */
    Map<String, UUID> known(String county, Along.Source source, Collection<String> numbers) {
        record Row(String number, UUID report) {}
        return jdbc
                .sql("""
                select number, report_id as report from intake_outside
                 where county_code = :county and source = :source and number = any(:numbers)
                """)
                .param("county", county)
                .param("source", source.name())
                .param("numbers", numbers.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::number, Row::report));
    }

    /** Reports that came with that number from whatever register, for the search box (F88). */
    public List<UUID> numbered(String county, String number) {
        return jdbc.sql("""
                select report_id from intake_outside
                 where county_code = :county and source = any(:sources) and number = :number
                """)
                .param("county", county)
                .param(
                        "sources",
                        Arrays.stream(Along.Source.values()).map(Enum::name).toArray(String[]::new))
                .param("number", number)
                .query(UUID.class)
                .list();
    }

    void told(String county, UUID report, LocalDate on) {
        jdbc.sql("update intake_outside set told_on = :on where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .param("on", on)
                .update();
    }

    void returned(String county, UUID report, String number, OffsetDateTime at) {
        jdbc.sql("""
                update intake_outside set return_number = :number, returned_at = :at
                 where county_code = :county and report_id = :report
                """)
                .param("county", county)
                .param("report", report)
                .param("number", number.isBlank() ? null : number.strip())
                .param("at", at)
                .update();
    }

    /** Petitions whose writer has not been told in writing how they go, oldest first. */
    List<UUID> untold(Scope scope, int limit) {
        return jdbc.sql("""
                select report_id from intake_outside
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and source = 'PETITION' and told_on is null and returned_at is null
                 order by report_id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Kept kept(ResultSet row, int i) throws SQLException {
        var route = row.getString("route");
        return new Kept(
                row.getObject("report_id", UUID.class),
                Along.Source.valueOf(row.getString("source")),
                row.getString("number"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getString("return_number"),
                row.getObject("returned_at", OffsetDateTime.class),
                route == null ? null : Petition.Route.valueOf(route),
                row.getObject("told_on", LocalDate.class));
    }
}
