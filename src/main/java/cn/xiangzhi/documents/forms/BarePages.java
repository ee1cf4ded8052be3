package cn.xiangzhi.documents.forms;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Papers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages of a paper with nothing on them but its words: what somebody signs. */
@Component
public class BarePages {

    private final PaperPdf pages;
    private final Fonts fonts;

    BarePages(PaperPdf pages, Fonts fonts) {
        this.pages = pages;
        this.fonts = fonts;
    }

    /**
     * A page to be signed.
     *
     * @param digest of its words after SM3
     */
    public record Page(int number, String digest, String words) {

        /** Whether the page prints these words. */
        public boolean says(String printed) {
            return words.contains(printed);
        }
    }

    /** Every page; Refused where this installation lays out none. */
    public List<Page> of(Papers.Sheet sheet) {
        var missing = fonts.missing();
        if (missing != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    "不能在屏幕上签名",
                    missing + "，看不到文书的版面",
                    Basis.house("文书格式"),
                    "请打印网页上的文书后手写签名，并请管理员补上字体");
        }
        return read(sheet).stream()
                .map(page -> new Page(page.number, page.digest(), page.text()))
                .toList();
    }

    List<PageWords> read(Papers.Sheet sheet) {
        return PageWords.of(pages.write(sheet.html(), PdfWriter.about(sheet)));
    }
}
