package cn.xiangzhi.powers.lists;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A version of a township's three lists; it counts from its day on, once it is published. */
public record DutyList(
        String townshipCode,
        int listVersion,
        String document,
        String documentNumber,
        LocalDate validFrom,
        boolean published,
        @Nullable LocalDate publishedOn,
        String createdBy,
        OffsetDateTime createdAt) {

    public boolean countsOn(LocalDate day) {
        return published && !validFrom.isAfter(day) && publishedOn != null && !publishedOn.isAfter(day);
    }

    public String named() {
        return "《" + document + "》" + (documentNumber.isEmpty() ? "" : "（" + documentNumber + "）") + "第" + listVersion
                + "版";
    }
}
