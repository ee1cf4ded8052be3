package cn.xiangzhi.documents.seal;

import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An invented maker, its seal, and small papers to set it on. */
public final class SealSamples {

    public static final Instant MADE = Instant.parse("2026-01-05T01:00:00Z");
    public static final Instant SEALED = Instant.parse("2026-11-12T02:30:15Z");
    public static final SealMaker MAKER = SealMaker.fresh("清川县", "乡治本机制章根证书", MADE, MADE.plus(Duration.ofDays(3650)));
    public static final SealMaker.Made SEAL = MAKER.make(order("清川县云溪镇人民政府", MADE, MADE.plus(Duration.ofDays(1095))));
    public static final Anchors ANCHORS = new Anchors(List.of(MAKER.certificate()));
    static final SealPlace PLACE = new SealPlace(2, 120, 190);

    private SealSamples() {}

    public static SealMaker.Order order(String organ, Instant from, Instant to) {
        return new SealMaker.Order("41089910100001", organ, organ, picture(), 42, 42, from, from, to);
    }

    /** Boxes for letters: enough to see where they stand. */
    public static Glyphs boxes() {
        return sign -> {
            var box = new Path2D.Double();
            box.append(new java.awt.geom.Rectangle2D.Double(0.08, -0.04, 0.84, 0.84), false);
            return Optional.of(new Glyphs.Glyph(box, 1));
        };
    }

    public static byte[] picture() {
        try {
            return SealPicture.draw("清川县云溪镇人民政府", "", boxes());
        } catch (UnreadableException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Sealer.Occasion occasion() {
        return new Sealer.Occasion("云罚决〔2026〕7号 行政处罚决定书", SEALED);
    }

    public static byte[] sealedOfd() throws UnreadableException {
        return OfdSealing.seal(ofd(), SEAL.sealer(), PLACE, occasion());
    }

    public static byte[] sealedPdf() throws UnreadableException {
        return PdfSealing.seal(pdf(), SEAL.sealer(), MAKER.certificate(), PLACE, occasion());
    }

    /** Two pages and a picture. */
    public static byte[] ofd() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("OFD.xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>\
                <ofd:DocID>0192aa</ofd:DocID><ofd:Title>行政处罚决定书</ofd:Title></ofd:DocInfo>\
                <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
                """));
        files.put("Doc_0/Document.xml", bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:MaxUnitID>20</ofd:MaxUnitID>\
                <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>\
                <ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>\
                <ofd:Page ID="2" BaseLoc="Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>
                """));
        for (var n = 0; n < 2; n++) {
            files.put("Doc_0/Pages/Page_" + n + "/Content.xml", bytes("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="%d">罚款人民币贰佰元整。\
                    </ofd:Layer></ofd:Content></ofd:Page>
                    """.formatted(n + 10)));
        }
        files.put("Doc_0/Res/picture.png", picture());
        return zip(files);
    }

    /** Two pages of lines. */
    public static byte[] pdf() {
        try (var document = new PDDocument()) {
            for (var n = 0; n < 2; n++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    for (var line = 0; line < 200; line++) {
                        pen.moveTo(80, 700 - line * 2);
                        pen.lineTo(500 - line % 7 * 10, 700 - line * 2);
                        pen.stroke();
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same package with one byte of the first file of that name changed. */
    public static byte[] changed(byte[] ofd, String ending) {
        var files = unzip(ofd);
        var name = files.keySet().stream()
                .filter(file -> file.endsWith(ending))
                .findFirst()
                .orElseThrow();
        files.computeIfPresent(name, (key, bytes) -> {
            var other = bytes.clone();
            other[other.length / 2] ^= 1;
            return other;
        });
        return zip(files);
    }

    static Map<String, byte[]> unzip(byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
