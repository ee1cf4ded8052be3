package cn.xiangzhi.shell.desk;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.QuickLink;
import cn.xiangzhi.shell.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My work as drawn: the numbers on top, the first actions, then the work by kind, the most pressing kind first. */
record DeskPage(
        String greeting,
        int waiting,
        int red,
        int amber,
        @Nullable WorkItem first,
        List<QuickLink> links,
        List<Group> groups) {

    /** Each room is asked for so much; more is said as 以上. */
    static final int LIMIT = 100;

    private static final int SHOWN = 12;
    private static final Comparator<WorkItem> PRESSING = Comparator.comparingInt(
                    (WorkItem item) -> urgency(item.light()))
            .thenComparing(WorkItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    static DeskPage of(String greeting, List<WorkItem> items, List<QuickLink> links) {
        var sorted = items.stream().sorted(PRESSING).toList();
        var kinds = new LinkedHashMap<String, List<WorkItem>>();
        sorted.forEach(item ->
                kinds.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        var groups = kinds.entrySet().stream()
                .map(kind -> Group.of(kind.getKey(), kind.getValue()))
                .toList();
        return new DeskPage(
                greeting,
                items.size(),
                count(items, Light.RED),
                count(items, Light.AMBER),
                sorted.isEmpty() ? null : sorted.getFirst(),
                links,
                groups);
    }

    private static int count(List<WorkItem> items, Light light) {
        return (int) items.stream().filter(item -> item.light() == light).count();
    }

    private static int urgency(Light light) {
        return switch (light) {
            case RED -> 0;
            case AMBER -> 1;
            case GREEN -> 2;
            case PAUSED -> 3;
            case ENDED -> 4;
        };
    }

    /** The work of one kind: the first lines at once, the others behind a fold. */
    record Group(
            String kind, String anchor, String count, int red, int amber, List<WorkItem> first, List<WorkItem> more) {

        static Group of(String kind, List<WorkItem> items) {
            var shown = Math.min(SHOWN, items.size());
            return new Group(
                    kind,
                    "kind-" + Integer.toHexString(kind.hashCode()),
                    items.size() >= LIMIT ? items.size() + "件以上" : items.size() + "件",
                    DeskPage.count(items, Light.RED),
                    DeskPage.count(items, Light.AMBER),
                    items.subList(0, shown),
                    items.subList(shown, items.size()));
        }
    }
}
