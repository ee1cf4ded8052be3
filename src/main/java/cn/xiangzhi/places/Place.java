package cn.xiangzhi.places;

import org.jspecify.annotations.Nullable;

/** Where something is: always a township, mostly a village and words, sometimes a point (WGS84 degrees). */
public record Place(
        String county,
        String township,
        @Nullable String village,
        String words,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
