package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportAccepted;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.outside.Petitions;
import cn.xiangzhi.intake.questions.Demands;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The one way in, for the public page, the clerk, the interface and the demonstration: kept whole, or not at all. */
@Component
public class Reception {

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReporterStore reporters;
    private final Informing informing;
    private final AlongStore alongs;
    private final SearchStore search;
    private final RunningNumbers numbers;
    private final Categories categories;
    private final Demands demands;
    private final Places places;
    private final Organization organization;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Reception(
            ReportStore reports,
            ReportActs acts,
            ReporterStore reporters,
            Informing informing,
            AlongStore alongs,
            SearchStore search,
            RunningNumbers numbers,
            Categories categories,
            Demands demands,
            Places places,
            Organization organization,
            Today today,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.reports = reports;
        this.acts = acts;
        this.reporters = reporters;
        this.informing = informing;
        this.alongs = alongs;
        this.search = search;
        this.numbers = numbers;
        this.categories = categories;
        this.demands = demands;
        this.places = places;
        this.organization = organization;
        this.today = today;
        this.events = events;
        this.transaction = transaction;
    }

    /** Keeps the report and answers its receipt; a second handing-in with the same {@code once} answers the first one's. */
    public Receipt receive(Actor actor, NewReport handed) {
        return receive(actor, handed, Contact.NONE);
    }

    /** The same with the way the reporter wants to be told. */
    public Receipt receive(Actor actor, NewReport handed, Contact contact) {
        Handed.check(handed, places);
        var category = categories.current(handed.category());
        if (!actor.scope().covers(handed.place().county(), handed.place().township())) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        List<String> open;
        try {
            open = demands.met(handed, category);
        } catch (Refused no) {
            // What was taken in before is answered as before, whatever the office has changed since.
            return reports.receiptOf(handed.place().county(), handed.once()).orElseThrow(() -> no);
        }
        var now = today.now();
        var at = handed.receivedAt() == null ? now : handed.receivedAt();
        if (at.isAfter(now.plusMinutes(5))) {
            throw Refused.invalid("收到时间有误", "收到时间晚于现在", "请填写实际收到的时间");
        }
        var place = handed.place();
        var number = numbers.next(
                place.county(),
                place.township(),
                at.atZoneSameInstant(Today.BEIJING).getYear());
        var report = report(actor, handed, number, at);
        return Objects.requireNonNull(transaction.execute(status -> keep(actor, handed, report, open, contact)));
    }

    private Receipt keep(Actor actor, NewReport handed, Report report, List<String> open, Contact contact) {
        if (!reports.add(report, handed.once())) {
            return before(handed.place(), handed.once());
        }
        var reporter = new ReporterStore.Reporter(handed.reporterName(), handed.reporterPhone(), handed.onBehalfOf());
        if (!reporter.name().isEmpty() || !reporter.phone().isEmpty()) {
            reporters.add(report, reporter);
        }
        search.add(report);
        var act = acts.append(actor, report, ReportMove.ACCEPT, way(report, handed.along(), open));
        alongs.keep(report, handed.along(), act);
        acts.line(report, "您反映的事已收到，编号 " + report.receipt().number() + "，由" + publicName(report) + "负责到底，直到有承办单位接手。");
        informing.accepted(report, contact);
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
                + (outside == null ? "" : "，" + outside.source().label() + "编号 " + outside.number())
                + (route == null ? "" : "，" + route.label())
                + (along.sender() == null ? "" : "，" + along.sender().owner())
                + (open.isEmpty() ? "" : "；还要向报告人补问：" + String.join("、", open));
    }

    private Receipt before(Place place, UUID once) {
        return reports.receiptOf(place.county(), once)
                .orElseThrow(() -> Refused.invalid("没有提交成功", "这张表已经用过", "请重新打开“我要反映”页面再提交"));
    }

    private Report report(Actor actor, NewReport handed, String number, OffsetDateTime at) {
        var id = handed.id() == null ? Ids.next() : handed.id();
        return new Report(
                new Receipt(id, ReceiptCode.draw(), number),
                new Report.Said(
                        handed.channel(),
                        handed.category(),
                        title(handed),
                        handed.text().strip(),
                        at),
                handed.place(),
                receiver(actor, handed),
                Report.Outcome.NONE,
                ReportStage.ACCEPTED,
                0);
    }

    /** First receiver (首接负责): the clerk who took it down; for the public page the township's government. */
    private Report.Receiver receiver(Actor actor, NewReport handed) {
        if (!handed.channel().open() && actor.person().getLeastSignificantBits() != 0) {
            return new Report.Receiver(actor.person(), actor.organ(), actor.organName() + " " + actor.name());
        }
        var place = handed.place();
        try {
            var government = organization.government(place.county(), place.township());
            return new Report.Receiver(null, government.id(), government.name());
        } catch (Refused unknown) {
            return new Report.Receiver(null, null, places.name(place.township()));
        }
    }

    private String publicName(Report report) {
        return report.receiver().person() == null
                ? report.receiver().name()
                : places.name(report.place().township());
    }

    private static String title(NewReport handed) {
        if (!handed.title().isBlank()) {
            return handed.title().strip();
        }
        var text = handed.text().strip();
        var end = 0;
        while (end < text.length() && end < 28 && "。！？；\n\r".indexOf(text.charAt(end)) < 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end < text.length() && end >= 28 ? text.substring(0, end) + "…" : text.substring(0, end);
    }
}
