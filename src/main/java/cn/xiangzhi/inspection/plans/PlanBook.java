package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of plans. */
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
