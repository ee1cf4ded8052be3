package cn.xiangzhi.base;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a list, a search, an export or a figure may reach: always one county, mostly one township, sometimes one
 * organ. Stores bind all three in SQL; {@code null} means "not limited".
 *
 * @param county 6-digit county code
 * @param township 9-digit township code
 */
public record Scope(
        String county, @Nullable String township, @Nullable UUID organ) {

    /** Whether a row of that township lies inside. */
    public boolean covers(String rowCounty, @Nullable String rowTownship) {
        return county.equals(rowCounty) && (township == null || township.equals(rowTownship));
    }
}
