package cn.xiangzhi.documents;

import java.util.List;

/** What was signed on a paper, for whoever shows or prints it; in the order it was signed. */
public interface PaperSigns {

    List<Signature> of(Papers.Sheet sheet);
}
