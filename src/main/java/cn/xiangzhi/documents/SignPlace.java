package cn.xiangzhi.documents;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/**
 * A place of a paper where somebody signs.
 *
 * @param label who signs, as 被询问人; its name within the kind
 * @param printed the words the paper prints before the place, without spaces
 * @param beside where the ink goes
 * @param everyPage signed page by page, as records are (rules §9)
 * @param least how many must sign; 0 when nobody must
 */
public record SignPlace(String label, Role role, String printed, Beside beside, boolean everyPage, int least) {

    /** How many may sign at one place. */
    public static final int MOST = 8;

    /** Whose side one signs for, with what one may be. */
    public enum Role implements Labelled {
        PARTY("当事人一方", "本人", "法定代表人（负责人）", "经营者", "委托代理人", "同住成年家属", "单位收件人员"),
        WITNESS("见证人", "村（居）民委员会人员", "所在单位人员", "邻居或者其他在场人"),
        OFFICER("执法人员", "执法人员", "记录人", "其他工作人员"),
        OTHER("其他人员", "本人", "单位经办人员");

        private final String label;
        private final List<String> capacities;

        Role(String label, String... capacities) {
            this.label = label;
            this.capacities = List.of(capacities);
        }

        @Override
        public String label() {
            return label;
        }

        public List<String> capacities() {
            return capacities;
        }

        /** Whether a refusal of theirs is noted instead of a signature. */
        public boolean mayRefuse() {
            return this == PARTY || this == OTHER;
        }
    }

    /** Where the ink goes: after the words on their line, in the cell to their right (narrow or wide), or under all words of the page. */
    public enum Beside {
        LINE,
        CELL,
        WIDE_CELL,
        BELOW
    }

    /** Whether somebody must sign here. */
    public boolean needed() {
        return least > 0;
    }
}
