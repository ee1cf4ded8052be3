package cn.xiangzhi.powers.pages;

import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of an item shows. */
record ItemPage(
        String code,
        String name,
        String field,
        boolean statutory,
        boolean binding,
        boolean mayManage,
        List<Version> versions,
        List<HolderLine> holders) {

    static ItemPage of(
            List<Entry> versions,
            String county,
            LocalDate day,
            List<HolderLine> holders,
            boolean mayManage,
            boolean statutory) {
        var item = versions.getFirst().item();
        return new ItemPage(
                item.code(),
                item.name(),
                item.field(),
                statutory,
                versions.getFirst().bindsIn(county),
                mayManage,
                versions.stream().map(entry -> Version.of(entry, county, day)).toList(),
                holders);
    }

    /** A version of the item's basis, with its facts in the order they are read. */
    record Version(
            String title,
            String state,
            String tone,
            String certain,
            String certainTone,
            Map<String, String> facts,
            List<String> keywords) {

        static Version of(Entry entry, String county, LocalDate day) {
            var item = entry.item();
            var facts = new LinkedHashMap<String, String>();
            facts.put("职权类型", item.kind());
            facts.put("原实施部门", item.department());
            facts.put("适用地域", entry.jurisdiction() + (entry.bindsIn(county) ? "" : "（在本县没有效力，不能下放，也不能据以处罚）"));
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
            facts.put("检查清单", String.join("；", entry.aids().checklist()));
            facts.put("所需材料", String.join("；", entry.aids().documents()));
            facts.put("从旧兼从轻", lighter(entry.aids().lighter()));
            facts.put("核对情况", entry.verifiedLabel());
            facts.put("时效说明", entry.note());
            facts.values().removeIf(String::isBlank);
            var from = entry.validFrom() == null ? "" : Show.date(entry.validFrom()) + "起";
            var to = entry.validTo() == null ? "" : Show.date(entry.validTo()) + "止";
            return new Version(
                    "第 " + item.version() + " 版"
                            + (from + to).transform(days -> days.isEmpty() ? "" : "（" + days + "）"),
                    entry.inForce(day) ? "现行" : ended(entry, day) ? "原依据" : "未施行",
                    entry.inForce(day) ? "green" : "grey",
                    entry.verified().equals("yes") ? "已核对" : "待复核",
                    entry.verified().equals("yes") ? "green" : "amber",
                    facts,
                    item.keywords());
        }

        private static boolean ended(Entry entry, LocalDate day) {
            return entry.validTo() != null && entry.validTo().isBefore(day);
        }

        /** 单位旧轻;个人同 is kept; for reading, 单位适用本版较轻；个人新旧相同. */
        private static String lighter(String rule) {
            return rule.replace("旧轻", "适用本版较轻")
                    .replace("新轻", "适用后续依据较轻")
                    .replace(";", "；")
                    .replaceAll("同(?=；|$)", "新旧相同");
        }
    }
}
