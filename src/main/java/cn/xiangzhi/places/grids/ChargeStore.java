package cn.xiangzhi.places.grids;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.places.Appointment;
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
            @Nullable LocalDate until,
            String paper,
            @Nullable LocalDate termUntil) {

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
                select place_code, role, person_id, person_name, since, until, paper, term_until
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
                select place_code, role, person_id, person_name, since, until, paper, term_until
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
                select place_code, role, person_id, person_name, since, until, paper, term_until
                from places_charge
                where county_code = :county and person_id = :person and until is null
                order by place_code
                """)
                .param("county", county)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    /** Who answered for those places on a day, leaders first. */
    public List<Row> on(String county, List<String> places, LocalDate day) {
        return jdbc.sql("""
                select place_code, role, person_id, person_name, since, until, paper, term_until
                from places_charge
                where county_code = :county and place_code = any(:places) and since <= :day
                  and (until is null or until > :day)
                order by place_code, role desc, id
                """)
                .param("county", county)
                .param("places", places.toArray(String[]::new))
                .param("day", day)
                .query(Row.class)
                .list();
    }

    /** Ends everybody at the place who is not among those to stay in the same role, under the same appointment if one is given. */
    void end(String county, String place, ChargeRole role, List<UUID> staying, Appointment appointment, LocalDate on) {
        jdbc.sql("""
                update places_charge set until = greatest(:on, since)
                where county_code = :county and place_code = :place and role = :role and until is null
                  and not (person_id = any(:staying::uuid[])
                           and (:kept or paper = :paper and term_until is not distinct from :term::date))
                """)
                .param("on", on)
                .param("county", county)
                .param("place", place)
                .param("role", role.name())
                .param("staying", staying.toArray(UUID[]::new))
                .param("kept", appointment.equals(Appointment.NONE))
                .param("paper", appointment.paper())
                .param("term", appointment.until())
                .update();
    }

    /** Ends one person at one place. */
    boolean endOne(String county, String place, UUID person, LocalDate on) {
        return jdbc.sql("""
                update places_charge set until = greatest(:on, since)
                where county_code = :county and place_code = :place and person_id = :person and until is null
                """)
                        .param("on", on)
                        .param("county", county)
                        .param("place", place)
                        .param("person", person)
                        .update()
                == 1;
    }

    void begin(
            String county,
            String township,
            String place,
            ChargeRole role,
            Grid.Charge person,
            Appointment appointment,
            LocalDate on) {
        jdbc.sql("""
                insert into places_charge
                    (county_code, id, township_code, place_code, role, person_id, person_name, since, paper, term_until)
                values (:county, :id, :township, :place, :role, :person, :name, :since, :paper, :term)
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
                .param("paper", appointment.paper())
                .param("term", appointment.until())
                .update();
    }
}
