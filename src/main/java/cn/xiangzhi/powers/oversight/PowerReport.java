package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.filing.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statistics of a cycle as they were sent to the department on the day after it ended; signed for by its people. */
public record PowerReport(
        UUID id,
        UUID department,
        String departmentName,
        FilingCycle cycle,
        LocalDate periodFrom,
        LocalDate periodTo,
        OffsetDateTime madeAt,
        String signedBy,
        @Nullable LocalDate signedOn) {

    public Span span() {
        return new Span(periodFrom, periodTo);
    }
}
