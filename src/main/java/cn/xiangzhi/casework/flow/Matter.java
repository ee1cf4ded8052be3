package cn.xiangzhi.casework.flow;

import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Mode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the case is about and where it came from: item of the catalogue, place, and the order, report or visit behind it.
 *
 * @param mode in which mode the power was held when the case was filed (PPL 20, 24); null before
 * @param inTheNameOf the organ in whose name the case goes since then; null before
 */
public record Matter(
        String itemCode,
        String itemName,
        Place place,
        @Nullable UUID order,
        @Nullable UUID report,
        @Nullable UUID visit,
        @Nullable Mode mode,
        @Nullable UUID inTheNameOf) {

    /** Where nobody asks in whose name it goes. */
    public Matter(
            String itemCode,
            String itemName,
            Place place,
            @Nullable UUID order,
            @Nullable UUID report,
            @Nullable UUID visit,
            @Nullable Mode mode) {
        this(itemCode, itemName, place, order, report, visit, mode, null);
    }

    Matter under(String code, String name) {
        return new Matter(code, name, place, order, report, visit, mode, inTheNameOf);
    }
}
