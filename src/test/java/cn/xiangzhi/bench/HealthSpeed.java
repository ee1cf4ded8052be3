package cn.xiangzhi.bench;

import static org.awaitility.Awaitility.await;

import cn.xiangzhi.Xiangzhi;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.insight.health.HealthDesk;
import cn.xiangzhi.shell.ListQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The health check of powers over a province's worth of synthetic rows, in the program with its own store: fifteen counties of
 * a hundred townships, every one of which holds every item of the catalogue. Measured is the time from the beginning of the
 * first county's check to the end of the last one's, and the pages over a network connection.
 */
final class HealthSpeed {

    private static final int WARM = 100;
    private static final int TIMES = 200;
    private static final String PASSWORD = "Qingyuan-2026";

    private HealthSpeed() {}

    /**
     * @param seconds for all counties one after the other
     * @param effort processor seconds of the same
     * @param load of the machine at the end
     */
    record Result(
            long reports,
            long cases,
            long visits,
            long held,
            long rows,
            double seconds,
            Effort effort,
            double load,
            List<Latency.Measured> pages) {}

    static Result measure(Path home) throws Exception {
        var context = SpringApplication.run(
                Xiangzhi.class,
                "--xiangzhi.home=" + home,
                "--server.port=0",
                "--xiangzhi.public.posts-per-minute=100000000");
        try (context) {
            var jdbc = context.getBean(JdbcClient.class);
            if (!HealthFill.filled(jdbc)) {
                var began = System.nanoTime();
                HealthFill.fill(context);
                System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
            }
            jdbc.sql("truncate insight_health_run, insight_health_row, insight_health_count")
                    .update();
            return measure(context, jdbc, home.resolve("pg18/postmaster.pid"));
        }
    }

    private static Result measure(ConfigurableApplicationContext context, JdbcClient jdbc, Path postmaster)
            throws Exception {
        var day = context.getBean(Today.class).date();
        var runs = new LinkedHashMap<String, UUID>();
        var desk = context.getBean(HealthDesk.class);
        var before = Effort.now(postmaster);
        var began = System.nanoTime();
        for (var n = 1; n <= HealthFill.COUNTIES; n++) {
            var county = HealthFill.county(n);
            var run = Ids.next();
            runs.put(county, run);
            desk.begin(HealthFill.loader(county), run, day.minusYears(1).plusDays(1), day);
        }
        waitFor(jdbc);
        var seconds = (System.nanoTime() - began) / 1e9;
        var effort = Effort.now(postmaster).since(before);
        var load = Effort.load();
        var county = HealthFill.county(1);
        return new Result(
                count(jdbc, "intake_report"),
                count(jdbc, "casework_case"),
                count(jdbc, "inspection_visit"),
                count(jdbc, "powers_holding"),
                count(jdbc, "insight_health_row"),
                seconds,
                effort,
                load,
                pages(context, jdbc, county, runs.get(county)));
    }

    /** Until every county's run is done; a broken one is told at once. */
    private static void waitFor(JdbcClient jdbc) {
        await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(50)).until(() -> {
            var broken = jdbc.sql("select doing from insight_health_run where state = 'BROKEN'")
                    .query(String.class)
                    .list();
            if (!broken.isEmpty()) {
                throw new IllegalStateException(broken.getFirst());
            }
            return jdbc.sql("select count(*) from insight_health_run where state = 'DONE'")
                            .query(Integer.class)
                            .single()
                    == HealthFill.COUNTIES;
        });
    }

    private record Row(int place, UUID id, String townshipCode, String itemCode) {}

    private static List<Latency.Measured> pages(
            ConfigurableApplicationContext context, JdbcClient jdbc, String county, UUID id) throws Exception {
        var loader = HealthFill.loader(county);
        var accounts = context.getBean(Accounts.class);
        var login = "shice" + System.nanoTime();
        var account = accounts.open(loader, login, "实测", Ids.next(), null, PASSWORD);
        accounts.grant(loader, account, DefaultRole.COUNTY_POWERS, null, null);
        var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        var officer = new Officer(port, login);
        var run = "/insight/health/" + id;
        var zombie = row(jdbc, county, id, "kind = 'ZOMBIE' order by place limit 1");
        var deep = row(jdbc, county, id, "place >= 20000 order by place limit 1");
        var busy = row(jdbc, county, id, "item_code > '' order by reports desc limit 1");
        var last = row(jdbc, county, id, "item_code > '' order by township_code desc limit 1");
        var town = "township=" + last.townshipCode();
        return List.of(
                measure(officer, "体检结果", run),
                measure(officer, "体检结果，第二万行以后的一页", run + "?after=" + ListQuery.key(deep.place(), deep.id())),
                measure(officer, "体检结果，只看僵尸权限", run + "?kind=ZOMBIE"),
                measure(officer, "体检结果，只看一个乡镇", run + "?" + town),
                measure(officer, "体检结果，一个乡镇的僵尸权限", run + "?kind=ZOMBIE&" + town),
                measure(officer, "体检结果，只看一个事项", run + "?item=" + last.itemCode()),
                measure(officer, "体检结果，一个事项的没有需求", run + "?kind=NO_DEMAND&item=" + last.itemCode()),
                measure(officer, "一项的结论", at(run, zombie)),
                measure(officer, "一项的报告", at(run, busy) + "/REPORTS"),
                measure(officer, "做过的评估", "/insight/health"));
    }

    private static String at(String run, Row row) {
        return run + "/" + row.townshipCode() + "/" + row.itemCode();
    }

    private static Row row(JdbcClient jdbc, String county, UUID run, String which) {
        return jdbc.sql("""
                select place, id, township_code, item_code from insight_health_row
                where county_code = :county and run_id = :run and
                """ + which)
                .param("county", county)
                .param("run", run)
                .query(Row.class)
                .single();
    }

    private static Latency.Measured measure(Officer officer, String page, String path) throws Exception {
        var times = new ArrayList<Long>();
        for (var n = 0; n < WARM + TIMES; n++) {
            var took = officer.open(path);
            if (n >= WARM) {
                times.add(took);
            }
        }
        times.sort(null);
        return new Latency.Measured(page, times.get(TIMES / 2) / 1e6, times.get(TIMES * 95 / 100) / 1e6);
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table + " where county_code like '48%'")
                .query(Long.class)
                .single();
    }
}
