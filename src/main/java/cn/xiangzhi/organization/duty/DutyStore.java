package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in an organ's duty, how its days are cut, and its weeks. */
@Component
public class DutyStore {

    /** How an organ's days are cut; {@code version} is -1 while it is the usual way. */
    public record Setting(int keepers, LocalTime dayStarts, LocalTime nightStarts, long version) {

        static final Setting USUAL = new Setting(1, LocalTime.of(8, 30), LocalTime.of(17, 30), -1);
    }

    /** Somebody on an organ's list; {@code left} where the person is no longer in post. */
    public record Member(UUID personId, String name, DutyRole role, LocalDate since, boolean left) {}

    /** A week of an organ. */
    public record Week(
            UUID id,
            UUID organId,
            LocalDate monday,
            @Nullable OffsetDateTime publishedAt,
            String publishedBy,
            long version) {

        public boolean published() {
            return publishedAt != null;
        }
    }

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Setting setting(String county, UUID organ) {
        return jdbc.sql("""
                select keepers, day_starts, night_starts, version from organization_duty_setting
                where county_code = :county and organ_id = :organ
                """)
                .param("county", county)
                .param("organ", organ)
                .query(Setting.class)
                .optional()
                .orElse(Setting.USUAL);
    }

    boolean set(String county, @Nullable String township, UUID organ, Setting setting) {
        return jdbc.sql("""
                insert into organization_duty_setting
                    (county_code, organ_id, township_code, keepers, day_starts, night_starts)
                values (:county, :organ, :township, :keepers, :day, :night)
                on conflict (county_code, organ_id) do update
                    set keepers = excluded.keepers, day_starts = excluded.day_starts,
                        night_starts = excluded.night_starts, version = organization_duty_setting.version + 1
                    where organization_duty_setting.version = :version
                """)
                        .param("county", county)
                        .param("organ", organ)
                        .param("township", township)
                        .param("keepers", setting.keepers())
                        .param("day", setting.dayStarts())
                        .param("night", setting.nightStarts())
                        .param("version", setting.version())
                        .update()
                == 1;
    }

    List<Member> members(String county, UUID organ) {
        return jdbc.sql("""
                select m.person_id, p.name, m.role, m.since, p.left_on is not null as left
                from organization_duty_member m
                join organization_person p on p.county_code = m.county_code and p.id = m.person_id
                where m.county_code = :county and m.organ_id = :organ and m.until is null
                order by m.role desc, m.since, m.id
                """)
                .param("county", county)
                .param("organ", organ)
                .query(Member.class)
                .list();
    }

    void join(String county, @Nullable String township, UUID organ, DutyRole role, UUID person, LocalDate on) {
        jdbc.sql("""
                insert into organization_duty_member (county_code, id, township_code, organ_id, role, person_id, since)
                values (:county, :id, :township, :organ, :role, :person, :since)
                on conflict (county_code, organ_id, role, person_id) where until is null do nothing
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township)
                .param("organ", organ)
                .param("role", role.name())
                .param("person", person)
                .param("since", on)
                .update();
    }

    void leave(String county, UUID organ, DutyRole role, List<UUID> staying, LocalDate on) {
        jdbc.sql("""
                update organization_duty_member set until = greatest(:on, since)
                where county_code = :county and organ_id = :organ and role = :role and until is null
                  and not (person_id = any(:staying::uuid[]))
                """)
                .param("county", county)
                .param("organ", organ)
                .param("role", role.name())
                .param("staying", staying.toArray(UUID[]::new))
                .param("on", on)
                .update();
    }

    /** The week of an organ, made where it is not there; its row is held until the end of the transaction. */
    Week held(String county, @Nullable String township, UUID organ, LocalDate monday) {
        jdbc.sql("""
                insert into organization_duty_week (county_code, id, township_code, organ_id, monday)
                values (:county, :id, :township, :organ, :monday)
                on conflict (county_code, organ_id, monday) do nothing
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township)
                .param("organ", organ)
                .param("monday", monday)
                .update();
        return jdbc.sql("""
                select id, organ_id, monday, published_at, published_by, version from organization_duty_week
                where county_code = :county and organ_id = :organ and monday = :monday for update
                """)
                .param("county", county)
                .param("organ", organ)
                .param("monday", monday)
                .query(Week.class)
                .single();
    }

    Optional<Week> week(String county, UUID organ, LocalDate monday) {
        return jdbc.sql("""
                select id, organ_id, monday, published_at, published_by, version from organization_duty_week
                where county_code = :county and organ_id = :organ and monday = :monday
                """)
                .param("county", county)
                .param("organ", organ)
                .param("monday", monday)
                .query(Week.class)
                .optional();
    }

    boolean publish(String county, UUID week, long version, String by, OffsetDateTime at) {
        return jdbc.sql("""
                update organization_duty_week set published_at = :at, published_by = :by, version = version + 1
                where county_code = :county and id = :id and version = :version and published_at is null
                """)
                        .param("county", county)
                        .param("id", week)
                        .param("version", version)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }
}
