package cn.xiangzhi.places.outlines;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.GridRegister;
import cn.xiangzhi.places.grids.GridStore;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outlines from a GeoJSON file: kept, checked against one another and what stands, then put in place as a whole or not at all. */
@Component
class OutlineImport {

    private final JdbcClient jdbc;
    private final DivisionRegister divisions;
    private final DivisionStore rows;
    private final GridStore grids;
    private final GridRegister register;
    private final Today today;

    OutlineImport(
            JdbcClient jdbc,
            DivisionRegister divisions,
            DivisionStore rows,
            GridStore grids,
            GridRegister register,
            Today today) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.rows = rows;
        this.grids = grids;
        this.register = register;
        this.today = today;
    }

    private record Kept(
            UUID id,
            String fileName,
            String content,
            @Nullable OffsetDateTime doneAt) {}

    /** What a file would do. */
    record Preview(UUID id, String fileName, List<OutlinePlan.Line> lines, boolean done) {

        public boolean clean() {
            return lines.stream().allMatch(line -> line.problems().isEmpty());
        }
    }

    void keep(Actor actor, UUID once, String fileName, String content) {
        actor.must(Right.PLACE_MANAGE, "边界未导入");
        OutlineFile.read(content);
        jdbc.sql("""
                insert into places_outline_import (county_code, id, township_code, file_name, content, made_by, made_at)
                values (:county, :id, :township, :name, :content::jsonb, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("township", actor.scope().township())
                .param("name", fileName)
                .param("content", content)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
    }

    Preview preview(Actor actor, UUID id) {
        var kept = kept(actor, id);
        return new Preview(id, kept.fileName(), plan(actor, kept), kept.doneAt() != null);
    }

    private List<OutlinePlan.Line> plan(Actor actor, Kept kept) {
        var township = actor.scope().township();
        return OutlinePlan.of(
                OutlineFile.read(kept.content()),
                rows.ofCounty(actor.county(), null),
                grids.open(actor.county(), null),
                code -> township == null ? code.startsWith(actor.county()) : code.startsWith(township));
    }

    /** Divisions first, so that grids are held against the new outlines; neighbours first made free of old ones. */
    @Transactional
    public int confirm(Actor actor, UUID id) {
        actor.must(Right.PLACE_MANAGE, "边界未导入");
        var kept = kept(actor, id);
        var lines = plan(actor, kept);
        var wrong = lines.stream().filter(line -> !line.problems().isEmpty()).count();
        if (wrong > 0) {
            throw Refused.unlawful(
                    null, "边界未导入", "还有 " + wrong + " 处边界不符合要求", OutlineGate.BASIS, "请按检查结果改画后重新上传；现有边界未改动");
        }
        var once = jdbc.sql("""
                update places_outline_import set done_at = :at
                where county_code = :county and id = :id and done_at is null
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("at", today.now())
                .update();
        if (once != 1) {
            return 0;
        }
        var changed = new ArrayList<OutlinePlan.Line>();
        lines.stream().filter(line -> line.change() != OutlinePlan.Change.SAME).forEach(changed::add);
        for (var line : changed) {
            put(actor, line);
        }
        return changed.size();
    }

    private void put(Actor actor, OutlinePlan.Line line) {
        var drawn = line.drawn();
        switch (line.change()) {
            case DIVISION -> {
                var row = divisions.get(actor, line.code());
                divisions.locate(
                        actor, line.code(), row.centre(), drawn.outline().geoJson(), row.version());
            }
            case REDRAWN -> {
                var row = grids.open(actor.county(), null).stream()
                        .filter(grid -> grid.code().equals(line.code()))
                        .findFirst()
                        .orElseThrow(() -> Refused.notFound("网格"));
                register.redraw(actor, row, drawn.outline().geoJson());
            }
            case NEW ->
                register.drawn(
                        actor,
                        Ids.next(),
                        drawn.village(),
                        drawn.name(),
                        drawn.outline().geoJson());
            case SAME -> {}
        }
    }

    private Kept kept(Actor actor, UUID id) {
        return jdbc.sql("""
                select id, file_name, content::text as content, done_at from places_outline_import
                where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township)
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", actor.scope().township())
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("导入的文件"));
    }
}
