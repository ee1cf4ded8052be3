package cn.xiangzhi.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values offices set, append-only. */
@Component
class ParameterStore {

    private final JdbcClient jdbc;

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String parameter,
            LocalDate validFrom,
            BigDecimal value,
            String source,
            OffsetDateTime setAt,
            String setBy) {}

    void add(Row row) {
        jdbc.sql("""
                        insert into law_parameter_value (id, parameter, valid_from, value, source, set_at, set_by)
                        values (:id, :parameter, :validFrom, :value, :source, :setAt, :setBy)
                        on conflict (id) do nothing""").paramSource(row).update();
    }

    List<Row> of(String parameter) {
        return jdbc.sql("""
                        select id, parameter, valid_from, value, source, set_at, set_by
                          from law_parameter_value
                         where parameter = :parameter
                         order by valid_from, set_at, id""").param("parameter", parameter).query(Row.class).list();
    }

    List<Row> all() {
        return jdbc.sql("""
                        select id, parameter, valid_from, value, source, set_at, set_by
                          from law_parameter_value
                         order by parameter, valid_from, set_at, id""").query(Row.class).list();
    }
}
