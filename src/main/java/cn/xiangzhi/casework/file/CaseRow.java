package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Permission;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** A new case as its first act opened it. */
    static CaseRow opened(CaseFile file) {
        var matter = file.matter();
        var place = matter.place();
        return new CaseRow(
                file.id(),
                place.county(),
                place.township(),
                place.village(),
                file.number(),
                file.procedure().name(),
                file.stage().name(),
                matter.itemCode(),
                matter.itemName(),
                null,
                null,
                place.words(),
                place.latitude(),
                place.longitude(),
                matter.order(),
                matter.report(),
                matter.visit(),
                file.party().kind().name(),
                file.party().shown(),
                file.acts().getFirst().on(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** As the newest act of the file made it: {@link CaseSaving} writes the same. */
    CaseRow after(CaseFile file, CaseSaving.Dates dates, @Nullable Permission permission) {
        return new CaseRow(
                id,
                countyCode,
                townshipCode,
                villageCode,
                number,
                file.procedure().name(),
                file.stage().name(),
                file.matter().itemCode(),
                file.matter().itemName(),
                permission == null ? mode : permission.mode().name(),
                permission == null ? inTheNameOf : permission.inTheNameOf(),
                placeWords,
                latitude,
                longitude,
                orderId,
                reportId,
                visitId,
                file.party().kind().name(),
                file.party().shown(),
                openedOn,
                dates.filed() == null ? filedOn : dates.filed(),
                dates.decided() == null ? decidedOn : dates.decided(),
                dates.served() == null ? servedOn : dates.served(),
                dates.closed() == null ? closedOn : dates.closed(),
                decisionNumber,
                decisionPaper,
                dates.fine() == null ? fine : dates.fine().setScale(2, RoundingMode.HALF_UP),
                dates.due() == null ? dueOn : dates.due(),
                version + 1);
    }

    /** Whether nothing but stage and version differs. */
    boolean movedOnlyFrom(CaseRow before) {
        return equals(before.with(stage, before.decisionNumber, before.decisionPaper, version));
    }

    private CaseRow with(String other, @Nullable String decision, @Nullable UUID paper, long now) {
        return new CaseRow(
                id,
                countyCode,
                townshipCode,
                villageCode,
                number,
                procedure,
                other,
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
                decision,
                paper,
                fine,
                dueOn,
                now);
    }

    /** The same with its decision. */
    CaseRow decided(@Nullable String by, UUID paper) {
        return with(stage, by, paper, version);
    }

    Place place() {
        return new Place(countyCode, townshipCode, villageCode, placeWords, latitude, longitude);
    }
}
