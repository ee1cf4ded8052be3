package cn.xiangzhi.places.maps;

import cn.xiangzhi.places.Point;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features after RFC 7946, with longitude first. */
record GeoJson(String type, List<Feature> features) {

    private static final JsonMapper JSON = new JsonMapper();

    static GeoJson of(List<Feature> features) {
        return new GeoJson("FeatureCollection", features);
    }

    /** Something with a place and a name. */
    record Feature(String type, Object geometry, Map<String, String> properties) {

        static Feature point(Point at, Map<String, String> properties) {
            return new Feature(
                    "Feature",
                    Map.of("type", "Point", "coordinates", List.of(at.longitude(), at.latitude())),
                    properties);
        }

        static Feature outline(String geoJson, Map<String, String> properties) {
            return new Feature("Feature", node(geoJson), properties);
        }
    }

    static boolean present(@Nullable String outline) {
        return outline != null && !outline.isBlank();
    }

    private static JsonNode node(String text) {
        return JSON.readTree(text);
    }
}
