package cn.xiangzhi.documents.chain;

import cn.xiangzhi.documents.LinkKind;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last link of a county's chain, with how many of each kind it holds. */
public record Head(String county, long seq, String chain, Map<String, Long> counts) {

    Head with(Link link) {
        var more = new TreeMap<>(counts);
        more.merge(link.kind(), 1L, Long::sum);
        return new Head(county, link.seq(), link.chain(), more);
    }

    /** As 文书 12 件、附件 30 件. */
    public static String words(Map<String, Long> counts) {
        return Arrays.stream(LinkKind.values())
                .map(kind -> kind.label() + " " + counts.getOrDefault(kind.name(), 0L) + " 件")
                .collect(Collectors.joining("、"));
    }
}
