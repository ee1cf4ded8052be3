package cn.xiangzhi.store;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * For statements that read many rows through a filter of many parts, most of them empty (F86): PostgreSQL plans each one by
 * the values it brings, so that empty parts cost nothing, instead of keeping one plan that asks every part of every row.
 */
@Lazy
@Component
public class PlannedByValues {

    private final JdbcClient client;

    PlannedByValues(DataSource source, LateWrites late) {
        client = new RecordClient(new NamedParameterJdbcTemplate(new Template(source, late)));
    }

    /** As {@link JdbcClient#sql(String)}. */
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    private static final class Template extends OrderedTemplate {

        Template(DataSource source, LateWrites late) {
            super(source, late);
        }

        /** A statement that is never prepared on the server is planned anew each time. */
        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
