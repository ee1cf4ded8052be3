package cn.xiangzhi.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an issued paper as they were given: days and moments are words in the store, and become such again. */
final class KeptFields {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[^ ]*(Z|[+-]\\d{2}:\\d{2})");
    private static final TypeReference<HashMap<String, Object>> FIELDS = new TypeReference<>() {};

    private KeptFields() {}

    static Map<String, Object> read(JsonMapper json, String kept) {
        var fields = json.readerFor(FIELDS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .<HashMap<String, Object>>readValue(kept);
        fields.replaceAll((key, value) -> value instanceof String text ? typed(text) : value);
        return fields;
    }

    private static Object typed(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text)
                    : MOMENT.matcher(text).matches() ? OffsetDateTime.parse(text) : text;
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
