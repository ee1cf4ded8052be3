package cn.xiangzhi.documents.docx;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an uploaded part. Read without entities and outside references, to a limited depth and count; names are
 * given by what their namespace means, whatever prefix the file chose.
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder words) {

    private static final int DEEPEST = 90;
    private static final int MOST = 200_000;
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final Map<String, String> SPACES = Map.of(
            DocxFile.WORD,
            "w",
            STRICT,
            "w",
            DocxFile.PACKAGE + "/relationships",
            "rel",
            DocxFile.PACKAGE + "/content-types",
            "ct");
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Refused when the part is not sound XML, or made to exhaust who reads it. */
    static XmlNode parse(byte[] part) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(part));
            var reader = FACTORY.createXMLStreamReader(new StringReader(text.toString()));
            var root = read(reader);
            reader.close();
            return root;
        } catch (XMLStreamException | CharacterCodingException broken) {
            throw OfficeZip.damaged();
        }
    }

    private static XmlNode read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlNode>();
        XmlNode root = null;
        var count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || open.size() >= DEEPEST) {
                        throw OfficeZip.no("文件的内容太多或者套得太深，不像一个模板", "请重新下载模板，在它上面修改");
                    }
                    var node = element(reader);
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.peek().children.add(node);
                    }
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().words.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw OfficeZip.damaged();
                default -> {}
            }
        }
        if (root == null) {
            throw OfficeZip.damaged();
        }
        return root;
    }

    private static XmlNode element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        var space = SPACES.getOrDefault(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(), "?");
        return new XmlNode(space + ":" + reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Optional<XmlNode> child(String key) {
        return children.stream().filter(child -> child.is(key)).findFirst();
    }

    List<XmlNode> all(String key) {
        return children.stream().filter(child -> child.is(key)).toList();
    }

    /** The {@code w:val} of a child, or empty. */
    String val(String key) {
        return child(key).map(child -> child.attribute("val")).orElse("");
    }

    /** Whether a switch as {@code w:b} is there and not turned off. */
    boolean on(String key) {
        return child(key)
                .map(child -> !List.of("0", "false", "off", "none").contains(child.attribute("val")))
                .orElse(false);
    }
}
