package cn.xiangzhi.powers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere else in the county with officers for a field, with which a township could pool or from which the county could
 * send some (统筹, S15).
 *
 * @param township whether it is a township; else a squad of the county's own
 * @param officers how many there may act under the item
 * @param squads where they sit
 * @param kilometres from seat to seat, as the crow flies; null where a centre is not registered
 */
public record Partner(
        String name,
        boolean township,
        int officers,
        List<String> squads,
        @Nullable Integer kilometres) {

    /** 石门镇（持证 3 名，在一中队，相距约 12 公里）. */
    public String words() {
        return name + "（持证 " + officers + " 名" + (township ? "，在" + String.join("、", squads) : "")
                + (kilometres == null ? "" : "，相距约 " + kilometres + " 公里") + "）";
    }
}
