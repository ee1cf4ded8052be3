package cn.xiangzhi.calendar;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets days pass as the program itself does it shortly after midnight, for stories that live through months. */
public final class DaysTurned {

    private DaysTurned() {}

    /** Forgets which days have passed, so that a story may begin on a day before the one another story ended on. */
    public static void forget(ApplicationContext context) {
        context.getBean(JdbcClient.class).sql("delete from calendar_day").update();
    }

    /** The day before the program's today has ended. */
    public static void turn(ApplicationContext context) {
        context.getBean(DayTurn.class).turn();
    }
}
