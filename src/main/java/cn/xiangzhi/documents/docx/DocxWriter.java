package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A paper as editable DOCX; it needs no fonts. */
@Component
class DocxWriter implements PaperWriter {

    private final ObjectProvider<PaperSigns> signs;

    DocxWriter(ObjectProvider<PaperSigns> signs) {
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
        return PaperDocx.of(
                sheet, signs.stream().flatMap(each -> each.of(sheet).stream()).toList());
    }
}
