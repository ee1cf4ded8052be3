package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of intake_sheet and intake_sheet_mapping: uploaded sheets until they are confirmed, and the mapping of last time. */
@Repository
class SheetStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Today today;

    SheetStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    record Kept(
            UUID id,
            String fileName,
            List<SheetRow> rows,
            boolean done,
            @Nullable String outcome) {}

    void keep(Actor actor, UUID id, String fileName, List<SheetRow> rows) {
        jdbc.sql("""
                insert into intake_sheet (county_code, id, township_code, file_name, rows, made_by, made_at)
                values (:county, :id, :township, :file, :rows::jsonb, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", actor.scope().township())
                .param("file", fileName)
                .param("rows", JSON.writeValueAsString(rows).replace("\\u0000", ""))
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    Kept get(Actor actor, UUID id) {
        return jdbc.sql("""
                select id, file_name, rows::text as rows, done_at is not null as done, outcome from intake_sheet
                 where county_code = :county and id = :id
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", id)
                .query(SheetStore::kept)
                .optional()
                .orElseThrow(() -> Refused.notFound("这份工单表"));
    }

    void done(Actor actor, UUID id, String outcome) {
        jdbc.sql("""
                update intake_sheet set done_at = :at, outcome = :outcome where county_code = :county and id = :id
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("at", today.now())
                .param("outcome", outcome)
                .update();
    }

    Map<HotlineColumn, String> mapping(Actor actor) {
        var township = actor.scope().township();
        var text = jdbc.sql("""
                select columns::text from intake_sheet_mapping where county_code = :county and township_code = :township
                """)
                .param("county", actor.county())
                .param("township", township == null ? "" : township)
                .query(String.class)
                .optional()
                .orElse("{}");
        Map<String, String> read = JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        var mapping = new EnumMap<HotlineColumn, String>(HotlineColumn.class);
        for (var column : HotlineColumn.values()) {
            var head = read.get(column.name());
            if (head != null) {
                mapping.put(column, head);
            }
        }
        return mapping;
    }

    void remember(Actor actor, Map<HotlineColumn, String> mapping) {
        var township = actor.scope().township();
        jdbc.sql("""
                insert into intake_sheet_mapping (county_code, township_code, columns, saved_by, saved_at)
                values (:county, :township, :columns::jsonb, :by, :at)
                on conflict (county_code, township_code) do update
                   set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """)
                .param("county", actor.county())
                .param("township", township == null ? "" : township)
                .param("columns", JSON.writeValueAsString(mapping))
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    private static Kept kept(ResultSet row, int i) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                JSON.readValue(row.getString("rows"), new TypeReference<List<SheetRow>>() {}),
                row.getBoolean("done"),
                row.getString("outcome"));
    }
}
