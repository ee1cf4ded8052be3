package cn.xiangzhi.reference.parameters;

import cn.xiangzhi.law.OfficeValues;
import cn.xiangzhi.store.Remembered;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values offices set, in the tables of the law (ADR 0013). */
@Component
class ParameterStore implements OfficeValues {

    private final JdbcClient jdbc;
    private final Remembered<String, List<Setting>> remembered = new Remembered<>();

    ParameterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Setting setting) {
        remembered.forget();
        jdbc.sql("""
                        insert into law_parameter_value (id, parameter, valid_from, value, source, set_at, set_by)
                        values (:id, :parameter, :validFrom, :value, :source, :setAt, :setBy)
                        on conflict (id) do nothing""").paramSource(setting).update();
    }

    @Override
    public List<Setting> of(String parameter) {
        return remembered.get(parameter, this::read);
    }

    private List<Setting> read(String parameter) {
        return jdbc.sql("""
                        select id, parameter, valid_from, value, source, set_at, set_by
                          from law_parameter_value
                         where parameter = :parameter
                         order by valid_from, set_at, id""").param("parameter", parameter).query(Setting.class).list();
    }

    @Override
    public List<Setting> all() {
        return jdbc.sql("""
                        select id, parameter, valid_from, value, source, set_at, set_by
                          from law_parameter_value
                         order by parameter, valid_from, set_at, id""").query(Setting.class).list();
    }
}
