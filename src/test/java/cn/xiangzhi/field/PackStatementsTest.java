package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.field.pack.FieldPack;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.store.OrderedTemplate;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F24: what an officer takes along is asked for at once: more orders, walks and checks do not mean more statements. */
@XiangzhiTest
class PackStatementsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Packing packing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private FieldPack packed;

    @Test
    void 派单_巡查_案件和待签的文书再多_打包的语句不增加() {
        var town = Fieldwork.in(context);
        var officer = all(town.officer("周海涛", today.date().plusYears(1)));
        town.holds("XF-CF-009");
        town.order("占道");
        town.lead(officer, "XF-CF-009", "占用消防车通道停车");
        town.walk(officer, 2);
        savedElsewhere(town);
        var few = fewest(officer);
        assertThat(packed.orders()).hasSize(1);
        for (var n = 0; n < 12; n++) {
            town.order("占道摆摊" + n);
            town.lead(officer, "XF-CF-009", "占用消防车通道停车" + n);
            town.walk(officer, 3);
        }
        savedElsewhere(town);
        var many = fewest(officer);
        assertThat(packed.orders())
                .hasSize(13)
                .allSatisfy(order -> assertThat(order.text()).contains("占道"));
        assertThat(packed.orders()).allSatisfy(order -> assertThat(order.acts()).isNotEmpty());
        assertThat(packed.walks()).hasSize(13);
        assertThat(packed.cases()).hasSize(13).allSatisfy(one -> {
            assertThat(one.page().next()).isNotBlank();
            assertThat(one.page().acts()).isNotEmpty();
            assertThat(one.papers()).hasSize(2);
        });
        assertThat(packed.signing()).hasSize(13);
        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
    }

    /** As another program does it: what this one remembers of the cases is not what the store says. */
    private void savedElsewhere(Fieldwork town) {
        jdbc.sql("update casework_case set version = version + 1 where county_code = :county")
                .param("county", town.county())
                .update();
    }

    private static Actor all(Actor officer) {
        return new Actor(
                officer.account(),
                officer.person(),
                officer.name(),
                officer.organ(),
                officer.organName(),
                officer.postTitle(),
                officer.scope(),
                EnumSet.allOf(Right.class));
    }

    /** What is remembered for seconds is asked for now and again; what is asked for each time is what stays. */
    private int fewest(Actor officer) {
        return IntStream.range(0, 4).map(time -> statements(officer)).min().orElseThrow();
    }

    /** How many statements the pack asks of the store on this thread. */
    private int statements(Actor officer) {
        var logger = (Logger) LoggerFactory.getLogger(OrderedTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var level = logger.getLevel();
        var additive = logger.isAdditive();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            packed = packing.pack(officer, null);
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(level);
            logger.setAdditive(additive);
        }
        var own = Thread.currentThread().getName();
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(own))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(words ->
                        words.startsWith("Executing prepared SQL statement") || words.startsWith("Executing SQL"))
                .count();
    }
}
