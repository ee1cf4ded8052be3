package cn.xiangzhi.documents.forms;

import cn.xiangzhi.documents.Draft;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperSigns;
import cn.xiangzhi.documents.PaperWriter;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.VerificationCode;
import cn.xiangzhi.secrecy.Sm3;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A paper as PDF/A-2b, with its digest in the metadata and the marks its state asks for. */
@Component
class PdfWriter implements PaperWriter {

    private final PaperPdf pages;
    private final Fonts fonts;
    private final ObjectProvider<VerificationCode> codes;
    private final ObjectProvider<PaperSigns> signs;
    private final BarePages bare;

    PdfWriter(
            PaperPdf pages,
            Fonts fonts,
            ObjectProvider<VerificationCode> codes,
            ObjectProvider<PaperSigns> signs,
            BarePages bare) {
        this.pages = pages;
        this.fonts = fonts;
        this.codes = codes;
        this.signs = signs;
        this.bare = bare;
    }

    @Override
    public PaperForm form() {
        return PaperForm.PDF;
    }

    @Override
    public @Nullable String missing() {
        return fonts.missing();
    }

    @Override
    public byte[] write(Papers.Sheet sheet) {
        var paper = sheet.paper();
        var code = codes.stream()
                .map(each -> each.of(paper))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        var spoken = codes.stream()
                .map(each -> each.spoken(paper))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return pages.write(sheet.html(), about(sheet), new PaperMarks(code, spoken, paper.voided(), signed(sheet)));
    }

    private PaperMarks.Signed signed(Papers.Sheet sheet) {
        var all = signs.stream().flatMap(each -> each.of(sheet).stream()).toList();
        return new PaperMarks.Signed(
                about(sheet).title(),
                Sm3.hex(sheet.html()),
                all.isEmpty() ? List.of() : Placed.of(bare.read(sheet), all),
                all);
    }

    /** A draft: without code, and 草稿 across every page. */
    byte[] draft(Draft draft) {
        return pages.write(
                draft.html(),
                new PaperPdf.About(draft.kind().label() + "（草稿）", draft.organName(), "草稿", draft.keptAt(), true),
                PaperMarks.DRAFT);
    }

    static PaperPdf.About about(Papers.Sheet sheet) {
        var paper = sheet.paper();
        return new PaperPdf.About(
                paper.number() == null ? paper.title() : paper.title() + " " + paper.number(),
                sheet.organName(),
                "SM3 " + paper.digest(),
                sheet.issuedAt(),
                true);
    }
}
