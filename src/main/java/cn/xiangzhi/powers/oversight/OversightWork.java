package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders to correct at the township; reports of correction and statistics to look at, at the department (S14). */
@Component
class OversightWork implements WorkSource {

    private final OpinionStore opinions;
    private final ReportStore reports;
    private final Terms terms;
    private final Places places;

    OversightWork(OpinionStore opinions, ReportStore reports, Terms terms, Places places) {
        this.opinions = opinions;
        this.reports = reports;
        this.terms = terms;
        this.places = places;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var sight = Sight.of(actor);
        var items = new ArrayList<WorkItem>();
        if (actor.has(Right.FILE_BACK) && !sight.county()) {
            var open = opinions.waiting(sight, OpinionStage.ISSUED, limit);
            var clocks = terms.pressing(
                    actor.county(), open.stream().map(Opinion::id).toList());
            open.forEach(one -> items.add(order(one, clocks)));
        }
        if (actor.has(Right.OVERSEE) && sight.department() != null) {
            opinions.waiting(sight, OpinionStage.REPORTED, limit)
                    .forEach(one -> items.add(new WorkItem(
                            "待复查纠正情况",
                            places.name(one.townshipCode()) + "：" + one.itemName(),
                            one.answer(),
                            "/oversight/orders/" + one.id(),
                            Light.GREEN,
                            null)));
            reports.all(sight).stream()
                    .filter(one -> one.signedOn() == null)
                    .forEach(one -> items.add(new WorkItem(
                            "行使情况统计已送达",
                            one.span().words() + "行使情况统计",
                            "打开核对后签收",
                            "/oversight/reports/" + one.id(),
                            Light.GREEN,
                            null)));
        }
        return items.stream().limit(limit).toList();
    }

    private static WorkItem order(Opinion one, Map<UUID, RunningTerm> clocks) {
        var clock = clocks.get(one.id());
        return new WorkItem(
                "责令纠正",
                one.departmentName() + "：" + one.itemName(),
                one.words(),
                "/oversight/orders/" + one.id(),
                clock == null ? Light.AMBER : clock.light(),
                one.dueOn());
    }
}
