package cn.xiangzhi.places.divisions;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Division.Level;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the division register. */
@Component
public class DivisionStore {

    /** A row with what the register page needs besides the division itself. */
    public record Row(
            Division division,
            String kind,
            @Nullable Point centre,
            @Nullable String outline,
            @Nullable LocalDate validTo,
            long version) {}

    private final JdbcClient jdbc;

    DivisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The county's divisions, closed ones too; for a township its own, under the county they belong to. */
    public List<Row> ofCounty(String county, @Nullable String township) {
        return jdbc.sql("""
                select code, name, level, kind, parent_code, latitude, longitude, outline::text as outline,
                       valid_to, version
                from places_division
                where county_code = :county
                  and (:township::text is null or township_code = :township or level = 'COUNTY')
                order by code
                """)
                .param("county", county)
                .param("township", township)
                .query(DivisionStore::row)
                .list();
    }

    public List<String> counties() {
        return jdbc.sql("""
                select code from places_division where level = 'COUNTY' and valid_to is null order by code
                """).query(String.class).list();
    }

    public Optional<Row> find(String county, @Nullable String township, String code) {
        return jdbc.sql("""
                select code, name, level, kind, parent_code, latitude, longitude, outline::text as outline,
                       valid_to, version
                from places_division
                where county_code = :county and code = :code
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("code", code)
                .query(DivisionStore::row)
                .optional();
    }

    /** Adds or renames in one statement; a row that was closed is in use again. */
    public void put(List<NewDivision> rows, LocalDate from) {
        jdbc.sql("""
                insert into places_division
                    (county_code, code, township_code, level, kind, name, parent_code, latitude, longitude, valid_from)
                select left(r.code, 6), r.code, case when length(r.code) >= 9 then left(r.code, 9) end,
                       case length(r.code) when 6 then 'COUNTY' when 9 then 'TOWNSHIP' else 'VILLAGE' end,
                       r.kind, r.name,
                       case when length(r.code) > 6 then left(r.code, length(r.code) - 3) else '' end,
                       r.latitude, r.longitude, :from
                from unnest(:codes::text[], :kinds::text[], :names::text[], :latitudes::float8[], :longitudes::float8[])
                    as r(code, kind, name, latitude, longitude)
                on conflict (county_code, code) do update
                set kind = excluded.kind, name = excluded.name,
                    latitude = coalesce(excluded.latitude, places_division.latitude),
                    longitude = coalesce(excluded.longitude, places_division.longitude),
                    valid_to = null, version = places_division.version + 1
                """)
                .param("from", from)
                .param("codes", rows.stream().map(NewDivision::code).toArray(String[]::new))
                .param("kinds", rows.stream().map(DivisionStore::kind).toArray(String[]::new))
                .param("names", rows.stream().map(NewDivision::name).toArray(String[]::new))
                .param("latitudes", rows.stream().map(DivisionStore::latitude).toArray(Double[]::new))
                .param("longitudes", rows.stream().map(DivisionStore::longitude).toArray(Double[]::new))
                .update();
    }

    public int close(String county, @Nullable String township, String code, LocalDate on, long version) {
        return jdbc.sql("""
                update places_division set valid_to = :on, version = version + 1
                where county_code = :county and code = :code and version = :version and valid_to is null
                  and (:township::text is null or township_code = :township)
                """)
                .param("on", on)
                .param("county", county)
                .param("township", township)
                .param("code", code)
                .param("version", version)
                .update();
    }

    /** Where a division lies: its centre, and its outline where one is drawn. */
    public int locate(
            String county,
            @Nullable String township,
            String code,
            @Nullable Point centre,
            @Nullable String outline,
            long version) {
        return jdbc.sql("""
                update places_division
                set latitude = :latitude, longitude = :longitude, outline = :outline::jsonb, version = version + 1
                where county_code = :county and code = :code and version = :version
                  and (:township::text is null or township_code = :township)
                """)
                .param("latitude", centre == null ? null : centre.latitude())
                .param("longitude", centre == null ? null : centre.longitude())
                .param("outline", outline)
                .param("county", county)
                .param("township", township)
                .param("code", code)
                .param("version", version)
                .update();
    }

    /** Takes the version forward, so that two people do not change who answers at once; false when stale. */
    public boolean touch(String county, String code, long version) {
        return jdbc.sql("""
                update places_division set version = version + 1
                where county_code = :county and code = :code and version = :version
                """)
                        .param("county", county)
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Row row(ResultSet rows, int number) throws SQLException {
        var latitude = rows.getObject("latitude", Double.class);
        var longitude = rows.getObject("longitude", Double.class);
        var division = new Division(
                rows.getString("code"),
                rows.getString("name"),
                Level.valueOf(rows.getString("level")),
                rows.getString("parent_code"));
        return new Row(
                division,
                rows.getString("kind"),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                rows.getString("outline"),
                rows.getObject("valid_to", LocalDate.class),
                rows.getLong("version"));
    }

    private static String kind(NewDivision row) {
        return row.kind().isBlank() ? DivisionKind.of(row.code()).label() : row.kind();
    }

    private static @Nullable Double latitude(NewDivision row) {
        var centre = row.centre();
        return centre == null ? null : centre.latitude();
    }

    private static @Nullable Double longitude(NewDivision row) {
        var centre = row.centre();
        return centre == null ? null : centre.longitude();
    }
}
