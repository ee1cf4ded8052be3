package cn.xiangzhi.places.maps;

import cn.xiangzhi.places.maps.TileSource.Datum;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where maps find their base; in templates {@code @maps}. Without a tile address, outlines and centres are the base. */
@Component("maps")
class Maps {

    private final String settings;

    Maps(
            @Value("${xiangzhi.map.tiles:}") String tiles,
            @Value("${xiangzhi.map.labels:}") String labels,
            @Value("${xiangzhi.map.key:}") String key,
            @Value("${xiangzhi.map.subdomains:}") String subdomains,
            @Value("${xiangzhi.map.attribution:}") String attribution,
            @Value("${xiangzhi.map.datum:wgs84}") String datum,
            @Value("${xiangzhi.map.largest-zoom:18}") int largestZoom) {
        settings = new JsonMapper()
                .writeValueAsString(
                        new TileSource(tiles, labels, key, subdomains, attribution, Datum.of(datum), largestZoom));
    }

    /** The office's tile service as the script reads it; {@code tiles} in it is empty where the office has none. */
    public String settings() {
        return settings;
    }

    public String base() {
        return "/public/map.json";
    }
}
