package cn.xiangzhi.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A case that a report led to was closed with a penalty: a reward may be proposed. */
public record RewardGround(
        String county,
        String township,
        UUID report,
        UUID caseId,
        String caseNumber,
        String item,
        BigDecimal fine,
        LocalDate closedOn) {}
