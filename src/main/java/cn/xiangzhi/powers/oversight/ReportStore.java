package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.powers.handed.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Periodic reports with the figures they were made of; only the county's side sees them. */
@Component
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PowerReport> all(Sight sight) {
        return jdbc.sql("""
                select id, department, department_name, cycle, period_from, period_to, made_at, signed_by, signed_on
                from powers_oversight_report
                where county_code = :county and :township::text is null
                  and (:department::uuid is null or department = :department)
                order by period_to desc, department_name limit 200
                """).params(sight.params()).query(PowerReport.class).list();
    }

    Optional<PowerReport> find(Sight sight, UUID id) {
        return all(sight).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** False when the department has the report of that period already. */
    boolean add(String county, PowerReport report, List<Figure> figures) {
        var added = jdbc.sql("""
                insert into powers_oversight_report (county_code, id, department, department_name, cycle, period_from,
                  period_to, made_at, signed_by, signed_on)
                values (:county, :id, :department, :name, :cycle, :from, :to, :at, '', null)
                on conflict do nothing
                """)
                .param("county", county)
                .param("id", report.id())
                .param("department", report.department())
                .param("name", report.departmentName())
                .param("cycle", report.cycle().name())
                .param("from", report.periodFrom())
                .param("to", report.periodTo())
                .param("at", report.madeAt())
                .update();
        if (added == 0) {
            return false;
        }
        figures.forEach(figure -> figure(county, report.id(), figure));
        return true;
    }

    private void figure(String county, UUID report, Figure f) {
        jdbc.sql("""
                insert into powers_oversight_figure (county_code, report_id, township_code, item_code, item_name, filed,
                  decided, closed, overturned, approved, reported, late, corrections)
                values (:county, :report, :township, :item, :name, :filed,
                  :decided, :closed, :overturned, :approved, :reported, :late, :corrections)
                """)
                .param("county", county)
                .param("report", report)
                .param("township", f.townshipCode())
                .param("item", f.itemCode())
                .param("name", f.itemName())
                .param("filed", f.filed())
                .param("decided", f.decided())
                .param("closed", f.closed())
                .param("overturned", f.overturned())
                .param("approved", f.approved())
                .param("reported", f.reported())
                .param("late", f.late())
                .param("corrections", f.corrections())
                .update();
    }

    List<Figure> figures(String county, UUID report) {
        return jdbc.sql("""
                select * from powers_oversight_figure where county_code = :county and report_id = :report
                order by township_code, item_code
                """)
                .param("county", county)
                .param("report", report)
                .query(Figure.class)
                .list();
    }

    /** Signed for once; a second time changes nothing. */
    boolean sign(String county, UUID id, UUID department, String by, LocalDate on) {
        return jdbc.sql("""
                update powers_oversight_report set signed_by = :by, signed_on = :on
                where county_code = :county and id = :id and department = :department and signed_on is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("department", department)
                        .param("by", by)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Counties in which anything was ever handed down. */
    List<String> counties() {
        return jdbc.sql("select distinct county_code from powers_holding order by county_code")
                .query(String.class)
                .list();
    }
}
