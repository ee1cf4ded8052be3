package cn.xiangzhi.places.divisions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file of divisions between upload and confirmation: kept, compared with the register, then brought in. */
@Component
class DivisionImport {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final DivisionRegister register;
    private final Today today;

    DivisionImport(JdbcClient jdbc, DivisionRegister register, Today today) {
        this.jdbc = jdbc;
        this.register = register;
        this.today = today;
    }

    /** What the confirmation page shows. */
    record Preview(UUID id, String fileName, boolean done, DivisionSheet sheet, DivisionDiff diff) {

        public boolean clean() {
            return sheet.errors().isEmpty();
        }
    }

    private record Kept(String fileName, String sheet, boolean done) {}

    @Transactional
    public void keep(Actor actor, UUID id, String fileName, List<SheetRow> rows) {
        jdbc.sql("""
                insert into places_import (county_code, id, township_code, file_name, sheet, made_by, made_at)
                values (:county, :id, :township, :file, :sheet::jsonb, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", actor.scope().township())
                .param("file", fileName)
                .param(
                        "sheet",
                        JSON.writeValueAsString(
                                rows.stream().map(SheetRow::cells).toList()))
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    Preview preview(Actor actor, UUID id) {
        var kept = jdbc.sql("""
                        select file_name, sheet::text as sheet, done_at is not null as done from places_import
                        where county_code = :county and id = :id
                          and (:township::text is null or township_code = :township)
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("id", id)
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("导入记录"));
        var sheet = check(actor, rows(kept.sheet()));
        return new Preview(id, kept.fileName(), kept.done(), sheet, register.compare(actor.county(), sheet.rows()));
    }

    /** Brings the rows in; with a wrong row nothing, unless asked to leave the wrong ones out. Twice changes nothing. */
    @Transactional
    public DivisionDiff confirm(Actor actor, UUID id, boolean skipWrong) {
        var preview = preview(actor, id);
        if (!preview.clean() && !skipWrong) {
            throw Refused.invalid("区划未导入", "有 " + preview.sheet().errors().size() + " 处错误", "请改正后重新上传，或选择“跳过错误行”");
        }
        var diff = register.bring(actor, preview.sheet().rows());
        jdbc.sql("update places_import set done_at = :at where county_code = :county and id = :id")
                .param("at", today.now())
                .param("county", actor.county())
                .param("id", id)
                .update();
        return diff;
    }

    private DivisionSheet check(Actor actor, List<SheetRow> rows) {
        var township = actor.scope().township();
        var known = register.registered(actor.county()).keySet();
        return DivisionSheet.read(rows, known, township == null ? actor.county() : township);
    }

    /** Lines are numbered anew: blank ones were left out when the file was read. */
    private static List<SheetRow> rows(String sheet) {
        List<Map<String, String>> cells = JSON.readValue(sheet, new TypeReference<List<Map<String, String>>>() {});
        return IntStream.range(0, cells.size())
                .mapToObj(index -> new SheetRow(index + 2, cells.get(index)))
                .toList();
    }
}
