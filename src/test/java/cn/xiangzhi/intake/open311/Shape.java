package cn.xiangzhi.intake.open311;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** What answers must look like: the tables of the specification as a schema, and JSON as the Spark mapping of the XML. */
final class Shape {

    private static final Set<String> LISTS = Set.of(
            "endpoints",
            "formats",
            "services",
            "attributes",
            "values",
            "service_requests",
            "service_request_updates",
            "errors",
            "photos");
    private static final Schema SCHEMA = schema();

    private Shape() {}

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Shape.class.getResource("/open311/georeport-v2.xsd"));
        } catch (SAXException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    /** Throws where the text is not one of the answers the schema knows. */
    static void check(String xml) throws Exception {
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    /** The element as the Spark convention maps it, every leaf as text: what is compared is shape and words, not types. */
    static Object spark(Element element) {
        var inner = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                inner.add((Element) child);
            }
        }
        if (LISTS.contains(element.getTagName())) {
            return inner.stream().map(Shape::spark).toList();
        }
        if (inner.isEmpty()) {
            return element.getTextContent().isEmpty() ? "null" : element.getTextContent();
        }
        var map = new LinkedHashMap<String, Object>();
        inner.forEach(child -> map.put(child.getTagName(), spark(child)));
        return map;
    }

    static Object plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Shape::plain).toList();
        }
        if (!node.isObject()) {
            return node.isNull() ? "null" : node.asString();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        return map;
    }
}
