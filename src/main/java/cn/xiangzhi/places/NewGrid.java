package cn.xiangzhi.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid to be set up: drawn ({@code boundary}, a GeoJSON polygon or lines of 纬度,经度), or listed by {@code words}, and
 * in either case with a leader and at least one cadre (S19).
 *
 * @param id made by the caller; sent twice it changes nothing
 */
public record NewGrid(
        UUID id,
        String village,
        String name,
        @Nullable String boundary,
        String words,
        UUID leader,
        List<UUID> cadres) {}
