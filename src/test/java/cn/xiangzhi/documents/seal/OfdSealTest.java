package cn.xiangzhi.documents.seal;

import static cn.xiangzhi.documents.seal.SealSamples.ANCHORS;
import static cn.xiangzhi.documents.seal.SealSamples.MADE;
import static cn.xiangzhi.documents.seal.SealSamples.MAKER;
import static cn.xiangzhi.documents.seal.SealSamples.PLACE;
import static cn.xiangzhi.documents.seal.SealSamples.SEALED;
import static cn.xiangzhi.documents.seal.SealSamples.unzip;
import static cn.xiangzhi.documents.seal.SealSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sealed OFD is whole; with any byte of it changed, anything added or taken away, it is not, and the part is named. */
class OfdSealTest {

    private static final String SIGN = "Doc_0/Signs/Sign_0/";
    private static final byte[] WHOLE = whole();

    private static byte[] whole() {
        try {
            return SealSamples.sealedOfd();
        } catch (UnreadableException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void 盖章以后核验完整_说出谁的章和时间() {
        var verdict = OfdCheck.check(WHOLE, ANCHORS);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.found()).satisfies(found -> {
            assertThat(found.organ()).isEqualTo("清川县云溪镇人民政府");
            assertThat(found.sealId()).isEqualTo("41089910100001");
            assertThat(found.at()).isEqualTo(SEALED);
            assertThat(found.certificate()).isEqualTo(SealSamples.SEAL.certificate());
        });
        assertThat(text(unzip(WHOLE).get(SIGN + "Signature.xml")))
                .contains("StampAnnot ID=\"s1\" PageRef=\"2\" Boundary=\"120.00 190.00 42 42\"");
    }

    @Test
    void 没有印章的文件说没有印章() {
        var verdict = OfdCheck.check(SealSamples.ofd(), ANCHORS);
        assertThat(verdict.sealed()).isFalse();
        assertThat(verdict.faults()).isEmpty();
    }

    @Test
    void 已有签章的不再盖第二枚() {
        assertThatThrownBy(() -> OfdSealing.seal(WHOLE, SealSamples.SEAL.sealer(), PLACE, SealSamples.occasion()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("已有签章");
    }

    @ParameterizedTest
    @CsvSource({
        "OFD.xml, CONTENT",
        "Doc_0/Document.xml, CONTENT",
        "Doc_0/Pages/Page_0/Content.xml, CONTENT",
        "Doc_0/Pages/Page_1/Content.xml, CONTENT",
        "Doc_0/Res/picture.png, CONTENT",
        "Doc_0/Signs/Signatures.xml, ",
        "Doc_0/Signs/Sign_0/Signature.xml, DESCRIPTION",
        "Doc_0/Signs/Sign_0/Seal.esl, ",
        "Doc_0/Signs/Sign_0/SignedValue.dat, "
    })
    void 每个文件任改一个字节都不通过(String name, Part part) {
        var random = new Random(20261112);
        var size = unzip(WHOLE).get(name).length;
        for (var n = 0; n < 60; n++) {
            var at = random.nextInt(size);
            var flip = 1 + random.nextInt(255);
            var verdict = check(with(name, bytes -> flipped(bytes, at, flip)));
            assertThat(verdict.whole()).as("%s 第 %d 字节异或 %d", name, at, flip).isFalse();
            assertThat(verdict.faults()).isNotEmpty();
            if (part != null && verdict.sealed()) {
                assertThat(verdict.faults()).extracting(Verdict.Fault::part).contains(part);
            }
        }
    }

    @Test
    void 签章数据的每一个字节都在保护之下() {
        var bytes = unzip(WHOLE).get(SIGN + "SignedValue.dat");
        var picture = SealSamples.SEAL.seal().info().picture();
        var pictureAt = at(bytes, picture);
        for (var n = 0; n < bytes.length; n++) {
            if (n > pictureAt && n < pictureAt + picture.length - 1 && n % 997 != 0) {
                continue;
            }
            var at = n;
            assertThat(check(with(SIGN + "SignedValue.dat", all -> flipped(all, at, 1)))
                            .whole())
                    .as("第 %d 字节", n)
                    .isFalse();
        }
    }

    @Test
    void 指出被改的是印章图片_证书_时间还是签名值() throws Exception {
        var value = unzip(WHOLE).get(SIGN + "SignedValue.dat");
        var picture = SealSamples.SEAL.seal().info().picture();
        var certificate = SealSamples.SEAL.certificate().der();
        assertThat(parts(SIGN + "SignedValue.dat", at(value, picture) + 500)).contains(Part.PICTURE);
        assertThat(parts(SIGN + "Seal.esl", at(unzip(WHOLE).get(SIGN + "Seal.esl"), picture) + 500))
                .containsExactly(Part.PICTURE);
        assertThat(parts(SIGN + "SignedValue.dat", last(value, certificate) + certificate.length - 40))
                .contains(Part.CERTIFICATE);
        var signature = SesSignature.of(value);
        assertThat(parts(SIGN + "SignedValue.dat", value.length - 3)).contains(Part.SIGNATURE);
        var later = new SesSignature(
                new SesSignature.Signed(
                        signature.signed().seal(),
                        SEALED.plusSeconds(60),
                        signature.signed().digest(),
                        signature.signed().range()),
                signature.signer(),
                signature.value());
        assertThat(check(with(SIGN + "SignedValue.dat", all -> later.der())).faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.TIME, Part.SIGNATURE);
    }

    @Test
    void 添加删去改名的文件都看得出() {
        var files = unzip(WHOLE);
        files.put("Doc_0/Pages/Page_9/Content.xml", new byte[] {1});
        assertThat(check(files).faults()).extracting(Verdict.Fault::part).containsExactly(Part.ADDED);
        var fewer = unzip(WHOLE);
        fewer.remove("Doc_0/Res/picture.png");
        assertThat(check(fewer).faults())
                .extracting(Verdict.Fault::part, Verdict.Fault::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Part.MISSING, "Doc_0/Res/picture.png"));
        var renamed = unzip(WHOLE);
        renamed.put("Doc_0/Res/other.png", renamed.remove("Doc_0/Res/picture.png"));
        assertThat(check(renamed).faults()).extracting(Verdict.Fault::part).contains(Part.ADDED, Part.MISSING);
    }

    @Test
    void 摘掉签章的文件不冒充有章() {
        var files = unzip(WHOLE);
        files.keySet().removeIf(name -> name.contains("/Signs/"));
        files.put("OFD.xml", unzip(SealSamples.ofd()).get("OFD.xml"));
        assertThat(check(files).whole()).isFalse();
        assertThat(check(files).sealed()).isFalse();
    }

    @Test
    void 别的机构自制的同名印章不认() throws Exception {
        var forger = SealMaker.fresh("清川县", "乡治本机制章根证书", MADE, MADE.plus(Duration.ofDays(3650)));
        var forged = forger.make(SealSamples.order("清川县云溪镇人民政府", MADE, MADE.plus(Duration.ofDays(1095))));
        var verdict = OfdCheck.check(
                OfdSealing.seal(SealSamples.ofd(), forged.sealer(), PLACE, SealSamples.occasion()), ANCHORS);
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.faults()).extracting(Verdict.Fault::part).contains(Part.TRUST);
    }

    @Test
    void 别的印章的钥匙盖这枚印章不认() throws Exception {
        var other = MAKER.make(SealSamples.order("清川县柳林镇人民政府", MADE, MADE.plus(Duration.ofDays(1095))));
        var mixed = SealMaker.sealer(SealSamples.SEAL.seal(), other.certificate(), other.privateKey());
        var verdict = OfdCheck.check(OfdSealing.seal(SealSamples.ofd(), mixed, PLACE, SealSamples.occasion()), ANCHORS);
        assertThat(verdict.faults()).extracting(Verdict.Fault::part).containsExactly(Part.CERTIFICATE);
    }

    @Test
    void 签章时已过期的不通过_签章以后才过期的仍然有效() throws Exception {
        var brief = MAKER.make(SealSamples.order("清川县云溪镇人民政府", MADE, SEALED.minus(Duration.ofDays(1))));
        var verdict = OfdCheck.check(
                OfdSealing.seal(SealSamples.ofd(), brief.sealer(), PLACE, SealSamples.occasion()), ANCHORS);
        assertThat(verdict.faults()).extracting(Verdict.Fault::part).contains(Part.VALIDITY);
        var ending = MAKER.make(SealSamples.order("清川县云溪镇人民政府", MADE, SEALED.plus(Duration.ofDays(1))));
        assertThat(OfdCheck.check(
                                OfdSealing.seal(SealSamples.ofd(), ending.sealer(), PLACE, SealSamples.occasion()),
                                ANCHORS)
                        .whole())
                .isTrue();
    }

    @Test
    void 压缩包里的花样都拒绝() {
        assertThat(OfdCheck.check("不是压缩包".getBytes(StandardCharsets.UTF_8), ANCHORS)
                        .faults())
                .extracting(Verdict.Fault::part)
                .containsExactly(Part.PACKAGE);
        var behind = Arrays.copyOf(WHOLE, WHOLE.length + 7);
        assertThat(OfdCheck.check(behind, ANCHORS).whole()).isFalse();
        var before = new byte[WHOLE.length + 3];
        System.arraycopy(WHOLE, 0, before, 3, WHOLE.length);
        assertThat(OfdCheck.check(before, ANCHORS).whole()).isFalse();
        for (var name : List.of("../Doc_0/x", "/Doc_0/x", "Doc_0\\x", "Doc_0/../x", "C:x", "Doc_0//x", "a\u0001b")) {
            var files = unzip(WHOLE);
            files.put(name, new byte[] {1});
            assertThat(check(files).faults())
                    .as(name)
                    .extracting(Verdict.Fault::part)
                    .contains(Part.PACKAGE);
        }
    }

    @Test
    void 压缩炸弹和外部实体伤不了人() {
        var files = unzip(WHOLE);
        files.put("Doc_0/Res/bomb.bin", new byte[(int) OfdPackage.MOST_BYTES + 1]);
        assertThat(check(files).whole()).isFalse();
        var entity = unzip(WHOLE);
        entity.put("OFD.xml", """
                <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>""".getBytes(StandardCharsets.UTF_8));
        assertThat(check(entity).faults()).extracting(Verdict.Fault::part).containsExactly(Part.PACKAGE);
        var many = unzip(WHOLE);
        for (var n = 0; n < OfdPackage.MOST_FILES; n++) {
            many.put("Doc_0/x" + n, new byte[0]);
        }
        assertThat(check(many).whole()).isFalse();
    }

    private static List<Part> parts(String name, int at) {
        return check(with(name, bytes -> flipped(bytes, at, 1))).faults().stream()
                .map(Verdict.Fault::part)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Verdict check(Map<String, byte[]> files) {
        return OfdCheck.check(zip(files), ANCHORS);
    }

    private static Map<String, byte[]> with(String name, UnaryOperator<byte[]> change) {
        var files = unzip(WHOLE);
        files.computeIfPresent(name, (key, bytes) -> change.apply(bytes));
        return files;
    }

    static byte[] flipped(byte[] bytes, int at, int flip) {
        var changed = bytes.clone();
        changed[at] = (byte) (changed[at] ^ flip);
        return changed;
    }

    static int at(byte[] in, byte[] what) {
        return text(in).indexOf(text(what));
    }

    private static int last(byte[] in, byte[] what) {
        return text(in).lastIndexOf(text(what));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
