package cn.xiangzhi.organization.competition;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mark as it is kept: {@code score} and {@code place} are null until published, the sealed text is never shown. */
public record Mark(
        UUID candidateId,
        Step step,
        @Nullable BigDecimal score,
        @Nullable Integer place,
        String enteredBy,
        OffsetDateTime enteredAt) {}
