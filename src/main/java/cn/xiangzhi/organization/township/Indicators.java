package cn.xiangzhi.organization.township;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The three indicators of a year, with where they were taken from. */
public record Indicators(
        UUID id,
        String townshipCode,
        int year,
        int population,
        BigDecimal area,
        BigDecimal revenue,
        String source,
        String madeBy,
        OffsetDateTime madeAt) {}
