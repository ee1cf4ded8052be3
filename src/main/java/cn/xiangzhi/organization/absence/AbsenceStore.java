package cn.xiangzhi.organization.absence;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.AbsenceKind;
import cn.xiangzhi.organization.NewAbsence;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who is away. */
@Component
public class AbsenceStore {

    /** Somebody away; {@code until} is the end that holds, earlier than planned where the person came back. */
    public record Row(
            UUID id,
            @Nullable String townshipCode,
            UUID personId,
            String personName,
            String organName,
            AbsenceKind kind,
            OffsetDateTime fromAt,
            OffsetDateTime until,
            @Nullable UUID standInId,
            @Nullable String standInName,
            boolean standInLeft,
            String reason,
            boolean cut,
            long version) {}

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that end after that moment, the next first. */
    public List<Row> since(String county, @Nullable String township, OffsetDateTime moment) {
        return jdbc.sql("""
                select a.id, a.township_code, a.person_id, p.name as person_name, o.name as organ_name, a.kind, a.from_at,
                       least(a.to_at, coalesce(a.ended_at, a.to_at)) as until, a.stand_in_id, s.name as stand_in_name,
                       coalesce(s.left_on is not null, false) as stand_in_left, a.reason, a.ended_at is not null as cut,
                       a.version
                from organization_absence a
                join organization_person p on p.county_code = a.county_code and p.id = a.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                left join organization_person s on s.county_code = a.county_code and s.id = a.stand_in_id
                where a.county_code = :county and (:township::text is null or a.township_code = :township)
                  and least(a.to_at, coalesce(a.ended_at, a.to_at)) > :moment
                order by a.from_at, a.id limit 500
                """)
                .param("county", county)
                .param("township", township)
                .param("moment", moment)
                .query(Row.class)
                .list();
    }

    /** Who of the county is away at that moment, wherever they belong: stand-ins may come from the county's own organs. */
    List<Row> away(String county, OffsetDateTime moment) {
        return since(county, null, moment).stream()
                .filter(row -> !row.fromAt().isAfter(moment))
                .toList();
    }

    Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select a.id, a.township_code, a.person_id, p.name as person_name, o.name as organ_name, a.kind, a.from_at,
                       least(a.to_at, coalesce(a.ended_at, a.to_at)) as until, a.stand_in_id, s.name as stand_in_name,
                       coalesce(s.left_on is not null, false) as stand_in_left, a.reason, a.ended_at is not null as cut,
                       a.version
                from organization_absence a
                join organization_person p on p.county_code = a.county_code and p.id = a.person_id
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                left join organization_person s on s.county_code = a.county_code and s.id = a.stand_in_id
                where a.county_code = :county and a.id = :id and (:township::text is null or a.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Holds the people's rows until the end of the transaction, in one order, so that no two entries can cross. */
    void hold(String county, Collection<UUID> people) {
        jdbc.sql("""
                select id from organization_person where county_code = :county and id = any(:people::uuid[])
                order by id for update
                """)
                .param("county", county)
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Rows of that person, or of somebody whose stand-in it is, that overlap the span. */
    List<Row> overlapping(String county, UUID person, OffsetDateTime from, OffsetDateTime to) {
        return since(county, null, from).stream()
                .filter(row -> row.fromAt().isBefore(to))
                .filter(row -> row.personId().equals(person) || person.equals(row.standInId()))
                .toList();
    }

    /** False when that very row is there already: a form sent twice. */
    boolean add(Actor actor, @Nullable String township, NewAbsence absence, OffsetDateTime now) {
        return jdbc.sql("""
                insert into organization_absence
                    (county_code, id, township_code, person_id, kind, from_at, to_at, stand_in_id, reason, entered_by,
                     entered_at)
                values (:county, :id, :township, :person, :kind, :from, :to, :standIn, :reason, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", absence.id())
                        .param("township", township)
                        .param("person", absence.person())
                        .param("kind", absence.kind().name())
                        .param("from", absence.from())
                        .param("to", absence.to())
                        .param("standIn", absence.standIn())
                        .param("reason", absence.reason().strip())
                        .param("by", actor.name())
                        .param("at", now)
                        .update()
                == 1;
    }

    boolean end(String county, UUID id, long version, OffsetDateTime at) {
        return jdbc.sql("""
                update organization_absence set ended_at = :at, version = version + 1
                where county_code = :county and id = :id and version = :version and ended_at is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean standIn(String county, UUID id, long version, UUID person) {
        return jdbc.sql("""
                update organization_absence set stand_in_id = :person, version = version + 1
                where county_code = :county and id = :id and version = :version and ended_at is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("person", person)
                        .update()
                == 1;
    }
}
