package cn.xiangzhi.documents.docx;

import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paper as editable DOCX; it needs no fonts. */
@Component
class DocxWriter implements PaperWriter {

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
        return PaperDocx.of(sheet);
    }
}
