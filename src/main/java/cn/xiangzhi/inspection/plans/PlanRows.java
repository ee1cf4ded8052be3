package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of the rows of plans: whom each holds, arranged into a check, done, or dropped with a reason. */
@Component
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One subject of a plan. */
    public record Row(
            UUID id,
            UUID planId,
            UUID subjectId,
            String items,
            @Nullable UUID checkId,
            @Nullable String dropped,
            String name,
            String placeWords,
            @Nullable String checkStage,
            String field,
            String body,
            int year,
            @Nullable Integer month) {

        List<String> codes() {
            return items.isBlank() ? List.of() : List.of(items.split(" "));
        }
    }

    void add(String county, String township, UUID id, UUID plan, UUID subject, List<String> items) {
        jdbc.sql("""
                insert into inspection_plan_row (county_code, id, plan_id, township_code, subject_id, items)
                values (:county, :id, :plan, :township, :subject, :items) on conflict do nothing
                """)
                .param("county", county)
                .param("id", id)
                .param("plan", plan)
                .param("township", township)
                .param("subject", subject)
                .param("items", String.join(" ", items))
                .update();
    }

    List<Row> of(String county, UUID plan) {
        return jdbc.sql("""
                        select r.*, s.name, s.place_words, c.stage as check_stage, p.field, p.body, p.year, p.month
                        from inspection_plan_row r
                        join inspection_plan p on p.county_code = r.county_code and p.id = r.plan_id
                        join inspection_subject s on s.county_code = r.county_code and s.id = r.subject_id
                        left join inspection_check c on c.county_code = r.county_code and c.id = r.check_id
                        where r.county_code = :county and r.plan_id = :plan order by r.id limit 2000
                        """)
                .param("county", county)
                .param("plan", plan)
                .query(Row.class)
                .list();
    }

    /** Rows of approved or filed plans that wait to be arranged; of one subject, or of every one when it is null. */
    List<Row> waiting(Scope scope, @Nullable UUID subject) {
        return jdbc.sql("""
                        select r.*, s.name, s.place_words, null::text as check_stage, p.field, p.body, p.year, p.month
                        from inspection_plan_row r
                        join inspection_plan p on p.county_code = r.county_code and p.id = r.plan_id and p.stage in ('APPROVED', 'FILED')
                        join inspection_subject s on s.county_code = r.county_code and s.id = r.subject_id
                        where r.county_code = :county and (:township::text is null or r.township_code = :township)
                          and r.check_id is null and r.dropped is null and (:subject::uuid is null or r.subject_id = :subject)
                        order by r.subject_id, p.year, p.month nulls last, p.field limit 3000
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("subject", subject)
                .query(Row.class)
                .list();
    }

    void arranged(String county, List<UUID> rows, @Nullable UUID check) {
        jdbc.sql("""
                update inspection_plan_row set check_id = :check::uuid where county_code = :county and id = any(:rows)
                """)
                .param("county", county)
                .param("rows", rows.toArray(UUID[]::new))
                .param("check", check)
                .update();
    }

    /** A cancelled check gives its rows back to their plans. */
    void givenBack(String county, UUID check) {
        jdbc.sql("update inspection_plan_row set check_id = null where county_code = :county and check_id = :check")
                .param("county", county)
                .param("check", check)
                .update();
    }

    boolean drop(String county, UUID plan, UUID row, String reason) {
        return jdbc.sql("""
                        update inspection_plan_row set dropped = :reason
                        where county_code = :county and plan_id = :plan and id = :id and check_id is null and dropped is null
                        """)
                        .param("county", county)
                        .param("plan", plan)
                        .param("id", row)
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
