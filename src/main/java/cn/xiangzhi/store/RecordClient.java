package cn.xiangzhi.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * Spring's client, with {@link RecordRows} for whatever is asked for as a record. Lazy, since the operator's commands that
 * need no store start without one.
 */
@Lazy
@Component
class RecordClient implements JdbcClient {

    private final JdbcClient spring;
    private final ConversionService conversion = DefaultConversionService.getSharedInstance();
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    RecordClient(NamedParameterJdbcTemplate template) {
        spring = JdbcClient.create(template);
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(spring.sql(sql));
    }

    @SuppressWarnings("unchecked")
    private <T> RowMapper<T> rows(Class<T> type) {
        return (RowMapper<T>) known.computeIfAbsent(type, wanted -> RecordRows.of(wanted, conversion));
    }

    /** The same statement; only how it maps records is ours. */
    private final class Statement implements StatementSpec {

        private final StatementSpec inner;

        Statement(StatementSpec inner) {
            this.inner = inner;
        }

        private Statement with(StatementSpec next) {
            return next == inner ? this : new Statement(next);
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? inner.query(rows(type)) : inner.query(type);
        }

        @Override
        public StatementSpec withFetchSize(int size) {
            return with(inner.withFetchSize(size));
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            return with(inner.withMaxRows(rows));
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            return with(inner.withQueryTimeout(seconds));
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            return with(inner.param(value));
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            return with(inner.param(index, value));
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            return with(inner.param(index, value, type));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            return with(inner.param(name, value));
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            return with(inner.param(name, value, type));
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            return with(inner.params(values));
        }

        @Override
        public StatementSpec params(List<?> values) {
            return with(inner.params(values));
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            return with(inner.params(values));
        }

        @Override
        public StatementSpec paramSource(Object source) {
            return with(inner.paramSource(source));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            return with(inner.paramSource(source));
        }

        @Override
        public ResultQuerySpec query() {
            return inner.query();
        }

        @Override
        public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return inner.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            inner.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return inner.query(extractor);
        }

        @Override
        public int update() {
            return inner.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return inner.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return inner.update(keys, columns);
        }
    }
}
