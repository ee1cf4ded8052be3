package cn.xiangzhi.documents.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of a package, read without document types, entities or anything from elsewhere. */
final class Xml {

    static final String OFD = "http://www.ofdspec.org/2016";

    private Xml() {}

    static Document read(byte[] bytes) throws UnreadableException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException | IOException | RuntimeException broken) {
            throw new UnreadableException("XML 不能读取", broken);
        }
    }

    static byte[] write(Document document) {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Element> all(Node in, String name) {
        var found = new ArrayList<Element>();
        var nodes = in instanceof Document document
                ? document.getElementsByTagNameNS(OFD, name)
                : ((Element) in).getElementsByTagNameNS(OFD, name);
        for (var n = 0; n < nodes.getLength(); n++) {
            found.add((Element) nodes.item(n));
        }
        return found;
    }

    /** The one element of that name; none or several is unreadable. */
    static Element one(Node in, String name) throws UnreadableException {
        var found = all(in, name);
        if (found.size() != 1) {
            throw new UnreadableException((found.isEmpty() ? "没有 " : "不止一个 ") + name);
        }
        return found.getFirst();
    }

    static String words(Node in, String name) throws UnreadableException {
        return one(in, name).getTextContent().strip();
    }

    /** For text and attribute values written by hand. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
