package cn.xiangzhi.inspection.plans;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which approved plans stand behind a check, as whoever is inspected may know it (INSP). */
@Component
class PlanGrounds {

    private final JdbcClient jdbc;

    PlanGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The approved plans a check carries out. */
    List<Stood> behind(String county, UUID check) {
        return jdbc.sql("""
                        select distinct p.title, p.field, p.body, p.approved_by, p.approved_at, p.filed_to, p.filed_number
                        from inspection_plan_row r
                        join inspection_plan p on p.county_code = r.county_code and p.id = r.plan_id
                        where r.county_code = :county and r.check_id = :check order by p.title
                        """)
                .param("county", county)
                .param("check", check)
                .query(Stood.class)
                .list();
    }

    /** A plan as whoever is inspected may know it. */
    public record Stood(
            String title,
            String field,
            String body,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt,
            @Nullable String filedTo,
            @Nullable String filedNumber) {

        /** As papers and the page at the door print it. */
        public String words() {
            return title
                    + (approvedAt == null
                            ? ""
                            : "（"
                                    + approvedAt
                                            .atZoneSameInstant(cn.xiangzhi.calendar.Today.BEIJING)
                                            .toLocalDate() + " 批准"
                                    + (filedNumber == null ? "" : "，已向" + filedTo + "备案，" + filedNumber) + "）");
        }
    }
}
