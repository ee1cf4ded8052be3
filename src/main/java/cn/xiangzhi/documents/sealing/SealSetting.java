package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.OfdSealing;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.PdfSealing;
import cn.xiangzhi.documents.seal.SealCertificate;
import cn.xiangzhi.documents.seal.SealPicture;
import cn.xiangzhi.documents.seal.SealPlace;
import cn.xiangzhi.documents.seal.SealPlaces;
import cn.xiangzhi.documents.seal.Sealer;
import cn.xiangzhi.documents.seal.SesSeal;
import cn.xiangzhi.documents.seal.UnreadableException;
import cn.xiangzhi.documents.seal.Verdict;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a seal on the forms of a paper, and checks what came of it as anybody would. */
@Component
class SealSetting {

    private final SealStore seals;
    private final SealAuthority authority;
    private final List<PaperWriter> writers;

    SealSetting(SealStore seals, SealAuthority authority, List<PaperWriter> writers) {
        this.seals = seals;
        this.authority = authority;
        this.writers = writers;
    }

    /** A form under the seal, with the mark of its signature. */
    record Sealed(PaperForm form, byte[] bytes, String mark) {}

    /** Every form this installation can make, or those the organs before have sealed; at least the PDF, else Refused. */
    List<Sealed> set(UseChecks.Asked asked, Papers.Sheet sheet, SealedFiles.Under under, OffsetDateTime at) {
        var paper = asked.paper();
        try {
            var sealer = sealer(asked.seal());
            var occasion = new Sealer.Occasion(
                    paper.words(), at.truncatedTo(ChronoUnit.SECONDS).toInstant(), under.seals(), asked.more());
            var pages = under.seals() == 0
                    ? written(PaperForm.PDF, sheet)
                    : under.files().get(PaperForm.PDF);
            if (pages == null) {
                throw refuse("先盖章的机关没有盖好的 PDF", "请由出具机关作废重新出具");
            }
            var anchors = authority.anchors();
            before(under, PdfCheck.check(pages, anchors));
            var place = place(pages, paper, asked.signer());
            var sealedPdf = PdfSealing.seal(pages, sealer, authority.maker(), place, occasion);
            var forms = new ArrayList<Sealed>();
            forms.add(whole(PaperForm.PDF, sealedPdf, PdfCheck.each(sealedPdf, anchors)));
            var ofd = under.seals() == 0 ? ofd(sheet) : under.files().get(PaperForm.OFD);
            if (ofd != null) {
                before(under, OfdCheck.check(ofd, anchors));
                var sealedOfd = OfdSealing.seal(ofd, sealer, place, occasion);
                forms.add(whole(PaperForm.OFD, sealedOfd, OfdCheck.each(sealedOfd, anchors)));
            }
            return List.copyOf(forms);
        } catch (UnreadableException broken) {
            throw new IllegalStateException("不能加盖印章：" + paper.words(), broken);
        }
    }

    private byte[] written(PaperForm form, Papers.Sheet sheet) {
        var writer = writer(form).orElseThrow(() -> refuse("这个系统还不能生成版式文件", "请联系系统管理员"));
        var missing = writer.missing();
        if (missing != null) {
            throw refuse("这个系统不能生成版式文件：" + missing, "请联系系统管理员补上字体；急用的，打印以后加盖实物印章");
        }
        return writer.write(sheet);
    }

    private byte @Nullable [] ofd(Papers.Sheet sheet) {
        return writer(PaperForm.OFD)
                .filter(one -> one.missing() == null)
                .map(one -> one.write(sheet))
                .orElse(null);
    }

    /** No seal is set on what was altered since the seals before. */
    private static void before(SealedFiles.Under under, Verdict verdict) {
        if (under.seals() > 0 && !verdict.whole()) {
            throw refuse(
                    "先盖章的文件核验不通过：" + verdict.faults().getFirst().what(), "请系统管理员运行 bin/xiangzhi verify，从备份恢复以后再用印");
        }
    }

    private Optional<PaperWriter> writer(PaperForm form) {
        return writers.stream().filter(one -> one.form() == form).findFirst();
    }

    private Sealer sealer(Seal seal) throws UnreadableException {
        var material = seals.material(seal);
        var key = material.key();
        if (key == null) {
            throw refuse("印章的签章私钥已经销毁", "请登记新的印章");
        }
        return authority.sealer(SesSeal.of(material.seal()), SealCertificate.of(material.certificate()), key);
    }

    private static SealPlace place(byte[] pages, PaperRows.Row paper, PaperRows.@Nullable Signer signer)
            throws UnreadableException {
        var name = signer == null ? paper.organName() : signer.name();
        return SealPlaces.find(pages, name, PaperView.day(paper.issuedOn()), SealPicture.SIZE)
                .orElseThrow(() ->
                        refuse("“" + paper.title() + "”没有机关署名和成文日期，不是对外出具的文书，没有盖章的位置", "内部审批、笔录类文书由有关人员签名，不盖机关印章"));
    }

    /** What anybody would find wrong is not given out. */
    private static Sealed whole(PaperForm form, byte[] bytes, List<Verdict> each) {
        var found = each.getLast().found();
        if (found == null || !each.stream().allMatch(Verdict::whole)) {
            throw new IllegalStateException("盖章以后核验不通过：" + each);
        }
        return new Sealed(form, bytes, found.mark());
    }

    private static Refused refuse(String why, String remedy) {
        return Refused.unlawful(null, "没有用印", why, Basis.house("文书格式：印章盖在署名和成文日期上"), remedy);
    }
}
