package cn.xiangzhi.intake.publication;

import cn.xiangzhi.intake.PublicReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Public reports as RSS 2.0 with points after GeoRSS-Simple. */
final class Feed {

    private static final String GEORSS = "http://www.georss.org/georss";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Feed() {}

    static byte[] of(String base, String self, String where, List<PublicReport> reports) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("georss", GEORSS);
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            text(xml, "title", where + "群众反映的事");
            text(xml, "link", base + "/public/reports");
            text(xml, "description", "经审查公开的报告和办理情况；个人信息已隐去。");
            text(xml, "language", "zh-CN");
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("href", self);
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", "application/rss+xml");
            for (var report : reports) {
                item(xml, base, report);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void item(XMLStreamWriter xml, String base, PublicReport report) throws XMLStreamException {
        var link = base + "/public/reports/" + report.id();
        xml.writeStartElement("item");
        text(xml, "title", report.title() + "（" + report.state() + "）");
        text(xml, "link", link);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(link);
        xml.writeEndElement();
        text(xml, "category", report.categoryName());
        text(
                xml,
                "description",
                report.where() + "。" + report.text() + (report.answer().isBlank() ? "" : "　答复：" + report.answer()));
        text(
                xml,
                "pubDate",
                report.receivedAt().withOffsetSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME));
        if (report.latitude() != null) {
            xml.writeStartElement(GEORSS, "point");
            xml.writeCharacters(report.latitude() + " " + report.longitude());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Signs XML does not know are left out. */
    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }
}
