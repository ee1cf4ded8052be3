package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.GeneratedFiles;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets a seal on the forms of a paper, checks what came of it as anybody would, and keeps the files. */
@Component
class SealSetting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final SealStore seals;
    private final SealAuthority authority;
    private final List<PaperWriter> writers;
    private final GeneratedFiles files;

    SealSetting(SealStore seals, SealAuthority authority, List<PaperWriter> writers, GeneratedFiles files) {
        this.seals = seals;
        this.authority = authority;
        this.writers = writers;
        this.files = files;
    }

    UseStore.Files set(Seal seal, Papers.Sheet sheet, PaperRows.Row paper, OffsetDateTime at) {
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
            var sealedPdf = PdfSealing.seal(pages, sealer, authority.maker(), place, occasion);
            var kept = kept(PdfCheck.check(sealedPdf, authority.anchors()), sealedPdf);
            var ofd = writer(PaperForm.OFD).filter(one -> one.missing() == null).orElse(null);
            if (ofd == null) {
                return new UseStore.Files(kept.digest(), kept.mark(), null, null);
            }
            var sealedOfd = OfdSealing.seal(ofd.write(sheet), sealer, place, occasion);
            var second = kept(OfdCheck.check(sealedOfd, authority.anchors()), sealedOfd);
            return new UseStore.Files(kept.digest(), kept.mark(), second.digest(), second.mark());
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
    private Kept kept(Verdict verdict, byte[] bytes) {
        var found = verdict.found();
        if (found == null || !verdict.whole()) {
            throw new IllegalStateException("盖章以后核验不通过：" + verdict.faults());
        }
        return new Kept(files.keep(bytes), found.mark());
    }

    private static Refused refuse(String why, String remedy) {
        return Refused.unlawful(null, "没有用印", why, Basis.house("文书格式：印章盖在署名和成文日期上"), remedy);
    }

    private record Kept(String digest, String mark) {}
}
