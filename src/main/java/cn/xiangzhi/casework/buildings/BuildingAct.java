package cn.xiangzhi.casework.buildings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done about a building site on a day; never changed. Photos hang on its id. */
record BuildingAct(
        UUID id,
        BuildingMove move,
        BuildingStage after,
        LocalDate on,
        String words,
        String paper,
        @Nullable LocalDate until,
        String who,
        String post,
        OffsetDateTime at) {}
