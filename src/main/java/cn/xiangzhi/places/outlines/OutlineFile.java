package cn.xiangzhi.places.outlines;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.grids.Outline;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON file (RFC 7946) of polygons, each named by 代码, or by 村代码 and 名称. Pure. */
final class OutlineFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 5_000;

    private OutlineFile() {}

    /** One polygon; {@code wrong} says why it cannot be used, and the outline is then a stand-in. */
    record Drawn(int number, String code, String village, String name, Outline outline, String wrong) {}

    static List<Drawn> read(String text) {
        try {
            var root = JSON.readTree(text);
            if (!"FeatureCollection".equals(root.path("type").asString(""))) {
                throw refused("文件不是 GeoJSON 的 FeatureCollection");
            }
            var found = new ArrayList<Drawn>();
            for (var feature : root.path("features")) {
                found.add(drawn(found.size() + 1, feature));
                if (found.size() > MOST) {
                    throw refused("图形超过 " + MOST + " 个");
                }
            }
            if (found.isEmpty()) {
                throw refused("文件里没有一个图形");
            }
            return found;
        } catch (JacksonException notJson) {
            throw refused("文件不是 GeoJSON，或不完整");
        }
    }

    private static Drawn drawn(int number, JsonNode feature) {
        var properties = feature.path("properties");
        var code = text(properties, "代码", "code");
        var village = text(properties, "村代码", "village");
        var name = text(properties, "名称", "name");
        try {
            if (feature.path("geometry").path("coordinates").size() > 1) {
                throw refused("图形里有洞，或由几块组成；请拆成一块一个");
            }
            return new Drawn(
                    number,
                    code,
                    village,
                    name,
                    Outline.parse(feature.path("geometry").toString()),
                    "");
        } catch (Refused no) {
            return new Drawn(number, code, village, name, STAND_IN, no.why());
        }
    }

    private static final Outline STAND_IN = Outline.parse("0,0\n0,1\n1,0");

    private static String text(JsonNode properties, String name, String other) {
        var value = properties.has(name) ? properties.path(name) : properties.path(other);
        return value.isString() || value.isNumber() ? value.asString("").strip() : "";
    }

    private static Refused refused(String why) {
        return Refused.invalid("边界未导入", why, "请用地理信息软件导出 GeoJSON（经纬度 WGS84），每个图形写明“代码”，新网格写“村代码”和“名称”");
    }
}
