package cn.xiangzhi.powers.programme;

import cn.xiangzhi.powers.filing.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inspection of one half-year: what was drawn with which seed, and its written report (S14). */
public record Programme(
        UUID id,
        String name,
        LocalDate halfFrom,
        LocalDate halfTo,
        int wanted,
        long seed,
        int candidates,
        String drawnBy,
        OffsetDateTime drawnAt,
        String report,
        @Nullable LocalDate reportedOn,
        @Nullable UUID paper,
        String paperNumber,
        long version) {

    public Span half() {
        return new Span(halfFrom, halfTo);
    }

    public boolean reported() {
        return reportedOn != null;
    }
}
