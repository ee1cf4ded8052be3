package cn.xiangzhi.casework.flow;

import cn.xiangzhi.powers.Item;
import java.util.stream.Stream;

/** What the law of a matter lets be done to what was built: ordered to stop, ordered to be removed (CPA 64 to 66, and the laws of roads, rivers and land). */
public final class Built {

    private static final String PLANNING = "城乡规划法";
    private static final String REMOVED = "拆除";

    private Built() {}

    static boolean stops(Item item) {
        return item.basis().contains(PLANNING) || item.penalties().stream().anyMatch(one -> one.contains("停止建设"));
    }

    public static boolean removes(Item item) {
        return item.basis().contains(PLANNING)
                || Stream.concat(item.penalties().stream(), Stream.of(item.coercive(), item.rangeNote()))
                        .anyMatch(words -> words.contains(REMOVED));
    }

    /** Whether that outcome orders a removal. */
    public static boolean removal(String outcome) {
        return outcome.contains(REMOVED);
    }
}
