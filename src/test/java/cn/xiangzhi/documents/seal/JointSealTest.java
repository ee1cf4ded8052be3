package cn.xiangzhi.documents.seal;

import static cn.xiangzhi.documents.seal.SealSamples.ANCHORS;
import static cn.xiangzhi.documents.seal.SealSamples.MADE;
import static cn.xiangzhi.documents.seal.SealSamples.MAKER;
import static cn.xiangzhi.documents.seal.SealSamples.SEALED;
import static cn.xiangzhi.documents.seal.SealSamples.unzip;
import static cn.xiangzhi.documents.seal.SealSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two organs' seals on one file: the second does not break the first, and a change is told for the seal it concerns. */
class JointSealTest {

    private static final SealMaker.Made OTHER =
            MAKER.make(SealSamples.order("清川县水利局", MADE, MADE.plus(Duration.ofDays(1095))));
    private static final SealPlace BELOW = new SealPlace(2, 120, 240);
    private static final Sealer.Occasion FIRST = new Sealer.Occasion("云委〔2026〕1号 行政执法委托书", SEALED, 0, true);
    private static final Sealer.Occasion SECOND =
            new Sealer.Occasion("云委〔2026〕1号 行政执法委托书", SEALED.plusSeconds(7_200), 1, false);
    private static final byte[] ONE_OFD;
    private static final byte[] OFD;
    private static final byte[] ONE_PDF;
    private static final byte[] PDF;

