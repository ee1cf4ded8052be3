package cn.xiangzhi.documents.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An OFD read by its standard alone: entries, pages, fonts, text. */
final class OfdPackage {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private final Map<String, byte[]> entries = new HashMap<>();

    OfdPackage(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    Document xml(String entry) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entries.get(entry)));
    }

    static List<Element> all(Document xml, String name) {
        var found = xml.getElementsByTagNameNS(NAMESPACE, name);
        var list = new ArrayList<Element>();
        for (var n = 0; n < found.getLength(); n++) {
            list.add((Element) found.item(n));
        }
        return list;
    }

    List<Document> pages() throws Exception {
        var root = all(xml("OFD.xml"), "DocRoot").getFirst().getTextContent();
        var pages = new ArrayList<Document>();
        for (var page : all(xml(root), "Page")) {
            pages.add(xml("Doc_0/" + page.getAttribute("BaseLoc")));
        }
        return pages;
    }

    /** The fonts by their numbers. */
    Map<String, TrueTypeFont> fonts() throws Exception {
        var fonts = new HashMap<String, TrueTypeFont>();
        for (var font : all(xml("Doc_0/PublicRes.xml"), "Font")) {
            var file =
                    font.getElementsByTagNameNS(NAMESPACE, "FontFile").item(0).getTextContent();
            fonts.put(
                    font.getAttribute("ID"),
                    new TTFParser().parse(new RandomAccessReadBuffer(entries.get("Doc_0/Res/" + file))));
        }
        return fonts;
    }

    /** Text of the pages' bodies in the order it is written; what stands in the margins is left out. */
    String body(double top, double bottom) throws Exception {
        var text = new StringBuilder();
        for (var page : pages()) {
            for (var object : all(page, "TextObject")) {
                var box = box(object);
                var baseline = box[1] + Double.parseDouble(code(object).getAttribute("Y"));
                if (baseline > top && baseline < bottom) {
                    text.append(code(object).getTextContent());
                }
            }
        }
        return Reading.bare(text.toString());
    }

    static Element code(Element object) {
        return (Element) object.getElementsByTagNameNS(NAMESPACE, "TextCode").item(0);
    }

    static double[] box(Element object) {
        var parts = object.getAttribute("Boundary").split(" ");
        var box = new double[4];
        for (var n = 0; n < 4; n++) {
            box[n] = Double.parseDouble(parts[n]);
        }
        return box;
    }
}
