package cn.xiangzhi.documents.seal;

import static cn.xiangzhi.documents.seal.SealSamples.ANCHORS;
import static cn.xiangzhi.documents.seal.SealSamples.MADE;
import static cn.xiangzhi.documents.seal.SealSamples.MAKER;
import static cn.xiangzhi.documents.seal.SealSamples.PLACE;
import static cn.xiangzhi.documents.seal.SealSamples.SEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A sealed PDF is whole; with any byte changed or anything appended it is not. */
class PdfSealTest {

    private static final byte[] WHOLE = whole();

    private static byte[] whole() {
        try {
            return SealSamples.sealedPdf();
        } catch (UnreadableException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void 盖章以后核验完整_印章看得见() throws Exception {
        var verdict = PdfCheck.check(WHOLE, ANCHORS);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.found().organ()).isEqualTo("清川县云溪镇人民政府");
        assertThat(verdict.found().at()).isEqualTo(SEALED);
        try (var document = Loader.loadPDF(WHOLE)) {
            var signature = document.getLastSignatureDictionary();
            assertThat(signature.getReason()).contains("云罚决〔2026〕7号");
            assertThat(document.getSignatureFields()).hasSize(1);
            var widget = document.getPage(1).getAnnotations().getFirst();
            assertThat(widget.getRectangle().getWidth()).isBetween(118f, 120f);
            assertThat(widget.isPrinted()).isTrue();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(Arrays.copyOf(WHOLE, SealSamples.pdf().length))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void 没有签章的文件说没有() {
        assertThat(PdfCheck.check(SealSamples.pdf(), ANCHORS).sealed()).isFalse();
        assertThat(PdfCheck.check(SealSamples.pdf(), ANCHORS).faults()).isEmpty();
        assertThatThrownBy(() -> PdfSealing.seal(
                        WHOLE, SealSamples.SEAL.sealer(), MAKER.certificate(), PLACE, SealSamples.occasion()))
                .hasMessageContaining("已有签章");
    }

    @Test
    void 任改一个字节都不通过() {
        var random = new Random(7);
        for (var n = 0; n < 1_500; n++) {
            var at = random.nextInt(WHOLE.length);
            var flip = 1 + random.nextInt(255);
            assertThat(PdfCheck.check(OfdSealTest.flipped(WHOLE, at, flip), ANCHORS)
                            .whole())
                    .as("第 %d 字节异或 %d", at, flip)
                    .isFalse();
        }
    }

    @Test
    void 签名区里的每一个字节都在保护之下_补位的零也是() {
        var text = new String(WHOLE, StandardCharsets.ISO_8859_1);
        var from = text.indexOf("/Contents <") + 10;
        var to = text.indexOf('>', from);
        assertThat(to - from).isGreaterThan(4_000);
        for (var n = from; n <= to; n++) {
            for (var flip : new int[] {1, 0x20}) {
                assertThat(PdfCheck.check(OfdSealTest.flipped(WHOLE, n, flip), ANCHORS)
                                .whole())
                        .as("第 %d 字节", n)
                        .isFalse();
            }
        }
    }

    @Test
    void 盖章以后追加的内容看得出() throws Exception {
        var longer = Arrays.copyOf(WHOLE, WHOLE.length + 20);
        Arrays.fill(longer, WHOLE.length, longer.length, (byte) ' ');
        assertThat(PdfCheck.check(longer, ANCHORS).faults())
                .extracting(Verdict.Fault::part)
                .contains(Part.ADDED);
        try (var document = Loader.loadPDF(WHOLE)) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            assertThat(PdfCheck.check(out.toByteArray(), ANCHORS).faults())
                    .extracting(Verdict.Fault::part)
                    .containsExactly(Part.ADDED);
        }
    }

    @Test
    void 指出内容_时间_证书和签名值() throws Exception {
        assertThat(PdfCheck.check(OfdSealTest.flipped(WHOLE, 900, 1), ANCHORS).faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.CONTENT);
        var forger = SealMaker.fresh("清川县", "乡治本机制章根证书", MADE, MADE.plus(Duration.ofDays(3650)));
        var forged = forger.make(SealSamples.order("清川县云溪镇人民政府", MADE, MADE.plus(Duration.ofDays(1095))));
        assertThat(PdfCheck.check(
                                PdfSealing.seal(
                                        SealSamples.pdf(),
                                        forged.sealer(),
                                        forger.certificate(),
                                        PLACE,
                                        SealSamples.occasion()),
                                ANCHORS)
                        .faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.TRUST);
        var brief = MAKER.make(SealSamples.order("清川县云溪镇人民政府", MADE, SEALED.minus(Duration.ofDays(1))));
        assertThat(PdfCheck.check(
                                PdfSealing.seal(
                                        SealSamples.pdf(),
                                        brief.sealer(),
                                        MAKER.certificate(),
                                        PLACE,
                                        SealSamples.occasion()),
                                ANCHORS)
                        .faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.VALIDITY);
        var cms = signature(WHOLE);
        var later = new Cms(cms.signer(), cms.maker(), cms.at().plusSeconds(60), cms.digest(), cms.value());
        assertThat(PdfCheck.check(replaced(WHOLE, later.der()), ANCHORS).faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.TIME, Part.SIGNATURE);
    }

    @Test
    void 乱写的文件只得到不通过() {
        for (var text : new String[] {
            "%PDF-1.7 /Contents <30> /ByteRange [0 9 12 999999999]",
            "%PDF-1.7 /ByteRange [0 0 0 0]",
            "%PDF-1.7 /Contents <> /ByteRange [0 19 21 5]",
            "%PDF-1.7 /ByteRange [999999999 999999999 999999999 999999999]"
        }) {
            assertThat(PdfCheck.check(text.getBytes(StandardCharsets.US_ASCII), ANCHORS)
                            .whole())
                    .isFalse();
        }
    }

    private static Cms signature(byte[] pdf) throws UnreadableException {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var from = text.indexOf("/Contents <") + 11;
        var bytes = java.util.HexFormat.of().parseHex(text.substring(from, text.indexOf('>', from)));
        var length = 4 + ((bytes[2] & 0xff) << 8) + (bytes[3] & 0xff);
        return Cms.of(Arrays.copyOf(bytes, length));
    }

    private static byte[] replaced(byte[] pdf, byte[] cms) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var from = text.indexOf("/Contents <") + 11;
        var digits = java.util.HexFormat.of().withUpperCase().formatHex(cms);
        var changed = pdf.clone();
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, changed, from, digits.length());
        return changed;
    }
}
