package cn.xiangzhi.law;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that come with the program, in the order of their files. */
final class ParameterFiles {

    private static final List<String> FILES =
            List.of("penalty", "collection", "enforcement", "profiles", "staffing", "powers", "oversight", "field");
    private static final Map<String, Parameter> ALL = read();

    private ParameterFiles() {}

    static List<Parameter> all() {
        return List.copyOf(ALL.values());
    }

    static @Nullable Parameter find(String id) {
        return ALL.get(id);
    }

    private static Map<String, Parameter> read() {
        var all = new LinkedHashMap<String, Parameter>();
        for (var file : FILES) {
            for (var entry : Yaml.list("/law/parameters/" + file + ".yaml")) {
                var id = Yaml.text(entry, "id");
                all.put(
                        id,
                        new Parameter(
                                id,
                                Yaml.text(entry, "name"),
                                Yaml.text(entry, "unit"),
                                Yaml.maps(entry, "values").stream()
                                        .map(ParameterFiles::value)
                                        .toList(),
                                entry.containsKey("open") ? Citation.parse(Yaml.text(entry, "open")) : null));
            }
        }
        return all;
    }

    private static Parameter.Value value(Map<String, Object> entry) {
        return new Parameter.Value(
                LocalDate.parse(Yaml.text(entry, "from")),
                new BigDecimal(Yaml.text(entry, "value")),
                Level.valueOf(Yaml.text(entry, "level")),
                Confidence.of(Yaml.text(entry, "confidence")),
                Citation.parse(Yaml.text(entry, "basis")),
                Yaml.textOrEmpty(entry, "note"),
                "");
    }
}
