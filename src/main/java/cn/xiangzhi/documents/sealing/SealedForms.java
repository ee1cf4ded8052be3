package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.GeneratedFiles;
import cn.xiangzhi.documents.KeptForm;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Once a paper is sealed, the file that was sealed is given out and none is made anew. */
@Component
class SealedForms implements KeptForm {

    private final UseStore uses;
    private final GeneratedFiles files;

    SealedForms(UseStore uses, GeneratedFiles files) {
        this.uses = uses;
        this.files = files;
    }

    @Override
    public Optional<byte[]> of(Paper paper, PaperForm form) {
        return uses.ofPaper(paper.county(), paper.id())
                .flatMap(use -> Optional.ofNullable(
                        switch (form) {
                            case PDF -> use.pdfDigest();
                            case OFD -> use.ofdDigest();
                        }))
                .flatMap(files::open);
    }
}
