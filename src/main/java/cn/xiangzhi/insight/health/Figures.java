package cn.xiangzhi.insight.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What happened under an item in a township in a period.
 *
 * @param days of decided cases from lead to decision, added up
 */
record Figures(int reports, int visits, int leads, int filed, int decided, int overturned, long days) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures more) {
        return new Figures(
                reports + more.reports,
                visits + more.visits,
                leads + more.leads,
                filed + more.filed,
                decided + more.decided,
                overturned + more.overturned,
                days + more.days);
    }

    /** Days from lead to decision on average; null without a decision. */
    @Nullable
    BigDecimal average() {
        return decided == 0
                ? null
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(decided), 1, RoundingMode.HALF_UP);
    }
}
