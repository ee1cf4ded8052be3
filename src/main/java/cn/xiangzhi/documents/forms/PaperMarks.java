package cn.xiangzhi.documents.forms;

import cn.xiangzhi.documents.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages beside the paper's own words: the square code of the first page with its signs to be typed, 作废 or
 * 草稿 across every page, and what was signed, in its places and on a sheet of its own after the last page.
 */
record PaperMarks(
        @Nullable String code,
        @Nullable String spoken,
        @Nullable String across,
        Signed signed) {

    private static final Signed NOBODY = new Signed("", "", List.of(), List.of());

    static final PaperMarks NONE = new PaperMarks(null, false);
    static final PaperMarks DRAFT = new PaperMarks(null, null, "草　稿", NOBODY);

    PaperMarks(@Nullable String code, boolean voided) {
        this(code, null, voided, NOBODY);
    }

    PaperMarks(@Nullable String code, @Nullable String spoken, boolean voided, Signed signed) {
        this(code, spoken, voided ? "作　废" : null, signed);
    }

    /** Signatures with the digest of the words as they are now. */
    record Signed(String title, String words, List<Placed> placed, List<Signature> signs) {}
}
