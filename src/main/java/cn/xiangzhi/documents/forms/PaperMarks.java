package cn.xiangzhi.documents.forms;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the pages beside the paper's own words: the square code of the first page with its signs to be typed, and
 * 作废 or 草稿 across every page.
 */
record PaperMarks(
        @Nullable String code,
        @Nullable String spoken,
        @Nullable String across) {

    static final PaperMarks NONE = new PaperMarks(null, null, null);
    static final PaperMarks DRAFT = new PaperMarks(null, null, "草　稿");

    PaperMarks(@Nullable String code, boolean voided) {
        this(code, null, voided);
    }

    PaperMarks(@Nullable String code, @Nullable String spoken, boolean voided) {
        this(code, spoken, voided ? "作　废" : null);
    }
}
