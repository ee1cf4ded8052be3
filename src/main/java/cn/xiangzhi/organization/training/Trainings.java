package cn.xiangzhi.organization.training;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Training hours, added up by year (S30). */
@Component
public class Trainings {

    /** A course a person took; {@code passed} is null where there was no examination. */
    public record Row(
            UUID id,
            LocalDate heldOn,
            String subject,
            BigDecimal hours,
            @Nullable Boolean passed) {

        public String outcome() {
            return passed == null ? "未考试" : passed ? "合格" : "不合格";
        }
    }

    /** A year's hours. */
    public record Year(int year, BigDecimal hours) {}

    private final JdbcClient jdbc;
    private final Attendance attendance;

    Trainings(JdbcClient jdbc, Attendance attendance) {
        this.jdbc = jdbc;
        this.attendance = attendance;
    }

    public List<Row> of(String county, UUID person) {
        return jdbc.sql("""
                select id, held_on, subject, hours, passed from organization_training
                where county_code = :county and person_id = :person order by held_on desc, id desc limit 100
                """)
                .param("county", county)
                .param("person", person)
                .query(Row.class)
                .list();
    }

    public List<Year> years(String county, UUID person) {
        return jdbc.sql("""
                select extract(year from held_on)::int as year, sum(hours) as hours from organization_training
                where county_code = :county and person_id = :person group by 1 order by 1 desc
                """)
                .param("county", county)
                .param("person", person)
                .query(Year.class)
                .list();
    }

    private record Sum(UUID personId, BigDecimal hours) {}

    /** A year's hours of everybody there who has any. */
    public Map<UUID, BigDecimal> sums(String county, @Nullable String township, int year) {
        return jdbc
                .sql("""
                select person_id, sum(hours) as hours from organization_training
                where county_code = :county and (:township::text is null or township_code = :township)
                  and held_on between :from and :until group by person_id
                """)
                .param("county", county)
                .param("township", township)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query(Sum.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::personId, Sum::hours));
    }

    @Transactional
    public void add(Actor actor, UUID person, Row training) {
        if (training.subject().isBlank() || training.subject().length() > 100) {
            throw Refused.invalid("培训未登记", "没有填写培训内容，或超过 100 个字", "请填写培训班或课程名称");
        }
        if (training.hours().signum() <= 0 || training.hours().compareTo(BigDecimal.valueOf(400)) > 0) {
            throw Refused.invalid("培训未登记", "学时应大于 0、不超过 400", "请填写本次培训的学时数");
        }
        var words = training.subject().strip() + "，" + training.hours() + " 学时，" + training.outcome();
        attendance.enter(
                actor,
                person,
                "培训",
                training.heldOn(),
                words,
                who -> jdbc.sql("""
                insert into organization_training
                    (county_code, id, township_code, person_id, held_on, subject, hours, passed)
                values (:county, :id, :township, :person, :on, :subject, :hours, :passed)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", training.id())
                        .param("township", who.townshipCode())
                        .param("person", person)
                        .param("on", training.heldOn())
                        .param("subject", training.subject().strip())
                        .param("hours", training.hours())
                        .param("passed", training.passed())
                        .update());
    }
}
