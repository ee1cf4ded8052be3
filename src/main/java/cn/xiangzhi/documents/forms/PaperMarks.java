package cn.xiangzhi.documents.forms;

import cn.xiangzhi.documents.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages beside the paper's own words: the square code of the first page, 作废 across a voided one, and what
 * was signed, in its places and on a sheet of its own after the last page.
 */
record PaperMarks(@Nullable String code, boolean voided, Signed signed) {

    static final PaperMarks NONE = new PaperMarks(null, false);

    PaperMarks(@Nullable String code, boolean voided) {
        this(code, voided, new Signed("", "", List.of(), List.of()));
    }

    /** Signatures with the digest of the words as they are now. */
    record Signed(String title, String words, List<Placed> placed, List<Signature> signs) {}
}
