package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the sections and of which villages they hold. */
@Component
public class SectionStore {

    /** A section with its villages of today. */
    public record Row(
            UUID id,
            String townshipCode,
            String code,
            String name,
            String words,
            List<String> villages,
            long version) {}

    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> open(String county, @Nullable String township) {
        return jdbc.sql("""
                select s.id, s.township_code, s.code, s.name, s.words, s.version,
                       array(select v.village_code from places_section_village v
                             where v.county_code = s.county_code and v.section_id = s.id and v.until is null
                             order by v.village_code) as villages
                from places_section s
                where s.county_code = :county and (:township::text is null or s.township_code = :township)
                  and s.closed_on is null
                order by s.code
                """)
                .param("county", county)
                .param("township", township)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("township_code"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("words"),
                        Arrays.asList((String[]) row.getArray("villages").getArray()),
                        row.getLong("version")))
                .list();
    }

    Optional<Row> find(String county, @Nullable String township, UUID id) {
        return open(county, township).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    /** The code and name of the section a village belonged to on a day. */
    public Optional<Row> of(String county, String village, LocalDate day) {
        return jdbc.sql("""
                select s.id, s.township_code, s.code, s.name, s.words, s.version
                from places_section_village v
                join places_section s on s.county_code = v.county_code and s.id = v.section_id
                where v.county_code = :county and v.village_code = :village and v.since <= :day
                  and (v.until is null or v.until > :day)
                order by v.since desc limit 1
                """)
                .param("county", county)
                .param("village", village)
                .param("day", day)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("township_code"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("words"),
                        List.of(village),
                        row.getLong("version")))
                .optional();
    }

    String nextCode(String county, String township) {
        return jdbc.sql("""
                select :township::text || 'P' || lpad((coalesce(max(right(code, 2)::int), 0) + 1)::text, 2, '0')
                from places_section where county_code = :county and township_code = :township
                """)
                .param("county", county)
                .param("township", township)
                .query(String.class)
                .single();
    }

    /** False when that very section is there already: a form sent twice. */
    boolean add(String county, Row row) {
        try {
            return jdbc.sql("""
                    insert into places_section (county_code, id, township_code, code, name, words)
                    values (:county, :id, :township, :code, :name, :words)
                    on conflict (county_code, id) do nothing
                    """)
                            .param("county", county)
                            .param("id", row.id())
                            .param("township", row.townshipCode())
                            .param("code", row.code())
                            .param("name", row.name())
                            .param("words", row.words())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw cn.xiangzhi.base.Refused.stale("片区");
        }
    }

    boolean change(String county, UUID id, long version, String name, String words) {
        return jdbc.sql("""
                update places_section set name = :name, words = :words, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("words", words)
                        .update()
                == 1;
    }

    boolean close(String county, UUID id, long version, LocalDate on) {
        return jdbc.sql("""
                update places_section set closed_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** The villages of a section become these; a village taken from another section leaves that one. */
    void hold(String county, String township, UUID section, List<String> villages, LocalDate on) {
        jdbc.sql("""
                update places_section_village set until = greatest(:on, since)
                where county_code = :county and until is null
                  and (section_id = :section and not (village_code = any(:villages))
                       or section_id <> :section and village_code = any(:villages))
                """)
                .param("county", county)
                .param("section", section)
                .param("villages", villages.toArray(String[]::new))
                .param("on", on)
                .update();
        for (var village : villages) {
            jdbc.sql("""
                    insert into places_section_village
                        (county_code, id, township_code, section_id, village_code, since)
                    values (:county, :id, :township, :section, :village, :on)
                    on conflict (county_code, village_code) where until is null do nothing
                    """)
                    .param("county", county)
                    .param("id", Ids.next())
                    .param("township", township)
                    .param("section", section)
                    .param("village", village)
                    .param("on", on)
                    .update();
        }
    }
}
