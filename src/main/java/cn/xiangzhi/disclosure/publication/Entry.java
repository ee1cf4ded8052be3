package cn.xiangzhi.disclosure.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision to be published, or published, with exactly the words the public sees. */
record Entry(
        String countyCode,
        UUID id,
        String townshipCode,
        UUID caseId,
        String number,
        EntryStage stage,
        LocalDate decidedOn,
        long version,
        Words words,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate shownUntil,
        @Nullable LocalDate closedOn,
        @Nullable String closedWhy) {

    /** What the public reads; a natural person only as surname and 某. */
    record Words(
            String party,
            String itemName,
            String facts,
            String basis,
            String penalty,
            @Nullable BigDecimal fine,
            String organName,
            @Nullable String creditCode) {}
}
