package cn.xiangzhi.documents.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.web.util.HtmlUtils;

/** What the PDF says of itself, in both places (ISO 19005-2, 6.6), without anything of the moment it was made. */
final class Metadata {

    private static final String MAKER = "乡治";

    private Metadata() {}

    static void write(PDDocument document, PaperPdf.About about) throws IOException {
        var made = GregorianCalendar.from(about.made().toZonedDateTime());
        var information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setKeywords(about.keywords());
        information.setCreator(MAKER);
        information.setProducer(MAKER);
        information.setCreationDate(made);
        information.setModificationDate(made);
        document.setDocumentInformation(information);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        catalog.setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(packet(about).getBytes(StandardCharsets.UTF_8))));
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId((long) about.hashCode());
    }

    private static String packet(PaperPdf.About about) {
        var made = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").format(about.made());
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                %6$s
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <xmp:CreatorTool>%4$s</xmp:CreatorTool><xmp:CreateDate>%5$s</xmp:CreateDate><xmp:ModifyDate>%5$s</xmp:ModifyDate>
                <pdf:Producer>%4$s</pdf:Producer><pdf:Keywords>%3$s</pdf:Keywords>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                escaped(about.title()),
                escaped(about.author()),
                escaped(about.keywords()),
                MAKER,
                made,
                about.lasting() ? "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" : "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }
}
