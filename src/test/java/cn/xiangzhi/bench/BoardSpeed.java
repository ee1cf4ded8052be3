package cn.xiangzhi.bench;

import java.util.ArrayList;
import java.util.List;

/** The dispatcher's board with as many open orders as a county never has: lists, filters, pages on, the map at every height. */
final class BoardSpeed {

    private static final int WARM = 60;
    private static final int TIMES = 200;
    private static final String COUNTY = "bbox=113,35,114,36";

    private BoardSpeed() {}

    record Measured(String who, String what, double p50, double p95) {}

    /** For the dispatcher of the busiest township, and for who looks at the whole county. */
    static List<Measured> measure(int port, String supervisor) throws Exception {
        var all = new ArrayList<Measured>();
        for (var login : List.of("helixin", supervisor)) {
            var officer = new Officer(port, login);
            var who = login.equals(supervisor) ? "全县" : "一个乡镇";
            all.add(measure(officer, who, "派单列表，最新在前", "/orders?view=all"));
            all.add(measure(officer, who, "派单列表，最急在前", "/orders?sort=due-asc"));
            all.add(measure(officer, who, "按状态筛选，最急在前", "/orders?stage=RETURNED&sort=due-asc"));
            all.add(measure(officer, who, "按类别筛选", "/orders?category=SX-09006&sort=due-asc"));
            all.add(measure(officer, who, "已逾期的", "/orders?mark=OVERDUE&sort=due-asc"));
            all.add(measure(officer, who, "督办的，最新在前", "/orders?mark=SUPERVISED"));
            all.add(measure(officer, who, "地图，全县的高度", "/orders/points?" + COUNTY + "&zoom=9"));
            all.add(measure(officer, who, "地图，乡镇的高度", "/orders/points?bbox=113.3,35.3,113.6,35.6&zoom=12"));
            all.add(measure(officer, who, "地图，街道的高度", "/orders/points?bbox=113.4,35.4,113.44,35.44&zoom=15"));
            all.add(measure(officer, who, "地图，按状态筛选", "/orders/points?" + COUNTY + "&zoom=9&stage=TAKEN"));
        }
        return all;
    }

    private static Measured measure(Officer officer, String who, String what, String path) throws Exception {
        var times = new ArrayList<Long>();
        for (var n = 0; n < WARM + TIMES; n++) {
            var took = officer.open(path);
            if (n >= WARM) {
                times.add(took);
            }
        }
        times.sort(null);
        return new Measured(who, what, times.get(TIMES / 2) / 1e6, times.get(TIMES * 95 / 100) / 1e6);
    }
}
