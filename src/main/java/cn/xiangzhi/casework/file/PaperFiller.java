package cn.xiangzhi.casework.file;

import cn.xiangzhi.documents.PaperKind;
import java.util.Map;

/** Fills the fields of some kinds of paper; what every paper shares is there already. */
public interface PaperFiller {

    boolean fills(PaperKind kind);

    void fill(Map<String, Object> fields, PaperFacts.Source source);
}
