package cn.xiangzhi.documents.forms;

import org.jspecify.annotations.Nullable;

/** What stands on the pages beside the paper's own words: the square code of the first page, and 作废 across a voided one. */
record PaperMarks(@Nullable String code, boolean voided) {

    static final PaperMarks NONE = new PaperMarks(null, false);
}
