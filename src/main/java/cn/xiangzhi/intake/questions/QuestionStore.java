package cn.xiangzhi.intake.questions;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_question. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The county's and that township's; an empty township: the county's alone. */
    List<Question> of(String county, String township) {
        return jdbc.sql("""
                select * from intake_question
                 where county_code = :county and township_code in ('', :township)
                 order by category, position, id
                """)
                .param("county", county)
                .param("township", township)
                .query(QuestionStore::question)
                .list();
    }

    /** One that the township itself asks; for the county's people also the county's. */
    Optional<Question> find(String county, @org.jspecify.annotations.Nullable String township, UUID id) {
        return jdbc.sql("""
                select * from intake_question
                 where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(QuestionStore::question)
                .optional();
    }

    /** Every code ever used with a category. */
    List<String> codes(String county, String category) {
        return jdbc.sql("select code from intake_question where county_code = :county and category = :category")
                .param("county", county)
                .param("category", category)
                .query(String.class)
                .list();
    }

    /** False when the same form was handed in before. */
    boolean add(String county, Question question, String by, OffsetDateTime at) {
        return jdbc.sql("""
                insert into intake_question (county_code, id, township_code, category, code, label, kind, required,
                        position, help, choices, valid_from, valid_to, changed_by, changed_at)
                values (:county, :id, :township, :category, :code, :label, :kind, :required,
                        :position, :help, :choices, :from, :to, :by, :at)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", question.id())
                        .param("township", question.township())
                        .param("category", question.category())
                        .param("code", question.code())
                        .param("label", question.label())
                        .param("kind", question.kind().name())
                        .param("required", question.required())
                        .param("position", question.position())
                        .param("help", question.help())
                        .param("choices", question.choices().toArray(String[]::new))
                        .param("from", question.validFrom())
                        .param("to", question.validTo())
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Everything but category, code and kind may change; what was answered keeps the words it was asked in. */
    void change(String county, Question question, String by, OffsetDateTime at) {
        var changed = jdbc.sql("""
                update intake_question
                   set label = :label, required = :required, position = :position, help = :help, choices = :choices,
                       valid_from = :from, valid_to = :to, changed_by = :by, changed_at = :at, version = version + 1
                 where county_code = :county and id = :id and version = :version
                """)
                .param("county", county)
                .param("id", question.id())
                .param("label", question.label())
                .param("required", question.required())
                .param("position", question.position())
                .param("help", question.help())
                .param("choices", question.choices().toArray(String[]::new))
                .param("from", question.validFrom())
                .param("to", question.validTo())
                .param("by", by)
                .param("at", at)
                .param("version", question.version())
                .update();
        if (changed == 0) {
            throw Refused.stale("问题");
        }
    }

    private static Question question(ResultSet row, int i) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getString("category"),
                row.getString("code"),
                row.getString("label"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getBoolean("required"),
                row.getInt("position"),
                row.getString("help"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }
}
