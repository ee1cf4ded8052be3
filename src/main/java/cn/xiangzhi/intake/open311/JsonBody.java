package cn.xiangzhi.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body that some clients send as JSON where the specification has a form: the same names, lists where there are several
 * values, and answers as an object by code or as a list of code and value.
 */
final class JsonBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 2_000_000;

    private JsonBody() {}

    static boolean sent(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && String.valueOf(request.getContentType())
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/json");
    }

    /** What the address and the body say together. */
    static Map<String, String[]> read(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new GeoFault(413, "the request is too large (内容太大)");
            }
            var all = new LinkedHashMap<String, String[]>(request.getParameterMap());
            all.putAll(values(JSON.readTree(bytes)));
            return all;
        } catch (IOException | JacksonException broken) {
            throw new GeoFault(400, "the body cannot be read (请求的内容读不懂)");
        }
    }

    static Map<String, String[]> values(JsonNode body) {
        if (!body.isObject()) {
            throw new GeoFault(400, "the body is not an object of names and values (请求的内容不是一个对象)");
        }
        var all = new LinkedHashMap<String, String[]>();
        body.properties().forEach(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            if (name.equals("attribute") || name.equals("attributes")) {
                answers(value, all);
            } else {
                all.put(name, texts(value));
            }
        });
        return all;
    }

    private static void answers(JsonNode value, Map<String, String[]> all) {
        if (value.isObject()) {
            value.properties().forEach(entry -> all.put("attribute[" + entry.getKey() + "]", texts(entry.getValue())));
        }
        if (value.isArray()) {
            value.valueStream()
                    .filter(one -> one.hasNonNull("code") && one.hasNonNull("value"))
                    .forEach(
                            one -> all.put("attribute[" + one.get("code").asString("") + "]", texts(one.get("value"))));
        }
    }

    private static String[] texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value.valueStream().toList() : List.of(value))
                .stream().filter(one -> one.isValueNode() && !one.isNull()).forEach(one -> texts.add(one.asString("")));
        return texts.toArray(String[]::new);
    }
}
