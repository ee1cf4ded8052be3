package cn.xiangzhi.shell.search;

import cn.xiangzhi.shell.SearchSource.SearchHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What was found, by kind; {@code tooShort} asks kindly for one more character. */
record SearchPage(String words, boolean tooShort, List<Group> groups) {

    static SearchPage of(String words, boolean tooShort, List<SearchHit> hits) {
        var kinds = new LinkedHashMap<String, List<SearchHit>>();
        hits.forEach(hit ->
                kinds.computeIfAbsent(hit.kind(), kind -> new ArrayList<>()).add(hit));
        return new SearchPage(
                words,
                tooShort,
                kinds.entrySet().stream()
                        .map(kind -> new Group(kind.getKey(), kind.getValue()))
                        .toList());
    }

    record Group(String kind, List<SearchHit> hits) {}
}
