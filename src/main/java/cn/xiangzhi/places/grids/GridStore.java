package cn.xiangzhi.places.grids;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the grid register, without who answers for them. */
@Component
public class GridStore {

    /** A grid as it is stored; {@code boundary} is GeoJSON. */
    public record Row(
            UUID id,
            String townshipCode,
            String villageCode,
            String code,
            String name,
            @Nullable String boundary,
            String words,
            long version) {}

    private final JdbcClient jdbc;

    GridStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> open(String county, @Nullable String township) {
        return jdbc.sql("""
                select id, township_code, village_code, code, name, boundary::text as boundary, words, version
                from places_grid
                where county_code = :county and (:township::text is null or township_code = :township)
                  and closed_on is null
                order by code
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select id, township_code, village_code, code, name, boundary::text as boundary, words, version
                from places_grid
                where county_code = :county and id = :id and closed_on is null
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** The next free code of a village: its 12 digits and a number of 3, closed grids counted too. */
    String nextCode(String county, String village) {
        return jdbc.sql("""
                select :village::text || lpad((coalesce(max(right(code, 3)::int), 0) + 1)::text, 3, '0')
                from places_grid
                where county_code = :county and township_code = left(:village, 9) and village_code = :village
                """)
                .param("county", county)
                .param("village", village)
                .query(String.class)
                .single();
    }

    /** False when that very grid is there already: a form sent twice. */
    boolean add(String county, Row row) {
        try {
            return jdbc.sql("""
                    insert into places_grid
                        (county_code, id, township_code, village_code, code, name, boundary, words)
                    values (:county, :id, :township, :village, :code, :name, :boundary::jsonb, :words)
                    on conflict (county_code, id) do nothing
                    """)
                            .param("county", county)
                            .param("id", row.id())
                            .param("township", row.townshipCode())
                            .param("village", row.villageCode())
                            .param("code", row.code())
                            .param("name", row.name())
                            .param("boundary", row.boundary())
                            .param("words", row.words())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw cn.xiangzhi.base.Refused.stale("网格");
        }
    }

    boolean change(String county, UUID id, long version, String name, @Nullable String boundary, String words) {
        return jdbc.sql("""
                update places_grid set name = :name, boundary = :boundary::jsonb, words = :words, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("name", name)
                        .param("boundary", boundary)
                        .param("words", words)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean close(String county, UUID id, long version, java.time.LocalDate on) {
        return jdbc.sql("""
                update places_grid set closed_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("on", on)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean nameTaken(String county, String village, String name, UUID except) {
        return jdbc.sql("""
                select exists (select 1 from places_grid
                    where county_code = :county and township_code = left(:village, 9) and village_code = :village
                      and name = :name and id <> :except and closed_on is null)
                """)
                .param("county", county)
                .param("village", village)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }
}
