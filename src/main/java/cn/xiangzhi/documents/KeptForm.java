package cn.xiangzhi.documents;

import java.util.Optional;

/** A form that is kept and no longer made anew, as a sealed one: it is given out instead, unless the paper is voided. */
public interface KeptForm {

    Optional<byte[]> of(Paper paper, PaperForm form);
}
