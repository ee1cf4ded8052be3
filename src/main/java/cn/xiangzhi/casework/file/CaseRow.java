package cn.xiangzhi.casework.file;

import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of casework_case: the core, and what lists and figures need without reading the acts. */
public record CaseRow(
        UUID id,
        String countyCode,
        String townshipCode,
        @Nullable String villageCode,
        String number,
        String procedure,
        String stage,
        String itemCode,
        String itemName,
        @Nullable String mode,
        @Nullable UUID inTheNameOf,
        String placeWords,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID orderId,
        @Nullable UUID reportId,
        @Nullable UUID visitId,
        String partyKind,
        String partyShown,
        LocalDate openedOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate closedOn,
        @Nullable String decisionNumber,
        @Nullable UUID decisionPaper,
        @Nullable BigDecimal fine,
        @Nullable LocalDate dueOn,
        long version) {

    /** In which mode the power was held at the filing; null before. */
    @Nullable
    Mode held() {
        return mode == null ? null : Mode.valueOf(mode);
    }

    /** The same with its decision. */
    CaseRow decided(@Nullable String by, UUID paper) {
        return new CaseRow(
                id,
                countyCode,
                townshipCode,
                villageCode,
                number,
                procedure,
                stage,
                itemCode,
                itemName,
                mode,
                inTheNameOf,
                placeWords,
                latitude,
                longitude,
                orderId,
                reportId,
                visitId,
                partyKind,
                partyShown,
                openedOn,
                filedOn,
                decidedOn,
                servedOn,
                closedOn,
                by,
                paper,
                fine,
                dueOn,
                version);
    }

    Place place() {
        return new Place(countyCode, townshipCode, villageCode, placeWords, latitude, longitude);
    }
}
