package cn.xiangzhi.places;

import org.jspecify.annotations.Nullable;

/**
 * A row of the division register as it is brought in.
 *
 * @param code 6, 9 or 12 digits; level and parent follow from it
 * @param kind 镇, 乡, 村委会 …; empty takes the kind the code says (GB/T 10114)
 */
public record NewDivision(
        String code, String name, String kind, @Nullable Point centre) {}
