package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.life.Looks;
import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.Part;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.PdfDifference;
import cn.xiangzhi.documents.seal.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers anybody who holds a sealed file or a paper's code (F44), and tells no more than the paper itself does. */
@Component
class Checking {

    static final int MOST_BYTES = 20 << 20;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 20;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final SealAuthority authority;
    private final SealStore seals;
    private final UseStore uses;
    private final PaperRows papers;
    private final SealedFiles files;
    private final Looks looks;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Checking(
            SealAuthority authority, SealStore seals, UseStore uses, PaperRows papers, SealedFiles files, Looks looks) {
        this.authority = authority;
        this.seals = seals;
        this.uses = uses;
        this.papers = papers;
        this.files = files;
        this.looks = looks;
    }

    /** Of a paper, by its code. */
    CheckAnswer coded(String typed) {
        var code = PaperCodes.read(typed);
        var paper = papers.coded(code.county(), code.signs())
                .flatMap(id -> papers.find(new Scope(code.county(), null, null), id))
                .orElseThrow(() -> Refused.notFound("这个核验码的文书"));
        looks.checked(paper.county(), paper.id());
        return CheckAnswer.registered(
                paper,
                uses.ofPaper(paper.county(), paper.id()),
                unsealed(paper),
                papers.signed(paper.county(), paper.id()));
    }

    /** Of a file somebody brings; a few at a time, since each is held whole. */
    CheckAnswer file(InputStream content) throws IOException {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return file(content.readNBytes(MOST_BYTES + 1));
        } finally {
            turns.release();
        }
    }

    CheckAnswer file(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refused.invalid("没有核验", "没有选择文件，或者文件是空的", "请选择收到的 PDF 或者 OFD 文件");
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    null,
                    "没有核验",
                    "文件超过 " + (MOST_BYTES >> 20) + " MB",
                    Basis.house("文书核验"),
                    "机关出具的电子文书没有这么大，请核对选的文件");
        }
        var each = each(bytes);
        var found = each.stream()
                .filter(verdict -> !strange(verdict))
                .flatMap(verdict -> Stream.ofNullable(verdict.found()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return CheckAnswer.unknown(each);
        }
        var county = found.sealId().length() < 6 ? "" : found.sealId().substring(0, 6);
        var seals = each.stream().map(verdict -> entered(county, verdict)).toList();
        var paper = seals.stream()
                .flatMap(seal -> Stream.ofNullable(seal.use()))
                .map(SealUse::paper)
                .distinct()
                .toList();
        var row = paper.size() == 1
                ? papers.find(new Scope(county, null, null), paper.getFirst())
                : Optional.<PaperRows.Row>empty();
        if (row.isEmpty() || seals.stream().anyMatch(seal -> seal.verdict().whole() && seal.use() == null)) {
            return CheckAnswer.unregistered(each);
        }
        looks.checked(county, row.get().id());
        return CheckAnswer.of(
                row.get(), seals, uses.ofPaper(county, row.get().id()), unsealed(row.get()), difference(seals, bytes));
    }

    /** A seal of the file with the line of the ledger that knows it. */
    record Entered(Verdict verdict, @Nullable SealUse use) {}

    /** Whoever made that seal is none of ours. */
    private static boolean strange(Verdict verdict) {
        return verdict.faults().stream().anyMatch(fault -> fault.part() == Part.TRUST);
    }

    private Entered entered(String county, Verdict verdict) {
        var found = strange(verdict) ? null : verdict.found();
        var seal = found == null ? Optional.<Seal>empty() : seals.coded(county, found.sealId());
        var use = found == null || seal.isEmpty() ? Optional.<SealUse>empty() : uses.marked(county, found.mark());
        return new Entered(seal.map(known -> ended(verdict, known)).orElse(verdict), use.orElse(null));
    }

    /** The organs that sign the paper and have not sealed it. */
    private List<String> unsealed(PaperRows.Row paper) {
        var set = uses.ofPaper(paper.county(), paper.id());
        return papers.signers(paper).stream()
                .filter(signer -> set.stream().noneMatch(use -> signer.organ().equals(use.signer())))
                .map(PaperRows.Signer::name)
                .toList();
    }

    private List<Verdict> each(byte[] bytes) {
        if (starts(bytes, PDF)) {
            return PdfCheck.each(bytes, authority.anchors());
        }
        if (starts(bytes, ZIP)) {
            return OfdCheck.each(bytes, authority.anchors());
        }
        throw Refused.invalid("没有核验", "文件内容不是 PDF 或者 OFD（只看内容，不看扩展名）", "请选择从机关收到的 PDF 或者 OFD 原文件；照片、扫描件、Word 文件核验不了");
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** A seal lost or handed in is not believed from that moment on. */
    private static Verdict ended(Verdict verdict, Seal seal) {
        var ended = seal.endedAt();
        var found = verdict.found();
        return ended != null && found != null && !found.at().isBefore(ended.toInstant())
                ? verdict.and(
                        Part.VALIDITY,
                        seal.name(),
                        "印章已于 "
                                + ended.withOffsetSameInstant(ZoneOffset.ofHours(8))
                                        .toLocalDate() + " " + seal.state().label())
                : verdict;
    }

    /** Against the file that was given out with as many seals. */
    private Optional<String> difference(List<Entered> seals, byte[] bytes) {
        var use = seals.getLast().use();
        var digest = use == null ? null : use.pdfDigest();
        return seals.stream().allMatch(seal -> seal.verdict().whole())
                        || seals.getFirst().verdict().format() != Verdict.Format.PDF
                        || digest == null
                ? Optional.empty()
                : files.open(digest).map(original -> PdfDifference.where(original, bytes));
    }

    private static Refused busy() {
        return new Refused(Refused.Kind.TOO_MANY, null, "没有核验", "现在核验的人多", Basis.house("文书核验"), "请过一分钟再试");
    }
}
