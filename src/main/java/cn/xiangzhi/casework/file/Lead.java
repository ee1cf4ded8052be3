package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead is opened with (T1): the item suspected, whom and where, and what it came from.
 *
 * @param officers who were on the visit it came from, and so have the case; empty when nobody was sent yet
 * @param ordered the correction that was ordered before there was a file, in words; empty when none was (PPL 28)
 */
public record Lead(
        String itemCode,
        PartyKind partyKind,
        String partyName,
        Place place,
        String source,
        String summary,
        LocalDate discoveredOn,
        @Nullable UUID order,
        @Nullable UUID report,
        @Nullable UUID visit,
        List<UUID> officers,
        String ordered) {

    /** Of something nobody has ordered to be corrected. */
    public Lead(
            String itemCode,
            PartyKind partyKind,
            String partyName,
            Place place,
            String source,
            String summary,
            LocalDate discoveredOn,
            @Nullable UUID order,
            @Nullable UUID report,
            @Nullable UUID visit,
            List<UUID> officers) {
        this(itemCode, partyKind, partyName, place, source, summary, discoveredOn, order, report, visit, officers, "");
    }
}
