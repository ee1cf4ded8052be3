package cn.xiangzhi.inspection.plans;

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

/** The store of plans and their rows. */
@Component
class PlanBook {

    private final JdbcClient jdbc;

    PlanBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan with how many it holds, how many of them are arranged, and how many are done. */
    public record Plan(
            UUID id,
            String townshipCode,
            String title,
            int year,
            @Nullable Integer month,
            String field,
            String body,
            String source,
            PlanStage stage,
            UUID madePerson,
            String madeBy,
            OffsetDateTime madeAt,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt,
            String opinion,
            @Nullable String filedTo,
            @Nullable String filedNumber,
            @Nullable LocalDate filedOn,
            long version,
            int rows,
            int arranged,
            int done,
            int dropped) {

        public String period() {
            return year + "年" + (month == null ? "度" : month + "月");
        }

        public String tone() {
            return switch (stage) {
                case DRAFT -> "blue";
                case APPROVED, FILED -> "green";
                case RETURNED -> "amber";
            };
        }

        boolean open() {
            return stage == PlanStage.APPROVED || stage == PlanStage.FILED;
        }
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

    boolean add(Plans.NewPlan plan, String county, UUID person, String by, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into inspection_plan (county_code, id, township_code, title, year, month, field, body, source, draw_id,
                            stage, made_person, made_by, made_at, opinion, version)
                        values (:county, :id, :township, :title, :year, :month, :field, :body, :source, :draw, 'DRAFT', :person, :by,
                            :at, '', 0)
                        on conflict (county_code, id) do nothing
                        """)
                        .param("county", county)
                        .param("id", plan.once())
                        .param("township", plan.township())
                        .param("title", plan.title())
                        .param("year", plan.year())
                        .param("month", plan.month(), java.sql.Types.INTEGER)
                        .param("field", plan.field())
                        .param("body", plan.body())
                        .param("source", plan.source())
                        .param("draw", plan.draw())
                        .param("person", person)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    void addRow(String county, String township, UUID id, UUID plan, UUID subject, List<String> items) {
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

    Optional<Plan> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select p.*, r.rows, r.arranged, r.done, r.dropped from inspection_plan p
                        cross join lateral (select count(*) as rows, count(r.check_id) as arranged,
                            count(*) filter (where c.stage = 'DONE') as done, count(r.dropped) as dropped
                            from inspection_plan_row r left join inspection_check c on c.county_code = r.county_code and c.id = r.check_id
                            where r.county_code = p.county_code and r.plan_id = p.id) r
                        where p.county_code = :county and p.id = :id and (:township::text is null or p.township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Plan.class)
                .optional();
    }

    Page<Plan> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select p.*, r.rows, r.arranged, r.done, r.dropped from inspection_plan p
                        cross join lateral (select count(*) as rows, count(r.check_id) as arranged,
                            count(*) filter (where c.stage = 'DONE') as done, count(r.dropped) as dropped
                            from inspection_plan_row r left join inspection_check c on c.county_code = r.county_code and c.id = r.check_id
                            where r.county_code = p.county_code and r.plan_id = p.id) r
                        where p.county_code = :county and (:township::text is null or p.township_code = :township)
                          and (:stage::text is null or p.stage = :stage) and (:q::text is null or strpos(p.title, :q) > 0)
                          and (:after_id::uuid is null or p.id < :after_id::uuid)
                        order by p.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Plan.class)
                .list();
        return query.page(rows, Plan::id, Plan::id);
    }

    List<Row> rows(String county, UUID plan) {
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

    boolean decide(
            String county, UUID id, long version, PlanStage stage, String by, OffsetDateTime at, String opinion) {
        return jdbc.sql("""
                        update inspection_plan set stage = :stage, approved_by = :by, approved_at = :at, opinion = :opinion,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and stage = 'DRAFT'
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("stage", stage.name())
                        .param("by", by)
                        .param("at", at)
                        .param("opinion", opinion)
                        .update()
                == 1;
    }

    boolean file(String county, UUID id, long version, String to, String number, LocalDate on) {
        return jdbc.sql("""
                        update inspection_plan set stage = 'FILED', filed_to = :to, filed_number = :number, filed_on = :on,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version and stage = 'APPROVED'
                        """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("to", to)
                        .param("number", number)
                        .param("on", on)
                        .update()
                == 1;
    }
}
