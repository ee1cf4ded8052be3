package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportAccepted;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.outside.Petitions;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.store.Gathered;
import cn.xiangzhi.store.LateWrites;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what came in: the report with its act, its first line, its words for the search and its order, all or nothing.
 * Reports that come at once are kept together and each is answered once that is committed (F1, ADR 0071).
 */
@Component
class Keeping {

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReporterStore reporters;
    private final Informing informing;
    private final AlongStore alongs;
    private final SearchStore search;
    private final Places places;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final LateWrites late;
    private final Gathered<Handing, Optional<Receipt>> gathered;

    Keeping(
            ReportStore reports,
            ReportActs acts,
            ReporterStore reporters,
            Informing informing,
            AlongStore alongs,
            SearchStore search,
            Places places,
            Today today,
            ApplicationEventPublisher events,
            LateWrites late,
            TransactionOperations transaction) {
        this.reports = reports;
        this.acts = acts;
        this.reporters = reporters;
        this.informing = informing;
        this.alongs = alongs;
        this.search = search;
        this.places = places;
        this.today = today;
        this.events = events;
        this.late = late;
        gathered = new Gathered<>("intake", transaction, this::all);
    }

    /**
     * A report that was looked at and has its number, with who handed it in and when.
     *
     * @param open what is still to be asked of the reporter
     */
    record Handing(
            Actor actor, NewReport handed, Report report, Contact contact, List<String> open, OffsetDateTime now) {}

    /** What comes within somebody else's transaction is part of that. */
    Receipt keep(Handing handing) {
        var receipt = TransactionSynchronizationManager.isActualTransactionActive()
                ? all(List.of(handing)).getFirst()
                : gathered.keep(handing);
        return receipt.orElseThrow(() -> Refused.invalid("没有提交成功", "这张表已经用过", "请重新打开“我要反映”页面再提交"));
    }

    /** What was kept under the same mark before. */
    Optional<Receipt> before(String county, UUID once) {
        return reports.receiptOf(county, once);
    }

    /** In the order of their marks, so that two transactions with the same mark never wait for each other. */
    private List<Optional<Receipt>> all(List<Handing> handings) {
        var fresh = reports.add(handings.stream()
                .map(handing ->
                        new ReportStore.Fresh(handing.report(), handing.handed().once()))
                .sorted(Comparator.comparing(ReportStore.Fresh::once))
                .toList());
        if (handings.size() > 1) {
            late.byKind();
        }
        var receipts = new ArrayList<Optional<Receipt>>();
        for (var handing : handings) {
            receipts.add(
                    fresh.contains(handing.report().receipt().code())
                            ? Optional.of(today.asOf(handing.now(), () -> rest(handing)))
                            : reports.receiptOf(
                                    handing.report().county(), handing.handed().once()));
        }
        return receipts;
    }

    private Receipt rest(Handing handing) {
        var report = handing.report();
        var handed = handing.handed();
        var reporter = new ReporterStore.Reporter(handed.reporterName(), handed.reporterPhone(), handed.onBehalfOf());
        if (!reporter.name().isEmpty() || !reporter.phone().isEmpty()) {
            reporters.add(report, reporter);
        }
        search.add(report);
        var act = acts.append(handing.actor(), report, ReportMove.ACCEPT, way(report, handed.along(), handing.open()));
        alongs.keep(report, handed.along(), act);
        acts.line(report, "您反映的事已收到，编号 " + report.receipt().number() + "，由" + publicName(report) + "负责到底，直到有承办单位接手。");
        informing.accepted(report, handing.contact());
        events.publishEvent(new ReportAccepted(
                report.county(),
                report.id(),
                report.receipt().number(),
                report.said().category(),
                report.said().title(),
                report.place(),
                report.said().at()));
        return report.receipt();
    }

    private static String way(Report report, Along along, List<String> open) {
        var words = "渠道：" + report.said().channel().label();
        var outside = along.outside();
        var route = outside == null ? null : Petitions.route(outside);
        return words
                + (along.representatives() == null ? "" : "，来了 " + along.representatives() + " 人")
                + (outside == null ? "" : "，" + outside.source().label() + "编号 " + outside.number())
                + (route == null ? "" : "，" + route.label())
                + (along.sender() == null ? "" : "，" + along.sender().owner())
                + (open.isEmpty() ? "" : "；还要向报告人补问：" + String.join("、", open));
    }

    private String publicName(Report report) {
        return report.receiver().person() == null
                ? report.receiver().name()
                : places.name(report.place().township());
    }
}
