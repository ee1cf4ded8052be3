package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.organization.Duty.Manned;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which shift; a change ends the row and adds another, so that who was to be on duty is never lost. */
@Component
public class ShiftStore {

    /** A shift as it holds now. */
    public record Row(
            UUID id,
            UUID organId,
            String organName,
            UUID weekId,
            @Nullable String townshipCode,
            LocalDate day,
            DutyShift shift,
            DutyRole role,
            int seat,
            DayKind dayKind,
            OffsetDateTime fromAt,
            OffsetDateTime toAt,
            @Nullable UUID personId,
            @Nullable String personName,
            String why) {

        Slot slot() {
            return new Slot(day, shift, role, seat, dayKind, fromAt, toAt);
        }
    }

    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> ofWeek(String county, UUID week) {
        return jdbc.sql("""
                select s.*, o.name as organ_name, p.name as person_name
                from organization_duty_shift s
                join organization_organ o on o.county_code = s.county_code and o.id = s.organ_id
                left join organization_person p on p.county_code = s.county_code and p.id = s.person_id
                where s.county_code = :county and s.week_id = :week and s.replaced_at is null
                order by s.day, s.role desc, s.from_at, s.seat
                """)
                .param("county", county)
                .param("week", week)
                .query(Row.class)
                .list();
    }

    /** The published shifts of an organ that run at that moment. */
    List<Row> at(String county, UUID organ, OffsetDateTime moment) {
        return jdbc.sql("""
                select s.*, o.name as organ_name, p.name as person_name
                from organization_duty_shift s
                join organization_duty_week w on w.county_code = s.county_code and w.id = s.week_id
                join organization_organ o on o.county_code = s.county_code and o.id = s.organ_id
                left join organization_person p on p.county_code = s.county_code and p.id = s.person_id
                where s.county_code = :county and s.organ_id = :organ and s.replaced_at is null
                  and s.from_at <= :moment and s.to_at > :moment and w.published_at is not null
                order by s.role desc, s.seat
                """)
                .param("county", county)
                .param("organ", organ)
                .param("moment", moment)
                .query(Row.class)
                .list();
    }

    /** The published shifts of a township's organs with somebody on them, that touch the span. */
    List<Manned> manned(String county, String township, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select distinct s.organ_id as organ, s.from_at as from, s.to_at as to
                from organization_duty_shift s
                join organization_duty_week w on w.county_code = s.county_code and w.id = s.week_id
                where s.county_code = :county and s.township_code = :township and s.replaced_at is null
                  and s.person_id is not null and s.from_at < :to and s.to_at > :from and w.published_at is not null
                """)
                .param("county", county)
                .param("township", township)
                .param("from", from)
                .param("to", to)
                .query(Manned.class)
                .list();
    }

    /** Somebody's shifts that touch the span, in whatever organ, published or not. */
    public List<Row> of(String county, UUID person, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select s.*, o.name as organ_name, p.name as person_name
                from organization_duty_shift s
                join organization_organ o on o.county_code = s.county_code and o.id = s.organ_id
                join organization_person p on p.county_code = s.county_code and p.id = s.person_id
                where s.county_code = :county and s.person_id = :person and s.replaced_at is null
                  and s.from_at < :to and s.to_at > :from
                order by s.from_at
                """)
                .param("county", county)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }

    /** Published shifts begun within the days, of an organ or of all within the scope: the rows behind the figures. */
    List<Row> within(String county, @Nullable String township, @Nullable UUID organ, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select s.*, o.name as organ_name, p.name as person_name
                from organization_duty_shift s
                join organization_duty_week w on w.county_code = s.county_code and w.id = s.week_id
                join organization_organ o on o.county_code = s.county_code and o.id = s.organ_id
                left join organization_person p on p.county_code = s.county_code and p.id = s.person_id
                where s.county_code = :county and (:township::text is null or s.township_code = :township)
                  and (:organ::uuid is null or s.organ_id = :organ) and s.replaced_at is null
                  and s.day between :from and :to and w.published_at is not null
                order by s.organ_id, s.day, s.from_at, s.role desc, s.seat
                """)
                .param("county", county)
                .param("township", township)
                .param("organ", organ)
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }

    /** Every duty of the people, within the days, as the maker of rosters counts them. */
    List<RosterMaker.Held> held(String county, List<UUID> people, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select person_id as person, day_kind as kind, shift, from_at as "from", to_at as "to"
                from organization_duty_shift
                where county_code = :county and person_id = any(:people::uuid[]) and replaced_at is null
                  and day between :from and :to
                order by from_at, id
                """)
                .param("county", county)
                .param("people", people.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(RosterMaker.Held.class)
                .list();
    }

    Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select s.*, o.name as organ_name, p.name as person_name
                from organization_duty_shift s
                join organization_organ o on o.county_code = s.county_code and o.id = s.organ_id
                left join organization_person p on p.county_code = s.county_code and p.id = s.person_id
                where s.county_code = :county and s.id = :id and s.replaced_at is null
                  and (:township::text is null or s.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    UUID add(String county, @Nullable String township, UUID organ, UUID week, RosterMaker.Given given) {
        var id = Ids.next();
        var slot = given.slot();
        jdbc.sql("""
                insert into organization_duty_shift
                    (county_code, id, township_code, organ_id, week_id, day, shift, role, seat, day_kind, from_at, to_at,
                     person_id, why)
                values (:county, :id, :township, :organ, :week, :day, :shift, :role, :seat, :kind, :from, :to, :person,
                        :why)
                """)
                .param("county", county)
                .param("id", id)
                .param("township", township)
                .param("organ", organ)
                .param("week", week)
                .param("day", slot.day())
                .param("shift", slot.shift().name())
                .param("role", slot.role().name())
                .param("seat", slot.seat())
                .param("kind", slot.kind().name())
                .param("from", slot.from())
                .param("to", slot.to())
                .param("person", given.person())
                .param("why", given.why())
                .update();
        return id;
    }

    boolean replace(String county, UUID shift, OffsetDateTime at) {
        return jdbc.sql("""
                update organization_duty_shift set replaced_at = :at
                where county_code = :county and id = :id and replaced_at is null
                """)
                        .param("county", county)
                        .param("id", shift)
                        .param("at", at)
                        .update()
                == 1;
    }

    void replaceAll(String county, UUID week, OffsetDateTime at) {
        jdbc.sql("""
                update organization_duty_shift set replaced_at = :at
                where county_code = :county and week_id = :week and replaced_at is null
                """)
                .param("county", county)
                .param("week", week)
                .param("at", at)
                .update();
    }
}
