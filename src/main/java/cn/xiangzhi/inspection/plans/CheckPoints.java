package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of the points of merged checks: what is to be looked at, what came of it, what is looked at again. */
@Component
class CheckPoints {

    private final JdbcClient jdbc;

    CheckPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void add(String county, String township, UUID check, List<Merging.Point> points) {
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

    List<Point> of(String county, UUID check) {
        return jdbc.sql("""
                        select * from inspection_check_point where county_code = :county and check_id = :check order by number
                        """)
                .param("county", county)
                .param("check", check)
                .query(Point.class)
                .list();
    }

    /** Those of several checks, asked for at once. */
    Map<UUID, List<Point>> of(String county, List<UUID> checks) {
        return jdbc
                .sql("""
                        select * from inspection_check_point
                        where county_code = :county and check_id = any(:checks) order by number
                        """)
                .param("county", county)
                .param("checks", checks.toArray(UUID[]::new))
                .query(Point.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Point::checkId));
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
