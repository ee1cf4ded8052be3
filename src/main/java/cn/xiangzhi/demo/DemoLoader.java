package cn.xiangzhi.demo;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.BenchmarkData;
import cn.xiangzhi.demo.county.BuildingSites;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.DemoLogins;
import cn.xiangzhi.demo.county.DeskRows;
import cn.xiangzhi.demo.county.DutyRows;
import cn.xiangzhi.demo.county.GridRows;
import cn.xiangzhi.demo.county.Handed;
import cn.xiangzhi.demo.county.IntakeData;
import cn.xiangzhi.demo.county.MessageData;
import cn.xiangzhi.demo.county.OfficeData;
import cn.xiangzhi.demo.county.OfficeSeals;
import cn.xiangzhi.demo.county.Overseen;
import cn.xiangzhi.demo.county.PatrolRows;
import cn.xiangzhi.demo.county.Registers;
import cn.xiangzhi.demo.county.StaffData;
import cn.xiangzhi.demo.county.Titles;
import cn.xiangzhi.demo.county.VehicleRows;
import cn.xiangzhi.demo.story.Inspected;
import cn.xiangzhi.demo.story.Story;
import cn.xiangzhi.insight.HealthChecks;
import cn.xiangzhi.places.Places;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the invented county into an empty store, through the same doors that people use, on the days it would have
 * happened. Never into a store with data.
 */
@Component
@Profile("!operator")
@ConditionalOnProperty(name = "xiangzhi.demo", havingValue = "true")
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int MONTHS = 18;

    private final Places places;
    private final Today today;
    private final Registers registers;
    private final GridRows grids;
    private final Titles titles;
    private final Handed handed;
    private final Overseen overseen;
    private final BuildingSites sites;
    private final PatrolRows patrols;
    private final DemoLogins logins;
    private final OfficeData offices;
    private final OfficeSeals seals;
    private final BenchmarkData benchmarks;
    private final StaffData staff;
    private final MessageData messages;
    private final DutyRows duty;
    private final VehicleRows vehicles;
    private final IntakeData intake;
    private final DeskRows desk;
    private final Story story;
    private final Inspected inspected;
    private final HealthChecks checks;
    private final Unhurried unhurried;

    DemoLoader(
            Places places,
            Today today,
            Registers registers,
            GridRows grids,
            Titles titles,
            Handed handed,
            Overseen overseen,
            BuildingSites sites,
            PatrolRows patrols,
            DemoLogins logins,
            OfficeData offices,
            OfficeSeals seals,
            BenchmarkData benchmarks,
            StaffData staff,
            MessageData messages,
            DutyRows duty,
            VehicleRows vehicles,
            IntakeData intake,
            DeskRows desk,
            Story story,
            Inspected inspected,
            HealthChecks checks,
            Unhurried unhurried) {
        this.places = places;
        this.today = today;
        this.registers = registers;
        this.grids = grids;
        this.titles = titles;
        this.handed = handed;
        this.overseen = overseen;
        this.sites = sites;
        this.patrols = patrols;
        this.logins = logins;
        this.offices = offices;
        this.seals = seals;
        this.benchmarks = benchmarks;
        this.staff = staff;
        this.messages = messages;
        this.duty = duty;
        this.vehicles = vehicles;
        this.intake = intake;
        this.desk = desk;
        this.story = story;
        this.inspected = inspected;
        this.checks = checks;
        this.unhurried = unhurried;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!places.counties().isEmpty()) {
            LOG.info("数据目录里已有数据，未装载演示数据");
            return;
        }
        var began = System.nanoTime();
        LOG.info("正在装载演示县“清源县”（虚构），约需一分钟…");
        unhurried.during(() -> messages.byHand(this::load));
        LOG.info("演示县已装载，用时 {} 秒", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void load() {
        var loader = new Actor(
                new UUID(0, 7),
                new UUID(0, 7),
                "演示数据",
                new UUID(0, 7),
                "演示",
                "装载",
                new Scope(Cast.COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var day = today.date();
        var start = today.now().minusMonths(MONTHS).withHour(8).withMinute(30);
        var cast = today.asOf(start, () -> registers.fill(loader, start.toLocalDate(), day));
        today.at(start, () -> {
            titles.grant(loader, cast, start.toLocalDate());
            overseen.begin(loader, cast, start.toLocalDate());
            grids.setUp(loader, cast);
            logins.open(loader, cast);
            offices.fill(loader, day);
            seals.register(loader, cast, start.toLocalDate());
            benchmarks.publish(loader);
            messages.setUp(loader);
        });
        var station = today.asOf(start, () -> staff.found(loader, cast));
        story.tell(cast, start);
        inspected.tell(cast);
        today.at(today.now().minusDays(25).withHour(9), () -> staff.underWay(loader, cast, station));
        overseen.file(loader, cast, start.toLocalDate(), day);
        handed.down(loader, cast, day);
        messages.reward(cast, day);
        sites.watch(loader, cast, day);
        patrols.walk(loader, cast, day);
        seals.set(cast);
        duty.fill(loader, cast);
        vehicles.fill(loader, cast);
        intake.fill(loader);
        desk.fill(cast);
        checks.examine(loader, Ids.next(), day.minusYears(1).plusDays(1), day);
    }
}
