package cn.xiangzhi.dispatch;

import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What later rooms may know of an order: never who reported. */
public record OrderBrief(
        UUID id,
        String number,
        @Nullable UUID report,
        String title,
        String text,
        String category,
        Place place,
        @Nullable UUID organ,
        @Nullable LocalDate due,
        OrderStage stage) {}
