package cn.xiangzhi.demo.story;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.archives.Archive;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.DemoPart;
import cn.xiangzhi.demo.county.Telling;
import cn.xiangzhi.disclosure.Disclosure;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.messages.MessageOffice;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets eighteen months pass: reports come in, people work, days end. The same every time for the same today. */
@Component
@Order(60)
public class Story implements DemoPart {

    /** Reports on a working day, by township. */
    private static final Map<String, Double> DAILY = Map.of("410899101", 0.9, "410899102", 0.4, "410899201", 0.25);

    private final Reports reports;
    private final Orders orders;
    private final Powers powers;
    private final Cases cases;
    private final Archive archive;
    private final Disclosure disclosure;
    private final RarePlots rare;
    private final MessageOffice messages;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Story(
            Reports reports,
            Orders orders,
            Powers powers,
            Cases cases,
            Archive archive,
            Disclosure disclosure,
            RarePlots rare,
            MessageOffice messages,
            Today today,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.orders = orders;
        this.powers = powers;
        this.cases = cases;
        this.archive = archive;
        this.disclosure = disclosure;
        this.rare = rare;
        this.messages = messages;
        this.today = today;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void live(Telling telling) {
        tell(telling.cast(), telling.start());
    }

    private void tell(Cast cast, OffsetDateTime start) {
        var agenda = new Agenda(today);
        var dice = new Random(20260101);
        var plot = new ReportPlot(reports, orders, powers, new CasePlot(cases, orders, agenda, dice), agenda, dice);
        var crews = List.of("410899101", "410899102", "410899201").stream()
                .map(township -> new Crew(cast, township))
                .toList();
        var now = today.now();
        for (var day = start; day.isBefore(now); day = day.plusDays(1)) {
            var ended = day.toLocalDate();
            for (var crew : crews) {
                reportsOf(crew, day, day.isAfter(now.minusDays(20)) ? 3 : 1, dice, agenda, plot);
            }
            agenda.plan(day.withHour(16).withMinute(30), () -> desks(crews, ended));
            if (agenda.recent(day)) {
                agenda.plan(day.withHour(9).withMinute(5), () -> messages.deliver(Cast.COUNTY));
                agenda.plan(day.withHour(18).withMinute(5), () -> messages.deliver(Cast.COUNTY));
            }
            agenda.plan(day.plusDays(1).withHour(0).withMinute(0), () -> pass(ended));
        }
        rare.plan(crews.getFirst(), agenda, start, now);
        agenda.run();
    }

    private static void reportsOf(
            Crew crew, OffsetDateTime day, int busy, Random dice, Agenda agenda, ReportPlot plot) {
        var often =
                DAILY.getOrDefault(crew.township(), 0.0) * (day.getDayOfWeek().getValue() > 5 ? 0.5 : 1) * busy;
        for (var left = often; left > 0; left--) {
            if (dice.nextDouble() < left) {
                var at = day.withHour(7 + dice.nextInt(10)).withMinute(dice.nextInt(60));
                agenda.plan(at, () -> plot.happen(crew, at));
            }
        }
    }

    /** Publishers and archivists do what waits on their desks, once a fortnight, so that something is always waiting. */
    private void desks(List<Crew> crews, LocalDate day) {
        if (day.getDayOfMonth() % 7 == 0) {
            for (var crew : crews) {
                disclosure.publishDue(crew.acting(DefaultRole.PUBLISHER), day.plusYears(3));
            }
        }
        if (day.getDayOfMonth() == 20) {
            for (var crew : crews) {
                archive.takeInWaiting(crew.archivist(), day.minusDays(15));
            }
        }
    }

    private void pass(LocalDate ended) {
        transaction.executeWithoutResult(status -> events.publishEvent(new DayHasPassed(ended)));
    }
}
