package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperForm;
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
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets a seal on the forms of a paper, and checks what came of it as anybody would. */
@Component
class SealSetting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

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

    /** Every form this installation can make; at least the PDF, else Refused. */
    List<Sealed> set(Seal seal, Papers.Sheet sheet, PaperRows.Row paper, OffsetDateTime at) {
        try {
            var pdf = writer(PaperForm.PDF).orElseThrow(() -> refuse("这个系统还不能生成版式文件", "请联系系统管理员"));
            var missing = pdf.missing();
            if (missing != null) {
                throw refuse("这个系统不能生成版式文件：" + missing, "请联系系统管理员补上字体；急用的，打印以后加盖实物印章");
            }
            var sealer = sealer(seal);
            var occasion = new Sealer.Occasion(
                    paper.words(), at.truncatedTo(ChronoUnit.SECONDS).toInstant());
            var pages = pdf.write(sheet);
            var place = place(pages, paper);
            var anchors = authority.anchors();
            var sealedPdf = PdfSealing.seal(pages, sealer, authority.maker(), place, occasion);
            var forms = new ArrayList<Sealed>();
            forms.add(whole(PaperForm.PDF, sealedPdf, PdfCheck.check(sealedPdf, anchors)));
            var ofd = writer(PaperForm.OFD).filter(one -> one.missing() == null);
            if (ofd.isPresent()) {
                var sealedOfd = OfdSealing.seal(ofd.get().write(sheet), sealer, place, occasion);
                forms.add(whole(PaperForm.OFD, sealedOfd, OfdCheck.check(sealedOfd, anchors)));
            }
            return List.copyOf(forms);
        } catch (UnreadableException broken) {
            throw new IllegalStateException("不能加盖印章：" + paper.words(), broken);
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

    private static SealPlace place(byte[] pages, PaperRows.Row paper) throws UnreadableException {
        return SealPlaces.find(pages, paper.organName(), DAY.format(paper.issuedOn()), SealPicture.SIZE)
                .orElseThrow(() ->
                        refuse("“" + paper.title() + "”没有机关署名和成文日期，不是对外出具的文书，没有盖章的位置", "内部审批、笔录类文书由有关人员签名，不盖机关印章"));
    }

    /** What anybody would find wrong is not given out. */
    private static Sealed whole(PaperForm form, byte[] bytes, Verdict verdict) {
        var found = verdict.found();
        if (found == null || !verdict.whole()) {
            throw new IllegalStateException("盖章以后核验不通过：" + verdict.faults());
        }
        return new Sealed(form, bytes, found.mark());
    }

    private static Refused refuse(String why, String remedy) {
        return Refused.unlawful(null, "没有用印", why, Basis.house("文书格式：印章盖在署名和成文日期上"), remedy);
    }
}
