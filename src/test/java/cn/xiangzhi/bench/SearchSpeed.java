package cn.xiangzhi.bench;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The search page over everything, with words that hit a tenth of all reports, some hundred, a few, and none; the same through
 * the list of reports, and the map. Every question goes over the network and through rights, scope and template.
 */
final class SearchSpeed {

    private static final String LOGIN = "lijianguo";
    private static final int WARM = 60;
    private static final int TIMES = 200;

    private SearchSpeed() {}

    record Measured(String what, long hits, double p50, double p95) {}

    static List<Measured> measure(int port, Connection connection, String supervisor) throws Exception {
        spread(connection);
        var officer = new Officer(port, LOGIN);
        var number = Throughput.first(
                connection,
                "select number from intake_report where township_code = '410899101' and number not like '%~%' order by id desc limit 1");
        var all = new ArrayList<Measured>();
        for (var words : List.of("占道", "占道经营", "路灯", "粮站 占道", "井盖破损", "赤道几内亚", number)) {
            var hits = Long.parseLong(Throughput.first(
                    connection,
                    "select count(*) from intake_search s join intake_report r on r.county_code = s.county_code and r.id = s.report_id"
                            + " where r.title || r.body || r.place_words || r.number like all (string_to_array('%"
                            + words.replace(" ", "%,%") + "%', ','))"));
            all.add(measure(officer, "搜索“" + words + "”", hits, "/search?q=" + encoded(words)));
        }
        all.add(measure(officer, "报告列表找“占道”", 0, "/reports?q=" + encoded("占道")));
        var township = "/reports/points?" + bbox(connection, "410899101") + "&zoom=";
        all.add(measure(officer, "地图（全镇，全部报告）", 0, township + 12));
        all.add(measure(officer, "热力（全镇，全部报告）", 0, township + "12&heat=true"));
        all.add(measure(officer, "地图（全镇，近一年）", 0, township + "12&days=365"));
        all.add(measure(officer, "地图（全镇，一个类别）", 0, township + "12&category=HL-03"));
        all.add(measure(officer, "地图（街道的高度，全部报告）", 0, street(connection) + 15));
        all.add(measure(officer, "地图（全镇，未办结）", 0, township + "12&open=1&days=90"));
        var chief = new Officer(port, supervisor);
        var county = "/reports/points?" + bbox(connection, "") + "&zoom=";
        all.add(measure(chief, "地图（全县，全部报告）", 0, county + 10));
        all.add(measure(chief, "热力（全县，全部报告）", 0, county + "10&heat=true"));
        all.add(measure(chief, "地图（全县，近一年）", 0, county + "10&days=365"));
        all.add(measure(chief, "地图（全县，近三十天）", 0, county + "10&days=30"));
        all.add(measure(chief, "地图（全县，一个类别）", 0, county + "10&category=HL-03"));
        return all;
    }

    /** What a wide screen shows at that height, in the middle of the township. */
    private static String street(Connection connection) throws Exception {
        return Throughput.first(connection, """
                select format('/reports/points?bbox=%s,%s,%s,%s&zoom=', avg(longitude) - 0.03, avg(latitude) - 0.015,
                              avg(longitude) + 0.03, avg(latitude) + 0.015)
                  from intake_report where county_code = '410899' and township_code = '410899101'
                """);
    }

    private static String bbox(Connection connection, String township) throws Exception {
        return Throughput.first(
                connection,
                "select format('bbox=%s,%s,%s,%s', min(longitude), min(latitude), max(longitude), max(latitude))"
                        + " from intake_report where county_code = '410899' and township_code like '" + township
                        + "%'");
    }

    /**
     * Copies stand where and when their originals do; on the ground things lie some kilometres apart, over three years. A few
     * rare words are strewn in; cases that were copied are found as their originals are. The map's cells hear of what the
     * product did not receive itself, and are waited for.
     */
    private static void spread(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    update intake_search set words = words || array_to_tsvector(array['井盖', '盖破', '破损'])
                     where report_id in (select id from intake_report where number like '%~7' or number like '%~77')
                    """);
            statement.execute("""
                    update intake_report set body = body || '。井盖破损' where number like '%~7' or number like '%~77'
                    """);
            statement.execute("""
                    update intake_report
                       set received_at = received_at - make_interval(hours => abs(hashtext(number)) % 26280),
                           latitude = latitude + (abs(hashtext('y' || number)) % 80000 - 40000) / 1000000.0,
                           longitude = longitude + (abs(hashtext('x' || number)) % 80000 - 40000) / 1000000.0
                     where number like '%~%' and latitude is not null
                    """);
            statement.execute("delete from intake_map_change");
            statement.execute("delete from intake_map_cell");
            statement.execute("""
                    insert into intake_map_change (county_code, township_code, month, latitude, longitude, more)
                    select county_code, township_code, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date,
                           floor(latitude * 10000000)::integer, floor(longitude * 10000000)::integer, 1
                      from intake_report
                     where latitude is not null and stage <> 'MERGED'
                    """);
            statement.execute("""
                    insert into shell_search (county_code, kind, id, township_code, body, words)
                    select c.county_code, 'case', c.id, c.township_code, s.body, s.words
                      from casework_case c
                      join casework_case o on o.county_code = c.county_code and o.township_code = c.township_code
                                          and o.number = split_part(c.number, '~', 1)
                      join shell_search s on s.county_code = o.county_code and s.kind = 'case' and s.id = o.id
                     where c.number like '%~%'
                    on conflict do nothing
                    """);
            statement.execute("vacuum analyze intake_report, intake_search, shell_search");
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> "0".equals(Throughput.first(connection, "select count(*) from intake_map_change")));
            statement.execute("vacuum analyze intake_map_cell, intake_map_change");
        }
    }

    private static Measured measure(Officer officer, String what, long hits, String path) throws Exception {
        var times = new ArrayList<Long>();
        for (var n = 0; n < WARM + TIMES; n++) {
            var took = officer.open(path);
            if (n >= WARM) {
                times.add(took);
            }
        }
        times.sort(null);
        return new Measured(what, hits, times.get(TIMES / 2) / 1e6, times.get(TIMES * 95 / 100) / 1e6);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
