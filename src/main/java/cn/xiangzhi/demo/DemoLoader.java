package cn.xiangzhi.demo;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.demo.county.DemoPart;
import cn.xiangzhi.demo.county.Registers;
import cn.xiangzhi.demo.county.Telling;
import cn.xiangzhi.messages.MessageOffice;
import cn.xiangzhi.places.Places;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
 * happened. Never into a store with data. What is loaded stands in the parts; messages go when they would have gone.
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
    private final List<DemoPart> parts;
    private final MessageOffice messages;
    private final Unhurried unhurried;

    DemoLoader(
            Places places,
            Today today,
            Registers registers,
            List<DemoPart> parts,
            MessageOffice messages,
            Unhurried unhurried) {
        this.places = places;
        this.today = today;
        this.registers = registers;
        this.parts = parts;
        this.messages = messages;
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
        var telling = new Telling(loader, cast, start, day);
        today.at(start, () -> parts.forEach(part -> part.begin(telling)));
        parts.forEach(part -> part.live(telling));
    }
}
