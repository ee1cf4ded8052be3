package cn.xiangzhi.powers.filing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a department has penalties filed, with where that is written.
 *
 * @param empoweredToo whether decisions in the township's own name are filed as well
 * @param days within how many days after the cycle, calendar days, rolled over rest days
 */
public record FilingRule(
        UUID id,
        UUID department,
        String departmentName,
        boolean empoweredToo,
        FilingCycle cycle,
        int days,
        String origin,
        LocalDate validFrom) {}
