package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of merged checks. */
@Component
class CheckBook {

    private final JdbcClient jdbc;

    CheckBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A merged check. */
    public record Check(
            UUID id,
            String countyCode,
            String townshipCode,
            UUID subjectId,
            String title,
            VisitCause cause,
            String causeWords,
            LocalDate plannedOn,
            String officerIds,
            String officerNames,
            String helpers,
            String bodies,
            CheckStage stage,
            String overWords,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt,
            String approvalWords,
            String seen,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable UUID visitId,
            @Nullable LocalDate codeOn,
            @Nullable Integer score,
            String ratingWords,
            String ratingFlags,
            @Nullable OffsetDateTime ratedAt,
            UUID byPerson,
            String byName,
            long version,
            String subjectName,
            String placeWords,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        List<UUID> officers() {
            return List.of(officerIds.split(",")).stream().map(UUID::fromString).toList();
        }

        public String tone() {
            return switch (stage) {
                case WAITING -> "amber";
                case PLANNED -> "blue";
                case DONE -> "green";
                case CANCELLED -> "grey";
            };
        }
    }

    boolean add(Checks.NewCheck check, Checks.Ready ready) {
        return jdbc.sql("""
                        insert into inspection_check (county_code, id, township_code, subject_id, title, cause, cause_words, planned_on,
                            officers, officer_names, helpers, bodies, stage, over_words, approval_words, seen, rating_words,
                            rating_flags, by_person, by_name, at, version)
                        values (:county, :id, :township, :subject, :title, :cause, :words, :on, :officers, :names, :helpers, :bodies,
                            :stage, :over, '', '', '', '', :by, :byName, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", ready.actor().county())
                        .param("id", check.once())
                        .param("township", ready.subject().townshipCode())
                        .param("subject", ready.subject().id())
                        .param("title", ready.title())
                        .param("cause", check.cause().name())
                        .param("words", check.causeWords())
                        .param("on", check.on())
                        .param("officers", check.officers().toArray(UUID[]::new))
                        .param("names", ready.names())
                        .param("helpers", ready.helpers())
                        .param("bodies", ready.bodies())
                        .param("stage", ready.stage().name())
                        .param("over", ready.over())
                        .param("by", ready.actor().person())
                        .param("byName", ready.actor().name())
                        .param("at", ready.at())
                        .update()
                == 1;
    }

    Optional<Check> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words,
                            s.latitude, s.longitude
                        from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and c.id = :id and (:township::text is null or c.township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Check.class)
                .optional();
    }

    /** Those arranged between two days and not carried out, that person's own first. */
    List<Check> waiting(Scope scope, UUID person, LocalDate from, LocalDate until, int limit) {
        return jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words,
                            s.latitude, s.longitude
                        from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and c.stage = 'PLANNED' and c.planned_on between :from and :until
                        order by not (:person = any (c.officers)), c.planned_on, c.id limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .param("limit", limit)
                .query(Check.class)
                .list();
    }

    /** Those that person was on from a day on, whatever became of them. */
    List<UUID> of(Scope scope, UUID person, LocalDate from) {
        return jdbc.sql("""
                        select id from inspection_check
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and :person = any (officers) and stage in ('PLANNED', 'DONE') and planned_on >= :from
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", person)
                .param("from", from)
                .query(UUID.class)
                .list();
    }

    Page<Check> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words,
                            s.latitude, s.longitude
                        from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and (:stage::text is null or c.stage = :stage)
                          and (:rated::text is null or c.score is not null and (:rated = 'ANY' or c.score <= 2 or c.rating_flags <> ''))
                          and (:q::text is null or strpos(s.name, :q) > 0)
                          and (:planned_from::date is null or c.planned_on >= :planned_from::date)
                          and (:planned_to::date is null or c.planned_on <= :planned_to::date)
                          and (:after_id::uuid is null or c.id < :after_id::uuid)
                        order by c.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Check.class)
                .list();
        return query.page(rows, Check::id, Check::id);
    }

    boolean decide(String county, UUID id, long version, CheckStage stage, String by, OffsetDateTime at, String words) {
        return jdbc.sql("""
                        update inspection_check set stage = :stage, approved_by = :by, approved_at = :at, approval_words = :words,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and stage in ('WAITING', 'PLANNED')
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("stage", stage.name())
                        .param("by", by)
                        .param("at", at)
                        .param("words", words)
                        .update()
                == 1;
    }

    boolean done(
            String county, UUID id, long version, String seen, OffsetDateTime from, OffsetDateTime until, UUID visit) {
        return jdbc.sql("""
                        update inspection_check set stage = 'DONE', seen = :seen, started_at = :from, ended_at = :until,
                            visit_id = :visit, version = version + 1
                        where county_code = :county and id = :id and version = :version and stage = 'PLANNED'
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("seen", seen)
                        .param("from", from)
                        .param("until", until)
                        .param("visit", visit)
                        .update()
                == 1;
    }
}
