package cn.xiangzhi.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How long the pages of every day take, one after the other, for a squad leader of the busiest town. */
final class Latency {

    private static final String LOGIN = "lijianguo";
    private static final int WARM = 400;
    private static final int TIMES = 400;

    private Latency() {}

    /** In milliseconds. */
    record Measured(String page, double p50, double p95) {}

    static List<Measured> measure(int port, Connection connection) throws Exception {
        var officer = new Officer(port, LOGIN);
        var cases = cases(connection).stream().map(id -> "/cases/" + id).toList();
        return List.of(
                measure(officer, "报告列表", List.of("/reports")),
                measure(officer, "案件列表", List.of("/cases")),
                measure(officer, "案件页", cases),
                measure(officer, "我的工作台", List.of("/")));
    }

    /** One page alone, for the same squad leader. */
    static Measured one(int port, String name, String path) throws Exception {
        return measure(new Officer(port, LOGIN), name, List.of(path));
    }

    private static Measured measure(Officer officer, String page, List<String> paths) throws Exception {
        var times = new ArrayList<Long>();
        for (var n = 0; n < WARM + TIMES; n++) {
            var took = officer.open(paths.get(n % paths.size()));
            if (n >= WARM) {
                times.add(took);
            }
        }
        times.sort(null);
        return new Measured(page, times.get(TIMES / 2) / 1e6, times.get(TIMES * 95 / 100) / 1e6);
    }

    private static List<String> cases(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select id from casework_case where township_code = '410899101' order by md5(id::text) limit 50
                        """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
