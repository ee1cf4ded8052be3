package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the left menu: rooms publish theirs as beans. Drawn only for who holds the right, or one of the further ones;
 * of two lines that lead to the same page the first is drawn.
 */
public record MenuEntry(
        Group group,
        int order,
        String label,
        String href,
        @Nullable Right right,
        Set<Right> further) {

    public MenuEntry(Group group, int order, String label, String href, @Nullable Right right) {
        this(group, order, label, href, right, Set.of());
    }

    /** Whether it is drawn for that actor. */
    boolean open(Actor actor) {
        return right == null || actor.has(right) || further.stream().anyMatch(actor::has);
    }

    /** The ten groups, in order. */
    public enum Group implements Labelled {
        DESK("工作台"),
        INTAKE("接报处置"),
        INSPECTION("巡查检查"),
        CASEWORK("执法办案"),
        POWERS("权责事项"),
        SERVICES("便民服务"),
        GOVERNANCE("综合治理"),
        RECKONING("考核财政"),
        ARCHIVE("档案公开"),
        SYSTEM("系统");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
