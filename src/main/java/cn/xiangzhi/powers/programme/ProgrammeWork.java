package cn.xiangzhi.powers.programme;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.filing.Span;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.lists.CountySeat;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds the lead office of what a half-year that ended still lacks, and a township of questions to answer (S14). */
@Component
class ProgrammeWork implements WorkSource {

    private final ProgrammeStore programmes;
    private final ProgrammeDesk desk;
    private final Givers givers;
    private final Today today;

    ProgrammeWork(ProgrammeStore programmes, ProgrammeDesk desk, Givers givers, Today today) {
        this.programmes = programmes;
        this.desk = desk;
        this.givers = givers;
        this.today = today;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var sight = Sight.of(actor);
        var items = new ArrayList<WorkItem>();
        if (actor.has(Right.FILE_BACK) && sight.township() != null) {
            programmes
                    .asked(sight, limit)
                    .forEach(line -> items.add(new WorkItem(
                            "半年检查待答复",
                            line.itemName(),
                            line.question(),
                            "/powers/programmes/" + line.programmeId(),
                            Light.AMBER,
                            null)));
        }
        if (CountySeat.sits(actor)) {
            ended(actor, sight, items);
        }
        return items.stream().limit(limit).toList();
    }

    private void ended(Actor actor, Sight sight, List<WorkItem> items) {
        var day = today.date();
        var half = FilingCycle.HALF_YEARLY.containing(
                FilingCycle.HALF_YEARLY.containing(day).from().minusDays(1));
        var due = desk.reportBy(half.from());
        var light = day.isAfter(due) ? Light.RED : Light.AMBER;
        var of = programmes.all(sight).stream()
                .filter(one -> one.halfFrom().equals(half.from()))
                .toList();
        if (of.isEmpty()
                && givers.handed(actor.county(), null).stream().findAny().isPresent()) {
            items.add(new WorkItem(
                    "半年检查没有安排", half.words() + "还没有检查下放权力的行使情况", "抽取乡镇和事项检查，书面报告", "/powers/programmes", light, due));
        }
        of.stream()
                .filter(one -> !one.reported())
                .forEach(one -> items.add(new WorkItem(
                        "半年检查没有报告",
                        one.name(),
                        lacks(sight, one, half),
                        "/powers/programmes/" + one.id(),
                        light,
                        due)));
    }

    private String lacks(Sight sight, Programme one, Span half) {
        var lines = programmes.drawn(sight, one.id());
        var unseen =
                lines.stream().filter(line -> line.stage() == PlaceStage.DRAWN).count();
        var unanswered =
                lines.stream().filter(line -> line.stage() == PlaceStage.ASKED).count();
        return half.words() + "已经结束：待检查" + unseen + "项，待答复" + unanswered + "项，还没有书面报告";
    }
}
