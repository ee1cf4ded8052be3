package cn.xiangzhi.intake.questions;

import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_answer: written with the report, never changed. */
@Repository
public class AnswerStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    AnswerStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    public void add(Place place, UUID report, List<Answer> answers) {
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            late.sql("""
                    insert into intake_answer (county_code, report_id, position, township_code, question_id, code,
                            label, kind, value)
                    values (:county, :report, :position, :township, :question, :code, :label, :kind, :value)
                    """)
                    .param("county", place.county())
                    .param("report", report)
                    .param("position", i + 1)
                    .param("township", place.township())
                    .param("question", answer.question(), Types.OTHER)
                    .param("code", answer.code())
                    .param("label", answer.label())
                    .param("kind", answer.kind().name())
                    .param("value", answer.value())
                    .later();
        }
    }

    public List<Answer> of(String county, UUID report) {
        return of(county, List.of(report)).getOrDefault(report, List.of());
    }

    /** Those of several reports, asked for at once. */
    public Map<UUID, List<Answer>> of(String county, Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        record Row(UUID report, Answer answer) {}
        return jdbc
                .sql("""
                select * from intake_answer
                 where county_code = :county and report_id = any(:reports::uuid[])
                 order by report_id, position
                """)
                .param("county", county)
                .param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, i) -> new Row(row.getObject("report_id", UUID.class), answer(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::report, LinkedHashMap::new, Collectors.mapping(Row::answer, Collectors.toList())));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("question_id", UUID.class),
                row.getString("code"),
                row.getString("label"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("value"));
    }
}
