package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead is opened with (T1): the item suspected, whom and where, and what it came from. */
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
        @Nullable UUID visit) {}
