package cn.xiangzhi.places.maps;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where maps find their base; in templates {@code @maps}. Without a tile address, outlines and centres are the base. */
@Component("maps")
class Maps {

    private final String tiles;

    Maps(@Value("${xiangzhi.map.tiles:}") String tiles) {
        this.tiles = tiles;
    }

    /** A tile address as {@code https://…/{z}/{x}/{y}.png}; empty where the office has none. */
    public String tiles() {
        return tiles;
    }

    public String base() {
        return "/public/map.json";
    }
}
