package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.OfdSealing;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.PdfDifference;
import cn.xiangzhi.documents.seal.PdfSealing;
import cn.xiangzhi.documents.seal.SealMaker;
import cn.xiangzhi.documents.seal.SealPlace;
import cn.xiangzhi.documents.seal.SealPlaces;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.documents.seal.Sealer;
import cn.xiangzhi.documents.seal.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real papers under a seal: in the right place, still PDF/A, and whole for a checker that is not ours. */
class SealedPaperTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final Sealer.Occasion OCCASION = new Sealer.Occasion("云罚决〔2026〕7号", SealSamples.SEALED);

    private static final List<PaperKind> JOINT =
            Arrays.stream(PaperKind.values()).filter(PaperKind::joint).toList();
    private static final String OTHER_ORGAN = "清川县水利局";
    private static final SealMaker.Made OTHER = SealSamples.MAKER.make(
            SealSamples.order(OTHER_ORGAN, SealSamples.MADE, SealSamples.MADE.plus(Duration.ofDays(1095))));
    private static final Sealer.Occasion OPENING = new Sealer.Occasion("云委〔2026〕7号", SealSamples.SEALED, 0, true);
    private static final Sealer.Occasion CLOSING =
            new Sealer.Occasion("云委〔2026〕7号", SealSamples.SEALED.plusSeconds(7_200), 1, false);

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
    }

    @Test
    void 很长的文书盖在最后一页() throws Exception {
        var sheet = PrintedPapers.lengthy(PaperKind.DECISION);
        try (var document = Loader.loadPDF(pdf(sheet))) {
            assertThat(place(sheet).orElseThrow().page()).isEqualTo(document.getNumberOfPages());
        }
    }

    @Test
    void 盖章的文件仍是长期保存格式_文字不变() throws Exception {
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var sealed = sealedPdf(sheet);
        Files.write(Files.createDirectories(Path.of("target/papers/sealed")).resolve("decision.pdf"), sealed);
        assertThat(PdfCheck.check(sealed, SealSamples.ANCHORS).whole()).isTrue();
        assertThat(Reading.pdf(sealed, Layout.LETTER)).isEqualTo(Reading.pdf(pdf(sheet), Layout.LETTER));
        FormsCheck.valid(sealed);
    }

    @Test
    void 两个机关的文书盖一枚和盖齐两枚_都是长期保存格式_两枚章不相压() throws Exception {
        var folder = Files.createDirectories(Path.of("target/papers/sealed"));
        for (var kind : JOINT) {
            var sheet = PrintedPapers.of(kind);
            var plain = pdf(sheet);
            var ours = place(plain, sheet.organName());
            var theirs = place(plain, OTHER_ORGAN);
            assertThat(ours.page() != theirs.page()
                            || Math.abs(ours.left() - theirs.left()) >= 42
                            || Math.abs(ours.top() - theirs.top()) >= 42)
                    .as(kind.label() + " " + ours + " " + theirs)
                    .isTrue();
            var one = PdfSealing.seal(plain, SealSamples.SEAL.sealer(), SealSamples.MAKER.certificate(), ours, OPENING);
            var both = PdfSealing.seal(one, OTHER.sealer(), SealSamples.MAKER.certificate(), theirs, CLOSING);
            Files.write(folder.resolve(kind.template() + "-one.pdf"), one);
            Files.write(folder.resolve(kind.template() + "-both.pdf"), both);
            assertThat(PdfCheck.each(one, SealSamples.ANCHORS)).hasSize(1).allMatch(Verdict::whole);
            assertThat(PdfCheck.each(both, SealSamples.ANCHORS)).hasSize(2).allMatch(Verdict::whole);
            FormsCheck.valid(one);
            FormsCheck.valid(both);
            var words = Reading.pdf(plain, Layout.LETTER);
            assertThat(Reading.pdf(one, Layout.LETTER)).isEqualTo(words);
            assertThat(Reading.pdf(both, Layout.LETTER)).isEqualTo(words);
        }
    }

    @Test
    void 指出改动在第几页_字体还是印章图片() throws Exception {
        var sheet = PrintedPapers.of(PaperKind.DECISION);
        var sealed = sealedPdf(sheet);
        try (var document = Loader.loadPDF(sealed)) {
            var pages = document.getNumberOfPages();
            var seen = new java.util.TreeSet<String>();
            var random = new java.util.Random(3);
            for (var n = 0; n < 300; n++) {
                var changed = sealed.clone();
                changed[random.nextInt(sealed.length)] ^= 1;
                assertThat(PdfCheck.check(changed, SealSamples.ANCHORS).whole()).isFalse();
                seen.add(PdfDifference.where(sealed, changed));
            }
            assertThat(seen).contains("字体", "印章图片");
            assertThat(seen).anyMatch(where -> where.matches("第 [1-" + pages + "] 页的内容"));
        }
        assertThat(PdfDifference.where(sealed, sealed)).isEmpty();
        assertThat(PdfDifference.where(sealed, Arrays.copyOf(sealed, sealed.length + 1)))
                .contains("长度");
    }

    /** ofdrw checks digests and the signature, though not what is added nor who vouches; {@code bin/test} builds it. */
    @Test
    void 别家的核验程序认我们的印章_改动一处即不认() throws Exception {
        assumeThat(OtherReader.built()).as("target/check-ofd").isTrue();
        var folder = Files.createDirectories(Path.of("target/papers/sealed-ofd"));
        var altered = Files.createDirectories(Path.of("target/papers/altered-ofd"));
        for (var kind : new PaperKind[] {PaperKind.DECISION, PaperKind.HEARING_NOTICE, PaperKind.SEIZURE_DECISION}) {
            var sheet = PrintedPapers.of(kind);
            var plain = OfdWriter.convert(pdf(sheet), sheet, FONTS);
            var sealed = OfdSealing.seal(
                    plain, SealSamples.SEAL.sealer(), place(sheet).orElseThrow(), OCCASION);
            assertThat(OfdCheck.check(sealed, SealSamples.ANCHORS).faults()).isEmpty();
            Files.write(folder.resolve(kind.name() + ".ofd"), sealed);
            Files.write(altered.resolve(kind.name() + ".ofd"), SealSamples.changed(sealed, "Content.xml"));
        }
        for (var kind : JOINT) {
            joint(kind, folder, altered);
        }
        OtherReader.checkSeals(folder);
        OtherReader.checkSeals(altered);
        assertThat(answers(folder)).hasSize(3 + 2 * JOINT.size()).containsOnly("通过");
        assertThat(answers(altered)).hasSize(3 + 4 * JOINT.size()).allMatch(answer -> answer.startsWith("不通过："));
        OtherReader.read(folder);
        assertThat(Files.readString(folder.resolve("DECISION.ofd.txt"))).contains("行政处罚决定书");
        for (var kind : JOINT) {
            var once = Files.readString(folder.resolve(kind.name() + "-one.ofd.txt"));
            assertThat(Reading.bare(once)).contains(kind.label(), OTHER_ORGAN);
            assertThat(Files.readString(folder.resolve(kind.name() + "-both.ofd.txt")))
                    .isEqualTo(once);
        }
    }

    /** After one seal and after both; altered in the words, and in each organ's own signature. */
    private static void joint(PaperKind kind, Path folder, Path altered) throws Exception {
        var sheet = PrintedPapers.of(kind);
        var pdf = pdf(sheet);
        var one = OfdSealing.seal(
                OfdWriter.convert(pdf, sheet, FONTS),
                SealSamples.SEAL.sealer(),
                place(pdf, sheet.organName()),
                OPENING);
        var both = OfdSealing.seal(one, OTHER.sealer(), place(pdf, OTHER_ORGAN), CLOSING);
        assertThat(OfdCheck.each(one, SealSamples.ANCHORS)).hasSize(1).allMatch(Verdict::whole);
        assertThat(OfdCheck.each(both, SealSamples.ANCHORS)).hasSize(2).allMatch(Verdict::whole);
        Files.write(folder.resolve(kind.name() + "-one.ofd"), one);
        Files.write(folder.resolve(kind.name() + "-both.ofd"), both);
        Files.write(altered.resolve(kind.name() + "-one.ofd"), SealSamples.changed(one, "Content.xml"));
        Files.write(altered.resolve(kind.name() + "-both.ofd"), SealSamples.changed(both, "Content.xml"));
        for (var n = 0; n < 2; n++) {
            Files.write(
                    altered.resolve(kind.name() + "-sign" + n + ".ofd"),
                    SealSamples.changed(both, "Sign_" + n + "/SignedValue.dat"));
        }
    }

    private static List<String> answers(Path folder) throws Exception {
        var answers = new ArrayList<String>();
        try (var all = Files.list(folder)) {
            for (var file : all.filter(one -> one.toString().endsWith(".seal")).toList()) {
                answers.add(Files.readString(file));
            }
        }
        return answers;
    }

    private static byte[] sealedPdf(Papers.Sheet sheet) throws Exception {
        return PdfSealing.seal(
                pdf(sheet),
                SealSamples.SEAL.sealer(),
                SealSamples.MAKER.certificate(),
                place(sheet).orElseThrow(),
                OCCASION);
    }

    private static SealPlace place(byte[] pdf, String organ) throws Exception {
        return SealPlaces.find(pdf, organ, "2026年11月12日", 42).orElseThrow();
    }

    private static Optional<SealPlace> place(Papers.Sheet sheet) throws Exception {
        return SealPlaces.find(pdf(sheet), sheet.organName(), "2026年11月12日", 42);
    }

    private static byte[] pdf(Papers.Sheet sheet) {
        return PDF.write(sheet.html(), PdfWriter.about(sheet), PaperMarks.NONE);
    }
}
