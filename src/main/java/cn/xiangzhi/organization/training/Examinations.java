package cn.xiangzhi.organization.training;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results of the examinations for the certificate; nobody gets one after a failed examination (S30). */
@Component
public class Examinations {

    /** An examination somebody sat. */
    public record Row(
            UUID id,
            LocalDate heldOn,
            String name,
            @Nullable BigDecimal score,
            boolean passed) {

        public String outcome() {
            return (score == null ? "" : score.stripTrailingZeros().toPlainString() + " 分，") + (passed ? "合格" : "不合格");
        }
    }

    private final JdbcClient jdbc;
    private final Attendance attendance;

    Examinations(JdbcClient jdbc, Attendance attendance) {
        this.jdbc = jdbc;
        this.attendance = attendance;
    }

    public List<Row> of(String county, UUID person) {
        return jdbc.sql("""
                select id, held_on, name, score, passed from organization_examination
                where county_code = :county and person_id = :person order by held_on desc, id desc limit 100
                """)
                .param("county", county)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    /** Whether the last examination was failed. */
    public boolean failed(String county, UUID person) {
        return of(county, person).stream()
                .findFirst()
                .filter(last -> !last.passed())
                .isPresent();
    }

    @Transactional
    public void add(Actor actor, UUID person, Row row) {
        if (row.name().isBlank() || row.name().length() > 60) {
            throw Refused.invalid("考试未登记", "没有填写考试名称，或超过 60 个字", "请填写如“2026 年执法资格考试”");
        }
        var score = row.score();
        if (score != null
                && (score.signum() < 0 || score.scale() > 1 || score.compareTo(BigDecimal.valueOf(1000)) > 0)) {
            throw Refused.invalid("考试未登记", "分数应在 0 至 1000 之间，最多一位小数", "请照成绩单填写，只有结论的留空");
        }
        var words = row.heldOn() + " " + row.name().strip() + "，" + row.outcome();
        attendance.enter(
                actor,
                person,
                "考试",
                row.heldOn(),
                words,
                who -> jdbc.sql("""
                insert into organization_examination
                    (county_code, id, township_code, person_id, held_on, name, score, passed)
                values (:county, :id, :township, :person, :on, :name, :score, :passed)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", row.id())
                        .param("township", who.townshipCode())
                        .param("person", person)
                        .param("on", row.heldOn())
                        .param("name", row.name().strip())
                        .param("score", score)
                        .param("passed", row.passed())
                        .update());
    }
}
