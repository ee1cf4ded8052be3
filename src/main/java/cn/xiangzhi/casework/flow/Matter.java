package cn.xiangzhi.casework.flow;

import cn.xiangzhi.places.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the case is about and where it came from: item of the catalogue, place, and the order, report or visit behind it. */
public record Matter(
        String itemCode,
        String itemName,
        Place place,
        @Nullable UUID order,
        @Nullable UUID report,
        @Nullable UUID visit) {

    Matter under(String code, String name) {
        return new Matter(code, name, place, order, report, visit);
    }
}
