package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Overturned;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind one figure of a finding, from the same views and by the same conditions as the figure. */
@Component
class EvidenceRows {

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Overturned overturned;

    EvidenceRows(JdbcClient jdbc, Categories categories, Overturned overturned) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.overturned = overturned;
    }

    /** A report, a visit or a case. */
    record Found(UUID id, String number, String kind, LocalDate day, String state) {}

    Page<Found> page(String county, HealthRun run, HealthRow row, Trail trail, ListQuery query) {
        var found = switch (trail) {
            case REPORTS -> reports(county, run, row, query);
            case VISITS -> visits(county, run, row, query);
            case LEADS, FILED, DECIDED -> cases(county, run, row, trail, query);
            case OVERTURNED -> overturned(county, run, row, query);
        };
        return query.page(found, Found::id, Found::id);
    }

    private List<Found> reports(String county, HealthRun run, HealthRow row, ListQuery query) {
        var codes = categories.all().stream()
                .filter(category -> category.powerItems().contains(row.itemCode()))
                .map(Category::code)
                .toArray(String[]::new);
        return jdbc.sql("""
                select id, number, category as kind, (received_at at time zone 'Asia/Shanghai')::date as day,
                  case when rating is null then '' else '评价 ' || rating || ' 分' end as state
                from v_intake_report
                where county_code = :county and township_code = :town and category = any(:codes)
                  and received_at >= :from and received_at < :until
                  and (:after_id::uuid is null or id < :after_id::uuid)
                order by id desc limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("town", row.townshipCode())
                .param("codes", codes)
                .param("from", run.periodFrom().atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param(
                        "until",
                        run.periodTo().plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .query(Found.class)
                .list();
    }

    private List<Found> visits(String county, HealthRun run, HealthRow row, ListQuery query) {
        return jdbc.sql("""
                select id, '检查' as number, cause as kind, (started_at at time zone 'Asia/Shanghai')::date as day, '' as state
                from v_inspection_visit
                where county_code = :county and township_code = :town and item_code = :code
                  and started_at >= :from and started_at < :until
                  and (:after_id::uuid is null or id < :after_id::uuid)
                order by id desc limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("town", row.townshipCode())
                .param("code", row.itemCode())
                .param("from", run.periodFrom().atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .param(
                        "until",
                        run.periodTo().plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime())
                .query(Found.class)
                .list();
    }

    private List<Found> cases(String county, HealthRun run, HealthRow row, Trail trail, ListQuery query) {
        return jdbc.sql("""
                select c.id, c.number, v.item_name as kind,
                  case :trail when 'LEADS' then c.opened_on when 'FILED' then c.filed_on else c.decided_on end as day,
                  case when c.open then '在办' else '已办结' end as state
                from v_casework_case c
                join v_casework_violation v on v.county_code = c.county_code and v.case_id = c.id and v.state = 'STANDING'
                where c.county_code = :county and c.township_code = :town and v.item_code = :code
                  and case :trail when 'LEADS' then c.opened_on when 'FILED' then c.filed_on else c.decided_on end
                    between :from and :to
                  and (:after_id::uuid is null or c.id < :after_id::uuid)
                order by c.id desc limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("town", row.townshipCode())
                .param("code", row.itemCode())
                .param("trail", trail.name())
                .param("from", run.periodFrom())
                .param("to", run.periodTo())
                .query(Found.class)
                .list();
    }

    private List<Found> overturned(String county, HealthRun run, HealthRow row, ListQuery query) {
        var cases = overturned.cases(county, row.townshipCode(), row.itemCode(), run.periodFrom(), run.periodTo());
        return jdbc.sql("""
                select id, number, item_name as kind, coalesce(decided_on, opened_on) as day, '决定被撤销或者变更' as state
                from v_casework_case
                where county_code = :county and id = any(:ids)
                  and (:after_id::uuid is null or id < :after_id::uuid)
                order by id desc limit :limit
                """)
                .params(query.params())
                .param("county", county)
                .param("ids", cases.toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }
}
