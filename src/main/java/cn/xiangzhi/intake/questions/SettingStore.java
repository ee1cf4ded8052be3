package cn.xiangzhi.intake.questions;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_category_setting. */
@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The county's and that township's; an empty township: the county's alone. */
    List<Setting> of(String county, String township) {
        return jdbc.sql("""
                select * from intake_category_setting where county_code = :county and township_code in ('', :township)
                """)
                .param("county", county)
                .param("township", township)
                .query(SettingStore::setting)
                .list();
    }

    /** Keeps it over the version it was read at; refused when somebody else was faster. */
    void put(String county, Setting setting) {
        var unit = setting.unit();
        var kept = jdbc.sql("""
                insert into intake_category_setting (county_code, category, township_code, hidden, amount, unit, source,
                        changed_by, changed_at, version)
                values (:county, :category, :township, :hidden, :amount, :unit, :source, :by, :at, 1)
                on conflict (county_code, category, township_code) do update
                   set hidden = excluded.hidden, amount = excluded.amount, unit = excluded.unit,
                       source = excluded.source, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                       version = intake_category_setting.version + 1
                 where intake_category_setting.version = :version
                """)
                .param("county", county)
                .param("category", setting.category())
                .param("township", setting.township())
                .param("hidden", setting.hidden())
                .param("amount", setting.amount())
                .param("unit", unit == null ? null : unit.name())
                .param("source", setting.source())
                .param("by", setting.changedBy())
                .param("at", setting.changedAt())
                .param("version", setting.version())
                .update();
        if (kept == 0) {
            throw Refused.stale("类别设定");
        }
    }

    private static Setting setting(ResultSet row, int i) throws SQLException {
        var unit = row.getString("unit");
        return new Setting(
                row.getString("category"),
                row.getString("township_code"),
                row.getBoolean("hidden"),
                row.getObject("amount", Integer.class),
                unit == null ? null : Category.Unit.valueOf(unit),
                row.getString("source") == null ? "" : row.getString("source"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
