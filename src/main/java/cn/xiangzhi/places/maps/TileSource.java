package cn.xiangzhi.places.maps;

import java.util.Locale;

/**
 * A tile service as the office names it: {@code tiles} and {@code labels} are addresses with {@code {z} {x} {y}}, and where
 * the service wants them {@code {s}} (one of {@code subdomains}) and {@code {key}}. XYZ and WMTS services are both addressed
 * so; 天地图 draws its names as a second layer.
 *
 * @param datum what the tiles are drawn in; places themselves are always kept in WGS84
 */
record TileSource(
        String tiles, String labels, String key, String subdomains, String attribution, Datum datum, int largestZoom) {

    /** WGS84 (天地图's CGCS2000 is the same within a metre), or GCJ-02, which shifts the ground by some hundred metres. */
    enum Datum {
        WGS84,
        GCJ02;

        static Datum of(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT).replace("-", "")) {
                case "", "wgs84", "cgcs2000" -> WGS84;
                case "gcj02" -> GCJ02;
                default ->
                    throw new IllegalArgumentException("xiangzhi.map.datum: " + text + " (wgs84, cgcs2000 or gcj02)");
            };
        }
    }
}
