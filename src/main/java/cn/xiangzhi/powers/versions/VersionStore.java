package cn.xiangzhi.powers.versions;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.powers.versions.Differences.Difference;
import cn.xiangzhi.powers.versions.Differences.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a county's own versions and of the imports they came by. */
@Component
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean done(String county, UUID once) {
        return jdbc.sql("select count(*) from powers_import where county_code = :county and id = :id")
                        .param("county", county)
                        .param("id", once)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<String> confirmedLaws(String county) {
        return jdbc
                .sql("select new_laws from powers_import where county_code = :county and new_laws <> ''")
                .param("county", county)
                .query(String.class)
                .list()
                .stream()
                .flatMap(names -> List.of(names.split("；")).stream())
                .toList();
    }

    void record(Actor actor, UUID once, int added, int changed, int ended, String newLaws, OffsetDateTime at) {
        jdbc.sql("""
                insert into powers_import (county_code, id, added, changed, ended, new_laws, made_by, made_at)
                values (:county, :id, :added, :changed, :ended, :laws, :by, :at)
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("added", added)
                .param("changed", changed)
                .param("ended", ended)
                .param("laws", newLaws)
                .param("by", actor.name())
                .param("at", at)
                .update();
    }

    void add(String county, UUID once, Difference one) {
        var cells = one.cells();
        var gone = one.kind() == Kind.ENDED;
        jdbc.sql("""
                insert into powers_item_version (county_code, number, code, name, field, kind, department, jurisdiction, basis,
                  penalties, citizen_min, citizen_max, organisation_min, organisation_max, multiple, range_note, correction,
                  correction_days, simple, coercive, upper_basis, keywords, source_kind, source, verified, note, valid_from,
                  valid_to, checklist, documents, lighter, gone, import_id)
                select :county, coalesce(max(number), 0) + 1, :code, :name, :field, :kind, :department, :jurisdiction, :basis,
                  :penalties, :citizenMin, :citizenMax, :organisationMin, :organisationMax, :multiple, :rangeNote, :correction,
                  :days, :simple, :coercive, :upper, :keywords, 'county', :source, :verified, :note, :from,
                  :to, :checklist, :documents, :lighter, :gone, :import
                from powers_item_version where county_code = :county
                """)
                .param("county", county)
                .param("code", one.code())
                .param("name", one.name())
                .param("field", text(cells, "领域"))
                .param("kind", text(cells, "职权类型"))
                .param("department", text(cells, "原实施部门"))
                .param("jurisdiction", text(cells, "适用地域"))
                .param("basis", text(cells, ItemSheet.BASIS))
                .param("penalties", text(cells, "处罚种类"))
                .param("citizenMin", value(cells, "公民罚款下限", BigDecimal::new))
                .param("citizenMax", value(cells, "公民罚款上限", BigDecimal::new))
                .param("organisationMin", value(cells, "单位罚款下限", BigDecimal::new))
                .param("organisationMax", value(cells, "单位罚款上限", BigDecimal::new))
                .param("multiple", text(cells, "倍数或比例"))
                .param("rangeNote", text(cells, "幅度说明"))
                .param("correction", text(cells, "责令改正"))
                .param("days", value(cells, ItemSheet.DAYS, Integer::valueOf))
                .param("simple", text(cells, "简易程序"))
                .param("coercive", text(cells, "强制措施"))
                .param("upper", text(cells, "上位依据"))
                .param("keywords", text(cells, "群众说法").replace('、', ','))
                .param("source", text(cells, "来源"))
                .param("verified", verified(text(cells, ItemSheet.VERIFIED)))
                .param("note", text(cells, "时效说明"))
                .param("from", one.from().orElse(null))
                .param("to", gone ? null : value(cells, ItemSheet.TO, LocalDate::parse))
                .param("checklist", text(cells, "检查清单"))
                .param("documents", text(cells, "所需材料"))
                .param("lighter", text(cells, "从旧从轻"))
                .param("gone", gone)
                .param("import", once)
                .update();
    }

    private static String text(Map<String, String> cells, String head) {
        return cells.getOrDefault(head, "");
    }

    private static <T> @Nullable T value(Map<String, String> cells, String head, Function<String, T> read) {
        var text = text(cells, head);
        return text.isEmpty() ? null : read.apply(text);
    }

    private static String verified(String word) {
        return ItemSheet.VERIFIED_WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("no");
    }
}
