package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a first receiver still answers for, and what the search box finds. */
@Component
class ReportWork implements WorkSource, SearchSource {

    private final ReportLines lines;

    ReportWork(ReportLines lines) {
        this.lines = lines;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.REPORT_READ)) {
            return List.of();
        }
        return lines.waitingFor(actor.county(), actor.person(), limit).stream()
                .map(line -> new WorkItem(
                        "我首接、尚未有人接手",
                        line.title(),
                        line.number() + " · " + line.stage().label(),
                        "/reports/" + line.id(),
                        Light.GREEN,
                        null))
                .toList();
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.REPORT_READ)) {
            return List.of();
        }
        return lines.search(actor.scope(), words, limit).stream()
                .map(line -> new SearchHit(
                        "报告", line.title(), line.number() + " · " + line.stage().label(), "/reports/" + line.id()))
                .toList();
    }
}
