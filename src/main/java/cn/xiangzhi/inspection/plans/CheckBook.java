package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Ids;
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

/** The store of merged checks and the points of their checklists. */
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
            String placeWords) {

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

    /** A point of a checklist with what came of it. */
    public record Point(
            UUID id,
            UUID checkId,
            int number,
            String itemCode,
            String itemName,
            String field,
            String body,
            String point,
            @Nullable PointResult result,
            String words,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime recheckedAt,
            @Nullable Boolean recheckFine,
            String recheckWords) {

        public boolean waitsForRecheck() {
            return result == PointResult.BY_DATE && recheckedAt == null;
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
                        .param("helpers", check.helpers())
                        .param("bodies", ready.bodies())
                        .param("stage", ready.stage().name())
                        .param("over", ready.over())
                        .param("by", ready.actor().person())
                        .param("byName", ready.actor().name())
                        .param("at", ready.at())
                        .update()
                == 1;
    }

    void addPoints(String county, String township, UUID check, List<Merging.Point> points) {
        var number = 0;
        for (var point : points) {
            jdbc.sql("""
                    insert into inspection_check_point (county_code, id, check_id, township_code, number, item_code, item_name, field,
                        body, point, words, recheck_words)
                    values (:county, :id, :check, :township, :number, :code, :name, :field, :body, :point, '', '')
                    """)
                    .param("county", county)
                    .param("id", Ids.next())
                    .param("check", check)
                    .param("township", township)
                    .param("number", ++number)
                    .param("code", point.itemCode())
                    .param("name", point.itemName())
                    .param("field", point.field())
                    .param("body", point.body())
                    .param("point", point.words())
                    .update();
        }
    }

    Optional<Check> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words
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

    /** By the digest of the code of that day. */
    Optional<Check> coded(String county, String digest, LocalDate day) {
        return jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words
                        from inspection_check c
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where c.county_code = :county and c.code_digest = :digest and c.code_on = :day
                        """)
                .param("county", county)
                .param("digest", digest)
                .param("day", day)
                .query(Check.class)
                .optional();
    }

    Page<Check> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.*, array_to_string(c.officers, ',') as officer_ids, s.name as subject_name, s.place_words
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

    List<Point> points(String county, UUID check) {
        return jdbc.sql("""
                        select * from inspection_check_point where county_code = :county and check_id = :check order by number
                        """)
                .param("county", county)
                .param("check", check)
                .query(Point.class)
                .list();
    }

    /** How often these items were looked at with the subject's family in the twelve months before a day. */
    List<Looked> looked(String county, List<UUID> family, List<String> codes, LocalDate day) {
        return jdbc.sql("""
                        select code, count(*) as times from (
                            select distinct p.item_code as code, c.visit_id as visit
                            from inspection_check c
                            join inspection_check_point p on p.county_code = c.county_code and p.check_id = c.id
                            where c.county_code = :county and c.subject_id = any(:family) and c.stage <> 'CANCELLED'
                              and p.item_code = any(:codes) and c.planned_on > :from and c.planned_on <= :until
                            union
                            select v.item_code, v.id from inspection_subject_visit l
                            join inspection_visit v on v.county_code = l.county_code and v.id = l.visit_id
                            where l.county_code = :county and l.subject_id = any(:family) and v.item_code = any(:codes)
                              and v.started_at > :from and v.started_at < :until::date + 1) looked
                        group by code
                        """)
                .param("county", county)
                .param("family", family.toArray(UUID[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("from", day.minusYears(1))
                .param("until", day)
                .query(Looked.class)
                .list();
    }

    record Looked(String code, int times) {}

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

    void result(String county, UUID point, PointResult result, String words, @Nullable LocalDate due) {
        jdbc.sql("""
                update inspection_check_point set result = :result, words = :words, due_on = :due
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", point)
                .param("result", result.name())
                .param("words", words)
                .param("due", due)
                .update();
    }

    boolean recheck(String county, UUID point, boolean fine, String words, OffsetDateTime at) {
        return jdbc.sql("""
                        update inspection_check_point set rechecked_at = :at, recheck_fine = :fine, recheck_words = :words
                        where county_code = :county and id = :id and result = 'BY_DATE' and rechecked_at is null
                        """)
                        .param("county", county)
                        .param("id", point)
                        .param("fine", fine)
                        .param("words", words)
                        .param("at", at)
                        .update()
                == 1;
    }

    void code(String county, UUID id, String digest, LocalDate day) {
        jdbc.sql(
                        "update inspection_check set code_digest = :digest, code_on = :day where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("digest", digest)
                .param("day", day)
                .update();
    }

    boolean rate(
            String county, String digest, LocalDate day, int score, String words, String flags, OffsetDateTime at) {
        return jdbc.sql("""
                        update inspection_check set score = :score, rating_words = :words, rating_flags = :flags, rated_at = :at
                        where county_code = :county and code_digest = :digest and code_on = :day and score is null
                        """)
                        .param("county", county)
                        .param("digest", digest)
                        .param("day", day)
                        .param("score", score)
                        .param("words", words)
                        .param("flags", flags)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** What waits: re-visits to be made, of a township or the county, the earliest first. */
    List<Waiting> rechecks(Scope scope, int limit) {
        return jdbc.sql("""
                        select p.id, p.check_id, p.point, p.due_on, s.name from inspection_check_point p
                        join inspection_check c on c.county_code = p.county_code and c.id = p.check_id
                        join inspection_subject s on s.county_code = c.county_code and s.id = c.subject_id
                        where p.county_code = :county and (:township::text is null or p.township_code = :township)
                          and p.result = 'BY_DATE' and p.rechecked_at is null
                        order by p.due_on limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    record Waiting(UUID id, UUID checkId, String point, LocalDate dueOn, String name) {}
}
