package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits to be filed, in bundles with their last day; and, at the department, what waits for a receipt. */
@Component
class FilingWork implements WorkSource {

    /** A bundle turns amber so many days before its last day. */
    private static final int WARNING = 5;

    private final FilingStore filings;
    private final Places places;
    private final Today today;

    FilingWork(FilingStore filings, Places places, Today today) {
        this.filings = filings;
        this.places = places;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var sight = Sight.of(actor);
        var items = new ArrayList<WorkItem>();
        if (actor.has(Right.FILE_BACK) && !sight.county()) {
            filings.bundles(sight, FilingStage.RETURNED, limit)
                    .forEach(one -> items.add(item("退回补正的报备", one, "向" + one.departmentName() + "补正")));
            filings.bundles(sight, FilingStage.DUE, limit)
                    .forEach(one -> items.add(item("待报备", one, "报" + one.departmentName())));
        }
        if (actor.has(Right.OVERSEE) && sight.department() != null) {
            filings.bundles(sight, FilingStage.SENT, limit)
                    .forEach(one -> items.add(new WorkItem(
                            "待出具报备回执",
                            places.name(one.townshipCode()) + "报来" + one.words(),
                            "核对后出具回执，或者退回补正",
                            "/filings",
                            Light.GREEN,
                            null)));
        }
        return items.stream().limit(limit).toList();
    }

    private WorkItem item(String kind, FilingStore.Bundle one, String detail) {
        var day = today.date();
        var light = day.isAfter(one.dueOn())
                ? Light.RED
                : day.plusDays(WARNING).isBefore(one.dueOn()) ? Light.GREEN : Light.AMBER;
        return new WorkItem(kind, one.words(), detail, "/filings", light, one.dueOn());
    }
}