    static {
        try {
            ONE_OFD = OfdSealing.seal(SealSamples.ofd(), SealSamples.SEAL.sealer(), SealSamples.PLACE, FIRST);
            OFD = OfdSealing.seal(ONE_OFD, OTHER.sealer(), BELOW, SECOND);
            ONE_PDF = PdfSealing.seal(
                    SealSamples.pdf(), SealSamples.SEAL.sealer(), MAKER.certificate(), SealSamples.PLACE, FIRST);
            PDF = PdfSealing.seal(ONE_PDF, OTHER.sealer(), MAKER.certificate(), BELOW, SECOND);
        } catch (UnreadableException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void 两枚印章各说各的机关和时间_都没有改动() throws Exception {
        for (var each : List.of(OfdCheck.each(OFD, ANCHORS), PdfCheck.each(PDF, ANCHORS))) {
            assertThat(each).hasSize(2).allMatch(Verdict::whole);
            assertThat(each).extracting(verdict -> verdict.found().organ()).containsExactly("清川县云溪镇人民政府", "清川县水利局");
            assertThat(each)
                    .extracting(verdict -> verdict.found().at())
                    .containsExactly(SEALED, SEALED.plusSeconds(7_200));
        }
        try (var document = Loader.loadPDF(PDF)) {
            assertThat(document.getSignatureDictionaries()).hasSize(2);
            assertThat(document.getSignatureFields())
                    .extracting(field -> field.getFullyQualifiedName())
                    .doesNotHaveDuplicates();
            assertThat(document.getPage(1).getAnnotations()).hasSize(2);
        }
    }

    @Test
    void 先盖的一枚原样留着_它的标记不变() throws Exception {
        assertThat(Arrays.copyOf(PDF, ONE_PDF.length)).isEqualTo(ONE_PDF);
        var before = unzip(ONE_OFD);
        var after = unzip(OFD);
        before.forEach((name, bytes) -> {
            if (!name.endsWith("Signatures.xml")) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
        assertThat(OfdCheck.each(OFD, ANCHORS).getFirst().found().mark())
                .isEqualTo(OfdCheck.check(ONE_OFD, ANCHORS).found().mark());
        assertThat(PdfCheck.each(PDF, ANCHORS).getFirst().found().mark())
                .isEqualTo(PdfCheck.check(ONE_PDF, ANCHORS).found().mark());
    }

    @Test
    void 只盖了一枚的也是原样_盖齐以后不能再盖第三枚() {
        assertThat(OfdCheck.check(ONE_OFD, ANCHORS).whole()).isTrue();
        assertThat(PdfCheck.check(ONE_PDF, ANCHORS).whole()).isTrue();
        var third = new Sealer.Occasion("再盖", SEALED.plusSeconds(9_000), 2, false);
        assertThatThrownBy(() -> OfdSealing.seal(OFD, OTHER.sealer(), BELOW, third))
                .hasMessageContaining("已经盖齐");
        assertThatThrownBy(() -> OfdSealing.seal(ONE_OFD, OTHER.sealer(), BELOW, FIRST))
                .hasMessageContaining("已有签章");
        assertThatThrownBy(() -> PdfSealing.seal(PDF, OTHER.sealer(), MAKER.certificate(), BELOW, SECOND))
                .hasMessageContaining("已有签章");
    }

    @ParameterizedTest
    @CsvSource({
        "OFD.xml, true, true",
        "Doc_0/Pages/Page_0/Content.xml, true, true",
        "Doc_0/Pages/Page_1/Content.xml, true, true",
        "Doc_0/Res/picture.png, true, true",
        "Doc_0/Signs/Sign_0/Signature.xml, true, true",
        "Doc_0/Signs/Sign_0/Seal.esl, true, true",
        "Doc_0/Signs/Sign_0/SignedValue.dat, true, true",
        "Doc_0/Signs/Sign_1/Signature.xml, false, true",
        "Doc_0/Signs/Sign_1/Seal.esl, false, true",
        "Doc_0/Signs/Sign_1/SignedValue.dat, false, true",
        "Doc_0/Signs/Signatures.xml, false, true"
    })
    void 版式文件任改一个字节_受它保护的印章都不通过(String name, boolean first, boolean second) {
        var random = new Random(20261129);
        var size = unzip(OFD).get(name).length;
        for (var n = 0; n < 40; n++) {
            var at = random.nextInt(size);
            var flip = 1 + random.nextInt(255);
            var files = unzip(OFD);
            files.computeIfPresent(name, (key, bytes) -> OfdSealTest.flipped(bytes, at, flip));
            var each = OfdCheck.each(zip(files), ANCHORS);
            var as = "%s 第 %d 字节异或 %d".formatted(name, at, flip);
            assertThat(each).as(as).anyMatch(verdict -> !verdict.whole());
            if (each.size() == 2) {
                assertThat(each.getFirst().whole()).as(as).isEqualTo(!first);
                assertThat(each.getLast().whole()).as(as).isEqualTo(!second);
            }
        }
    }

    @Test
    void 两枚印章各自的内容_图片_证书_时间_签名值改动都说得出来() throws Exception {
        for (var sign : new String[] {"Doc_0/Signs/Sign_0/", "Doc_0/Signs/Sign_1/"}) {
            var which = sign.endsWith("0/") ? 0 : 1;
            var made = which == 0 ? SealSamples.SEAL : OTHER;
            var value = unzip(OFD).get(sign + "SignedValue.dat");
            var picture = OfdSealTest.at(value, made.seal().info().picture()) + 500;
            assertThat(parts(sign + "SignedValue.dat", picture, which)).contains(Part.PICTURE);
            var text = new String(value, StandardCharsets.ISO_8859_1);
            var der = new String(made.certificate().der(), StandardCharsets.ISO_8859_1);
            assertThat(parts(sign + "SignedValue.dat", text.lastIndexOf(der) + der.length() - 40, which))
                    .contains(Part.CERTIFICATE);
            assertThat(parts(sign + "SignedValue.dat", value.length - 3, which)).contains(Part.SIGNATURE);
            assertThat(parts("Doc_0/Pages/Page_0/Content.xml", 150, which)).containsExactly(Part.CONTENT);
            var signature = SesSignature.of(value);
            var later = new SesSignature(
                    new SesSignature.Signed(
                            signature.signed().seal(),
                            signature.signed().at().plusSeconds(60),
                            signature.signed().digest(),
                            signature.signed().range()),
                    signature.signer(),
                    signature.value());
            var files = unzip(OFD);
            files.put(sign + "SignedValue.dat", later.der());
            assertThat(OfdCheck.each(zip(files), ANCHORS).get(which).faults())
                    .extracting(Verdict.Fault::part)
                    .contains(Part.TIME, Part.SIGNATURE);
        }
    }

    @Test
    void 版式文件里加文件_藏在第二枚印章的目录里也看得出_摘掉第二枚露出的是只盖一枚的原件() {
        for (var name : List.of("Doc_0/Signs/Sign_1/more.xml", "Doc_0/Signs/Sign_0/more.xml", "Doc_0/Signs/x.xml")) {
            var files = unzip(OFD);
            files.put(name, new byte[] {1});
            assertThat(OfdCheck.check(zip(files), ANCHORS).faults())
                    .as(name)
                    .extracting(Verdict.Fault::part)
                    .contains(Part.ADDED);
        }
        var only = unzip(OFD);
        only.keySet().removeIf(name -> name.contains("Sign_1"));
        assertThat(OfdCheck.check(zip(only), ANCHORS).whole()).isFalse();
        only.put("Doc_0/Signs/Signatures.xml", unzip(ONE_OFD).get("Doc_0/Signs/Signatures.xml"));
        var verdict = OfdCheck.each(zip(only), ANCHORS);
        assertThat(verdict).hasSize(1).allMatch(Verdict::whole);
        var forged = unzip(ONE_OFD);
        forged.computeIfPresent(
                "Doc_0/Signs/Signatures.xml",
                (name, bytes) ->
                        (new String(bytes, StandardCharsets.UTF_8) + "<!-- -->").getBytes(StandardCharsets.UTF_8));
        assertThat(OfdCheck.check(zip(forged), ANCHORS).whole()).isFalse();
    }

    @Test
    void PDF第一版里的字节改了两枚都不通过_第二枚自己的字节改了只是第二枚() {
        var random = new Random(43);
        for (var n = 0; n < 400; n++) {
            var at = random.nextInt(PDF.length);
            var each = PdfCheck.each(OfdSealTest.flipped(PDF, at, 1 + random.nextInt(255)), ANCHORS);
            assertThat(each).as("第 %d 字节", at).anyMatch(verdict -> !verdict.whole());
            if (each.size() == 2) {
                assertThat(each.getLast().whole()).as("第 %d 字节", at).isFalse();
                assertThat(each.getFirst().whole()).as("第 %d 字节", at).isEqualTo(at >= ONE_PDF.length);
            }
        }
    }

    @Test
    void PDF两枚印章的签名区每个字节都在保护之下() {
        var text = new String(PDF, StandardCharsets.ISO_8859_1);
        var from = 0;
        for (var which = 0; which < 2; which++) {
            from = text.indexOf("/Contents <", from) + 10;
            var to = text.indexOf('>', from);
            for (var n = from; n <= to; n += n < from + 3_000 ? 1 : 37) {
                var each = PdfCheck.each(OfdSealTest.flipped(PDF, n, 1), ANCHORS);
                assertThat(each.stream().allMatch(Verdict::whole))
                        .as("第 %d 枚第 %d 字节", which + 1, n)
                        .isFalse();
            }
        }
    }

    @Test
    void PDF追加的内容看得出() {
        var longer = Arrays.copyOf(PDF, PDF.length + 9);
        assertThat(PdfCheck.each(longer, ANCHORS).getLast().faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.ADDED);
        var bogus = (new String(PDF, StandardCharsets.ISO_8859_1) + "\n/Contents <00> /ByteRange [0 5 9 9]\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var each = PdfCheck.each(bogus, ANCHORS);
        assertThat(each).hasSize(3);
        assertThat(each.getLast().whole()).isFalse();
    }

    private static List<Part> parts(String name, int at, int which) {
        var files = unzip(OFD);
        files.computeIfPresent(name, (key, bytes) -> OfdSealTest.flipped(bytes, at, 1));
        return OfdCheck.each(zip(files), ANCHORS).get(which).faults().stream()
                .map(Verdict.Fault::part)
                .toList();
    }
}
