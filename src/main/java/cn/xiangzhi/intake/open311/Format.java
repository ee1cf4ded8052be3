package cn.xiangzhi.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The two formats of the specification, named by the ending of the address; Accept has no say. */
enum Format {
    XML("text/xml;charset=utf-8"),
    JSON("application/json;charset=utf-8");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    /** What the answer is to be written in, whatever else is wrong with the request. */
    static Format of(HttpServletRequest request) {
        var path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return path.endsWith(".json") ? JSON : path.endsWith(".xml") || !wantsJson(request) ? XML : JSON;
    }

    /** The format that the ending names, or a fault: there are two and no third. */
    static Format named(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "xml" -> XML;
            case "json" -> JSON;
            default -> throw new GeoFault(406, "format is not supported: use .xml or .json (只提供 xml 和 json)");
        };
    }

    static boolean wantsJson(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).contains("json");
    }
}
