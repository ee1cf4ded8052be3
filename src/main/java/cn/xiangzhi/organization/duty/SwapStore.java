package cn.xiangzhi.organization.duty;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who asked whom to swap. */
@Component
class SwapStore {

    /** A swap asked for: which shift is given, which is taken for it, if any. */
    record Row(
            UUID id,
            UUID organId,
            UUID givenId,
            @Nullable UUID takenId,
            UUID askedBy,
            String askedByName,
            UUID askedOf,
            String askedOfName,
            String reason,
            SwapState state,
            OffsetDateTime askedAt,
            long version) {}

    private final JdbcClient jdbc;

    SwapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(
            String county,
            UUID once,
            ShiftStore.Row given,
            @Nullable UUID taken,
            UUID by,
            UUID of,
            String reason,
            OffsetDateTime at) {
        return jdbc.sql("""
                insert into organization_duty_swap
                    (county_code, id, township_code, organ_id, given_id, taken_id, asked_by, asked_of, reason, state,
                     asked_at)
                values (:county, :id, :township, :organ, :given, :taken, :by, :of, :reason, 'ASKED', :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", once)
                        .param("township", given.townshipCode())
                        .param("organ", given.organId())
                        .param("given", given.id())
                        .param("taken", taken)
                        .param("by", by)
                        .param("of", of)
                        .param("reason", reason)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Swaps one has asked for or is asked for and nobody has answered. */
    List<Row> open(String county, UUID person) {
        return jdbc.sql("""
                select s.id, s.organ_id, s.given_id, s.taken_id, s.asked_by, b.name as asked_by_name, s.asked_of,
                       f.name as asked_of_name, s.reason, s.state, s.asked_at, s.version
                from organization_duty_swap s
                join organization_person b on b.county_code = s.county_code and b.id = s.asked_by
                join organization_person f on f.county_code = s.county_code and f.id = s.asked_of
                where s.county_code = :county and s.state = 'ASKED' and (s.asked_by = :person or s.asked_of = :person)
                order by s.id
                """)
                .param("county", county)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    boolean asked(String county, UUID given) {
        return jdbc.sql("""
                select exists (select 1 from organization_duty_swap
                    where county_code = :county and given_id = :given and state = 'ASKED')
                """)
                .param("county", county)
                .param("given", given)
                .query(Boolean.class)
                .single();
    }

    Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select s.id, s.organ_id, s.given_id, s.taken_id, s.asked_by, b.name as asked_by_name, s.asked_of,
                       f.name as asked_of_name, s.reason, s.state, s.asked_at, s.version
                from organization_duty_swap s
                join organization_person b on b.county_code = s.county_code and b.id = s.asked_by
                join organization_person f on f.county_code = s.county_code and f.id = s.asked_of
                where s.county_code = :county and s.id = :id and (:township::text is null or s.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    boolean answer(String county, UUID id, long version, SwapState state, OffsetDateTime at) {
        return jdbc.sql("""
                update organization_duty_swap set state = :state, answered_at = :at, version = version + 1
                where county_code = :county and id = :id and version = :version and state = 'ASKED'
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .param("at", at)
                        .update()
                == 1;
    }
}
