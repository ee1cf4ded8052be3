package cn.xiangzhi.intake.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer written as XML or, by the Spark convention the specification names, as JSON: the root falls away, a list is an
 * array, what is missing is null there and an empty element here. No namespace, no attribute.
 */
final class Spark {

    private static final JsonMapper JSON = new JsonMapper();
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);

    private Spark() {}

    /** Named values in order; {@code null}, text, number, truth, {@link Many} or another one. */
    static final class One {

        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        One put(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }
    }

    /** A list whose entries XML calls {@code entry}. */
    record Many(String entry, List<?> values) {}

    static ResponseEntity<byte[]> answer(Format format, String root, Object content) {
        return answer(200, format, root, content);
    }

    static ResponseEntity<byte[]> answer(int status, Format format, String root, Object content) {
        return ResponseEntity.status(status).contentType(format.type()).body(bytes(format, root, content));
    }

    static byte[] bytes(Format format, String root, Object content) {
        return format == Format.JSON ? JSON.writeValueAsBytes(json(content)) : xml(root, content);
    }

    static Object errors(List<GeoFault.Problem> problems) {
        return new Many(
                "error",
                problems.stream()
                        .map(problem -> new One().put("code", problem.code()).put("description", problem.description()))
                        .toList());
    }

    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case One one -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                one.values.forEach((name, inner) -> map.put(name, json(inner)));
                yield map;
            }
            case Many many -> {
                var list = new ArrayList<@Nullable Object>();
                many.values.forEach(inner -> list.add(json(inner)));
                yield list;
            }
            case null, default -> value;
        };
    }

    private static byte[] xml(String root, Object content) {
        var out = new ByteArrayOutputStream();
        try {
            out.writeBytes(DECLARATION);
            var writer = XML.createXMLStreamWriter(out, "UTF-8");
            element(writer, root, content);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void element(XMLStreamWriter writer, String name, @Nullable Object value) throws XMLStreamException {
        var text = value == null || value instanceof One || value instanceof Many ? "" : clean(String.valueOf(value));
        var empty = value == null || value instanceof Many(var entry, var values) && values.isEmpty();
        if (empty || (text.isEmpty() && !(value instanceof One) && !(value instanceof Many))) {
            writer.writeEmptyElement(name);
            return;
        }
        writer.writeStartElement(name);
        if (value instanceof One one) {
            for (var inner : one.values.entrySet()) {
                element(writer, inner.getKey(), inner.getValue());
            }
        } else if (value instanceof Many many) {
            for (var inner : many.values) {
                element(writer, many.entry, inner);
            }
        } else {
            writer.writeCharacters(text);
        }
        writer.writeEndElement();
    }

    /** Without the signs XML 1.0 has no room for: control characters, halves of pairs, the two that are no characters. */
    static String clean(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || (sign >= 0x20 && sign <= 0xD7FF)
                        || (sign >= 0xE000 && sign <= 0xFFFD)
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
