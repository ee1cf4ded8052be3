package cn.xiangzhi.insight.health;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of one item in one township.
 *
 * @param itemCode empty for a finding about the township as a whole
 * @param source by which source it is held; empty when it is not
 * @param days of the period on which it was held
 * @param taken days from lead to decision on average
 * @param capacity what the township lacks for it, in words
 * @param why the finding in a sentence
 */
record HealthRow(
        int place,
        UUID id,
        String townshipCode,
        String itemCode,
        HealthKind kind,
        Advice advice,
        String source,
        int days,
        int reports,
        int visits,
        int leads,
        int filed,
        int decided,
        int overturned,
        @Nullable BigDecimal taken,
        boolean people,
        String capacity,
        String why) {}
