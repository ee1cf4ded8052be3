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
import cn.xiangzhi.documents.seal.SealPlace;
import cn.xiangzhi.documents.seal.SealPlaces;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.documents.seal.Sealer;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Real papers under a seal: in the right place, still PDF/A, and whole for a checker that is not ours. */
class SealedPaperTest {

    private static final Fonts FONTS = new Fonts();
    private static final PaperPdf PDF = new PaperPdf(FONTS);
    private static final Sealer.Occasion OCCASION = new Sealer.Occasion("云罚决〔2026〕7号", SealSamples.SEALED);

    @BeforeAll
    static void fonts() {
        assumeThat(FONTS.missing()).as("随附的字体").isNull();
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void 印章压在署名和日期上_有落款的文书都找得到() throws Exception {
        for (var kind : PaperKind.values()) {
            var sheet = PrintedPapers.of(kind);
            var place = place(sheet);
            assertThat(place.isPresent())
                    .as(kind.label())
                    .isEqualTo(sheet.html().contains("paper-seal-place"));
            place.ifPresent(found -> {
                assertThat(found.left()).as(kind.label()).isBetween(90.0, 160.0);
                assertThat(found.top()).as(kind.label()).isBetween(2.0, 253.0);
            });
        }
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
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(sealed), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getFailedChecks().toString())
                    .isTrue();
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
        OtherReader.checkSeals(folder);
        OtherReader.checkSeals(altered);
        assertThat(answers(folder)).hasSize(3).containsOnly("通过");
        assertThat(answers(altered)).hasSize(3).allMatch(answer -> answer.startsWith("不通过："));
        OtherReader.read(folder);
        assertThat(Files.readString(folder.resolve("DECISION.ofd.txt"))).contains("行政处罚决定书");
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

    private static Optional<SealPlace> place(Papers.Sheet sheet) throws Exception {
        return SealPlaces.find(pdf(sheet), sheet.organName(), "2026年11月12日", 42);
    }

    private static byte[] pdf(Papers.Sheet sheet) {
        return PDF.write(sheet.html(), PdfWriter.about(sheet), PaperMarks.NONE);
    }
}
