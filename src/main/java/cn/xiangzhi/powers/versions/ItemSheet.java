package cn.xiangzhi.powers.versions;

import cn.xiangzhi.powers.catalogue.Entry;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form an item comes and goes in: one line of a table, its cells by their heads. */
final class ItemSheet {

    static final String CODE = "事项编码";
    static final String NAME = "事项名称";
    static final String BASIS = "依据";
    static final String FROM = "生效日";
    static final String TO = "失效日";
    static final String VERIFIED = "核对情况";
    static final String DAYS = "改正天数";

    static final List<String> HEADS = List.of(
            CODE, NAME, "领域", "职权类型", "原实施部门", "适用地域", BASIS, "处罚种类", "公民罚款下限", "公民罚款上限", "单位罚款下限", "单位罚款上限", "倍数或比例",
            "幅度说明", "责令改正", DAYS, "简易程序", "强制措施", "上位依据", "群众说法", "检查清单", "所需材料", "从旧从轻", VERIFIED, "来源", "时效说明", FROM,
            TO);

    static final List<String> NEEDED = List.of(CODE, NAME, "领域", "职权类型", "原实施部门", BASIS, FROM);

    static final List<String> AMOUNTS = List.of("公民罚款下限", "公民罚款上限", "单位罚款下限", "单位罚款上限");

    /** Cells that help to use an item and may be corrected without a new day; all others are the law and need one. */
    static final Set<String> AIDS = Set.of("群众说法", "检查清单", "所需材料", "从旧从轻", VERIFIED, "来源", "时效说明");

    static final Map<String, String> VERIFIED_WORDS = Map.of("yes", "已核对", "partial", "部分核对", "no", "未核对");

    private ItemSheet() {}

    static Map<String, String> cells(Entry entry) {
        var item = entry.item();
        var cells = new LinkedHashMap<String, String>();
        cells.put(CODE, item.code());
        cells.put(NAME, item.name());
        cells.put("领域", item.field());
        cells.put("职权类型", item.kind());
        cells.put("原实施部门", item.department());
        cells.put("适用地域", entry.jurisdiction());
        cells.put(BASIS, item.basis());
        cells.put("处罚种类", String.join("、", item.penalties()));
        cells.put("公民罚款下限", plain(item.citizenMin()));
        cells.put("公民罚款上限", plain(item.citizenMax()));
        cells.put("单位罚款下限", plain(item.organisationMin()));
        cells.put("单位罚款上限", plain(item.organisationMax()));
        cells.put("倍数或比例", entry.multiple());
        cells.put("幅度说明", item.rangeNote());
        cells.put("责令改正", item.correction());
        cells.put(DAYS, text(entry.correctionDays()));
        cells.put("简易程序", item.simple());
        cells.put("强制措施", item.coercive());
        cells.put("上位依据", entry.upperBasis());
        cells.put("群众说法", String.join("、", item.keywords()));
        cells.put("检查清单", String.join("；", entry.aids().checklist()));
        cells.put("所需材料", String.join("；", entry.aids().documents()));
        cells.put("从旧从轻", entry.aids().lighter());
        cells.put(VERIFIED, VERIFIED_WORDS.getOrDefault(entry.verified(), "未核对"));
        cells.put("来源", entry.source());
        cells.put("时效说明", entry.note());
        cells.put(FROM, text(entry.validFrom()));
        cells.put(TO, text(entry.validTo()));
        cells.replaceAll((head, cell) -> cell.strip());
        return cells;
    }

    static String plain(@Nullable BigDecimal sum) {
        return sum == null ? "" : sum.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
