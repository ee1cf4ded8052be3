package cn.xiangzhi.shell.search;

import cn.xiangzhi.shell.SearchSource.SearchHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What was found, by kind; {@code tooShort} asks kindly for one more character. */
record SearchPage(String words, boolean tooShort, List<Group> groups) {

    private static final List<String> FIRST =
            List.of("报告", "派单", "案件", "文书", "检查对象", "检查", "违建点位", "人员", "机构", "地方", "网格");

    static SearchPage of(String words, boolean tooShort, List<SearchHit> hits) {
        var kinds = new LinkedHashMap<String, List<SearchHit>>();
        hits.forEach(hit ->
                kinds.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(hit));
        return new SearchPage(
                words,
                tooShort,
                kinds.entrySet().stream()
                        .sorted(Comparator.comparingInt(kind -> place(kind.getKey())))
                        .map(kind -> new Group(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /** What is asked for most stands first; the rest as the rooms come. */
    private static int place(String kind) {
        var at = FIRST.indexOf(kind);
        return at < 0 ? FIRST.size() : at;
    }

    record Group(String kind, List<SearchHit> hits) {}
}
