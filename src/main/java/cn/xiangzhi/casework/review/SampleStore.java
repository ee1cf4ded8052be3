package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples and the files in them. */
@Component
class SampleStore {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> candidates(String county, Sample.Bounds bounds) {
        return jdbc.sql("""
                        select id from casework_case
                        where county_code = :county and closed_on between :from and :to
                          and (:township::text is null or township_code = :township)
                          and (:procedure::text is null or procedure = :procedure)
                        order by id
                        """)
                .param("county", county)
                .param("from", bounds.closedFrom())
                .param("to", bounds.closedTo())
                .param("township", bounds.township())
                .param("procedure", bounds.procedure())
                .query(UUID.class)
                .list();
    }

    /** False when this very sample is kept already. */
    boolean add(String county, Sample sample) {
        return jdbc.sql("""
                        insert into casework_review_sample (county_code, id, seed, closed_from, closed_to, township_code, procedure,
                            wanted, candidates, note, drawn_by, drawn_at)
                        values (:county, :id, :seed, :from, :to, :township, :procedure, :wanted, :candidates, :note, :by, :at)
                        on conflict do nothing
                        """)
                        .param("county", county)
                        .param("id", sample.id())
                        .param("seed", sample.seed())
                        .param("from", sample.bounds().closedFrom())
                        .param("to", sample.bounds().closedTo())
                        .param("township", sample.bounds().township())
                        .param("procedure", sample.bounds().procedure())
                        .param("wanted", sample.wanted())
                        .param("candidates", sample.candidates())
                        .param("note", sample.note())
                        .param("by", sample.drawnBy())
                        .param("at", sample.drawnAt())
                        .update()
                == 1;
    }

    void put(String county, UUID sample, UUID caseId, int place) {
        jdbc.sql("""
                        insert into casework_review_file (county_code, sample_id, case_id, township_code, place, version)
                        select county_code, :sample, id, township_code, :place, 0
                        from casework_case where county_code = :county and id = :case
                        """)
                .param("county", county)
                .param("sample", sample)
                .param("case", caseId)
                .param("place", place)
                .update();
    }

    List<UUID> drawn(Scope scope, UUID sample) {
        return jdbc.sql("""
                        select case_id from casework_review_file
                        where county_code = :county and sample_id = :sample
                          and (:township::text is null or township_code = :township)
                        order by place
                        """)
                .param("county", scope.county())
                .param("sample", sample)
                .param("township", scope.township())
                .query(UUID.class)
                .list();
    }

    List<SampleRow> samples(Scope scope, int limit) {
        return jdbc.sql("""
                        select s.id, s.seed, s.closed_from, s.closed_to, s.township_code, s.procedure, s.wanted, s.candidates, s.note,
                               s.drawn_by, s.drawn_at,
                               count(f.case_id) as files, count(f.given) as marked
                        from casework_review_sample s
                        join casework_review_file f on f.county_code = s.county_code and f.sample_id = s.id
                        where s.county_code = :county and (:township::text is null or f.township_code = :township)
                        group by s.county_code, s.id
                        order by s.id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(SampleRow.class)
                .list();
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select f.sample_id, f.case_id, f.township_code, f.place, f.automatic, f.given, f.grade, f.answered_at,
                               f.marked_at, s.note, c.number, c.item_name, c.procedure
                        from casework_review_file f
                        join casework_review_sample s on s.county_code = f.county_code and s.id = f.sample_id
                        join casework_case c on c.county_code = f.county_code and c.id = f.case_id
                        where f.county_code = :county and (:township::text is null or f.township_code = :township)
                          and (:sample::text is null or f.sample_id = :sample::uuid)
                          and (:town::text is null or f.township_code = :town)
                          and (:grade::text is null or f.grade = :grade)
                          and (:state::text is null
                               or :state = 'WAITING' and f.given is null
                               or :state = 'MARKED' and f.given is not null and f.answered_at is null
                               or :state = 'ANSWERED' and f.answered_at is not null)
                          and (:after_id::uuid is null
                               or f.sample_id < :after_id::uuid
                               or f.sample_id = :after_id::uuid and f.place > :after_value::int)
                        order by f.sample_id desc, f.place limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Line.class)
                .list();
        return query.page(rows, Line::place, Line::sampleId);
    }

    Optional<Kept> kept(Scope scope, UUID sample, UUID caseId) {
        return jdbc.sql("""
                        select f.sample_id, f.case_id, f.township_code, s.note, f.automatic, f.given, f.grade, f.opinion, f.marked_by,
                               f.marked_at, f.answer, f.answered_by, f.answered_at, f.version
                        from casework_review_file f
                        join casework_review_sample s on s.county_code = f.county_code and s.id = f.sample_id
                        where f.county_code = :county and f.sample_id = :sample and f.case_id = :case
                          and (:township::text is null or f.township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("sample", sample)
                .param("case", caseId)
                .query(Kept.class)
                .optional();
    }

    /** A sample with how many of its files have been marked. */
    record SampleRow(
            UUID id,
            long seed,
            LocalDate closedFrom,
            LocalDate closedTo,
            @Nullable String townshipCode,
            @Nullable String procedure,
            int wanted,
            int candidates,
            String note,
            String drawnBy,
            OffsetDateTime drawnAt,
            int files,
            int marked) {}

    /** A file of a sample as the result list shows it. */
    record Line(
            UUID sampleId,
            UUID caseId,
            String townshipCode,
            int place,
            @Nullable Integer automatic,
            @Nullable Integer given,
            @Nullable String grade,
            @Nullable OffsetDateTime markedAt,
            @Nullable OffsetDateTime answeredAt,
            String note,
            String number,
            String itemName,
            String procedure) {}

    /** A file of a sample with its marks' sum, opinion and answer. */
    record Kept(
            UUID sampleId,
            UUID caseId,
            String townshipCode,
            String note,
            @Nullable Integer automatic,
            @Nullable Integer given,
            @Nullable String grade,
            @Nullable String opinion,
            @Nullable String markedBy,
            @Nullable OffsetDateTime markedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt,
            long version) {}
}
