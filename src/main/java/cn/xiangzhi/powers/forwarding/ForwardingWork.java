package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects that wait for the township's next step, and for the county's, each under its own clock (S16). */
@Component
class ForwardingWork implements WorkSource {

    private final ForwardingStore forwardings;
    private final Terms terms;

    ForwardingWork(ForwardingStore forwardings, Terms terms) {
        this.forwardings = forwardings;
        this.terms = terms;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var sight = Sight.of(actor);
        var county = actor.has(Right.OVERSEE) && sight.department() != null;
        if (!county && (!actor.has(Right.FILE_BACK) || sight.county())) {
            return List.of();
        }
        var stages = Arrays.stream(ForwardingStage.values())
                .filter(county ? ForwardingStage::waitsForCounty : ForwardingStage::waitsForTownship)
                .toList();
        var all = forwardings.waiting(sight, stages, limit);
        var clocks =
                terms.pressing(actor.county(), all.stream().map(Forwarding::id).toList());
        return all.stream()
                .map(f -> {
                    var clock = clocks.get(f.id());
                    return new WorkItem(
                            "转报项目" + f.stage().label(),
                            f.title(),
                            f.number() + " " + f.itemName(),
                            "/forwardings/" + f.id(),
                            clock == null ? Light.AMBER : clock.light(),
                            clock == null ? null : clock.due());
                })
                .toList();
    }
}
