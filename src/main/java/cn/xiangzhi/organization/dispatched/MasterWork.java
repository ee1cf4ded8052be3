package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose turn it is: the township's to answer a consultation, the county's to answer a request and to settle a grade (S29). */
@Component
class MasterWork implements WorkSource {

    private final MatterStore matters;
    private final Terms terms;

    MasterWork(MatterStore matters, Terms terms) {
        this.matters = matters;
        this.terms = terms;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.STAFF_MANAGE)) {
            return List.of();
        }
        var township = actor.scope().township();
        var mine = matters.open(actor.county(), township, limit).stream()
                .filter(matter -> (matter.stage() == MasterStage.ASKED) == (township != null))
                .toList();
        var pressing =
                terms.pressing(actor.county(), mine.stream().map(Matter::id).toList());
        return mine.stream()
                .map(matter -> {
                    var term = pressing.get(matter.id());
                    return new WorkItem(
                            "派驻机构",
                            matter.title(),
                            matter.organName() + "，" + matter.stage().label(),
                            "/dispatched/" + matter.id(),
                            term);
                })
                .toList();
    }
}
