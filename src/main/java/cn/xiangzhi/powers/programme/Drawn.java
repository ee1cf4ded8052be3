package cn.xiangzhi.powers.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A township and item drawn for inspection, with what was found, asked and answered (S14). */
public record Drawn(
        UUID id,
        UUID programmeId,
        String townshipCode,
        String itemCode,
        String itemName,
        int place,
        String finding,
        String question,
        String foundBy,
        @Nullable LocalDate foundOn,
        String answer,
        String answeredBy,
        @Nullable LocalDate answeredOn,
        PlaceStage stage,
        long version) {}
