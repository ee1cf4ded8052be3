package cn.xiangzhi.insight.health;

import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;

/** The named thresholds of the check on a day; the manual explains each, the parameters' page sets them. */
record Thresholds(int held, int demand, int need, int share, int leastOverturned, int kept, int idle) {

    static Thresholds on(Parameters parameters, LocalDate day) {
        return new Thresholds(
                number(parameters, "health.held", day),
                number(parameters, "health.demand", day),
                number(parameters, "health.need", day),
                number(parameters, "health.overturned", day),
                number(parameters, "health.overturned.least", day),
                number(parameters, "health.kept", day),
                number(parameters, "health.idle", day));
    }

    private static int number(Parameters parameters, String id, LocalDate day) {
        return parameters.number(id, day).intValue();
    }

    /** In words, kept with a run. */
    String words() {
        return "行使满 " + held + " 日才评价；有需求 " + demand + " 件报告以上；没有下放而需要 " + need + " 件报告以上；用而被纠 "
                + leastOverturned + " 件以上且占决定的 " + share + "% 以上；选择性放权：需要而没有下放 " + kept + " 项以上，且下放的没有需求占 "
                + idle + "% 以上。";
    }
}
