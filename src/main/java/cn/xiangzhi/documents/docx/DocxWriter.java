package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.VerificationCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A paper as editable DOCX; it needs no fonts. */
@Component
class DocxWriter implements PaperWriter {

    private final ObjectProvider<VerificationCode> codes;
    private final ObjectProvider<PaperSigns> signs;

    DocxWriter(ObjectProvider<VerificationCode> codes, ObjectProvider<PaperSigns> signs) {
        this.codes = codes;
        this.signs = signs;
    }

    @Override
    public PaperForm form() {
        return PaperForm.DOCX;
    }

    @Override
    public @Nullable String missing() {
        return null;
    }

    @Override
    public byte[] write(Papers.Sheet sheet) {
        var code = codes.stream()
                .map(each -> each.spoken(sheet.paper()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return PaperDocx.of(
                sheet,
                code,
                signs.stream().flatMap(each -> each.of(sheet).stream()).toList());
    }
}
