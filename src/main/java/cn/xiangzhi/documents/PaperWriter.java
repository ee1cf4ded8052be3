package cn.xiangzhi.documents;

import org.jspecify.annotations.Nullable;

/** Makes one {@link PaperForm} of papers; every form has one writer, found by the pages. */
public interface PaperWriter {

    PaperForm form();

    /** Why this form cannot be made on this installation, in words for the page; null when it can. */
    @Nullable
    String missing();

    /** The paper in this form, with the same words; the same paper gives the same bytes. */
    byte[] write(Papers.Sheet sheet);
}
