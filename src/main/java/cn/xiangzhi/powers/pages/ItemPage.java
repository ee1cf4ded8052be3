package cn.xiangzhi.powers.pages;

import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of an item shows. */
record ItemPage(
        String code,
        String name,
        String field,
        boolean statutory,
        boolean mayManage,
        List<Version> versions,
        List<HolderLine> holders) {

    static ItemPage of(List<Entry> versions, List<HolderLine> holders, boolean mayManage, boolean statutory) {
        var item = versions.getFirst().item();
        return new ItemPage(
                item.code(),
                item.name(),
                item.field(),
                statutory,
                mayManage,
                versions.stream().map(Version::of).toList(),
                holders);
    }

    /** A version of the item's basis, with its facts in the order they are read. */
    record Version(String title, Map<String, String> facts, List<String> keywords) {

        static Version of(Entry entry) {
            var item = entry.item();
            var facts = new LinkedHashMap<String, String>();
            facts.put("职权类型", item.kind());
            facts.put("原实施部门", item.department());
            facts.put("适用地域", entry.jurisdiction());
            facts.put("依据", item.basis());
            facts.put("上位依据", entry.upperBasis());
            facts.put("处罚种类", String.join("、", item.penalties()));
            facts.put("罚款幅度", entry.range());
            facts.put("幅度说明", item.rangeNote());
            facts.put(
                    "责令改正",
                    item.correction()
                            + (entry.correctionDays() == null || entry.correctionDays() == 0
                                    ? ""
                                    : "，参考期限 " + entry.correctionDays() + " 日"));
            facts.put("简易程序", item.simple());
            facts.put("强制措施或代履行", item.coercive());
            facts.put("来源", entry.sourceLabel() + "：" + entry.source());
            facts.put("核对情况", entry.verifiedLabel());
            facts.put("时效说明", entry.note());
            facts.values().removeIf(String::isBlank);
            var from = entry.validFrom() == null ? "" : Show.date(entry.validFrom()) + "起";
            var to = entry.validTo() == null ? "" : Show.date(entry.validTo()) + "止";
            return new Version(
                    "第 " + item.version() + " 版"
                            + (from + to).transform(days -> days.isEmpty() ? "" : "（" + days + "）"),
                    facts,
                    item.keywords());
        }
    }
}
