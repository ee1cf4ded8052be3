package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.places.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for which place, now and before: rows are added and ended, never rewritten. */
@Component
public class ChargeStore {

    /** Somebody answering for a place; {@code until} is null while it lasts. */
    public record Row(
            String placeCode,
            ChargeRole role,
            UUID personId,
            String personName,
            LocalDate since,
            @Nullable LocalDate until) {

        public Grid.Charge person() {
            return new Grid.Charge(personId, personName);
        }
    }

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> current(String county, @Nullable String township) {
        return jdbc.sql("""
                select place_code, role, person_id, person_name, since, until
                from places_charge
                where county_code = :county and (:township::text is null or township_code = :township)
                  and until is null
                order by place_code, role desc, id
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public List<Row> history(String county, String township, String place) {
        return jdbc.sql("""
                select place_code, role, person_id, person_name, since, until
                from places_charge
                where county_code = :county and township_code = :township and place_code = :place
                order by since desc, id desc limit 200
                """)
                .param("county", county)
                .param("township", township)
                .param("place", place)
                .query(Row.class)
                .list();
    }

    public List<Row> of(String county, UUID person) {
        return jdbc.sql("""
                select place_code, role, person_id, person_name, since, until
                from places_charge
                where county_code = :county and person_id = :person and until is null
                order by place_code
                """)
                .param("county", county)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    /** Ends everybody at the place who is not among those to stay in the same role. */
    void end(String county, String place, ChargeRole role, List<UUID> staying, LocalDate on) {
        jdbc.sql("""
                update places_charge set until = greatest(:on, since)
                where county_code = :county and place_code = :place and role = :role and until is null
                  and not (person_id = any(:staying::uuid[]))
                """)
                .param("on", on)
                .param("county", county)
                .param("place", place)
                .param("role", role.name())
                .param("staying", staying.toArray(UUID[]::new))
                .update();
    }

    void begin(String county, String township, String place, ChargeRole role, Grid.Charge person, LocalDate on) {
        jdbc.sql("""
                insert into places_charge
                    (county_code, id, township_code, place_code, role, person_id, person_name, since)
                values (:county, :id, :township, :place, :role, :person, :name, :since)
                on conflict (county_code, place_code, person_id) where until is null do nothing
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township)
                .param("place", place)
                .param("role", role.name())
                .param("person", person.person())
                .param("name", person.name())
                .param("since", on)
                .update();
    }
}
