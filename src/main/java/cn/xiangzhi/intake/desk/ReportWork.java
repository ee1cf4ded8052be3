package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.intake.ReportSearch;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.outside.OutsideStore;
import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.intake.receiving.ReporterStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a first receiver still answers for, and what the search box finds. */
@Component
class ReportWork implements WorkSource, SearchSource {

    private final ReportLines lines;
    private final ReportSearch search;
    private final ReportStore reports;
    private final ReporterStore reporters;
    private final OutsideStore outside;
    private final Places places;

    ReportWork(
            ReportLines lines,
            ReportSearch search,
            ReportStore reports,
            ReporterStore reporters,
            OutsideStore outside,
            Places places) {
        this.lines = lines;
        this.search = search;
        this.reports = reports;
        this.reporters = reporters;
        this.outside = outside;
        this.places = places;
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
        var ids = new LinkedHashSet<UUID>();
        byReceipt(words).ifPresent(report -> ids.add(report.id()));
        ids.addAll(outside.numbered(actor.county(), words));
        if (actor.has(Right.REPORTER_SEE)) {
            ids.addAll(reporters.of(actor.scope(), words, limit));
        }
        ids.addAll(search.find(actor.scope(), words, null, limit));
        return lines.byIds(actor.scope(), ids.stream().limit(limit).toList()).stream()
                .map(line -> new SearchHit(
                        "报告", line.title(), line.number() + " · " + line.stage().label(), "/reports/" + line.id()))
                .toList();
    }

    /** A receipt code somebody reads out at the window; only reports of one's own scope come of it. */
    private Optional<Report> byReceipt(String words) {
        if (words.length() < 12 || words.length() > 20) {
            return Optional.empty();
        }
        try {
            return reports.byReceipt(places.counties(), ReceiptCode.read(words));
        } catch (Refused none) {
            return Optional.empty();
        }
    }
}
