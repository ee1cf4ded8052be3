package cn.xiangzhi.documents;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A form that is kept and no longer made anew, as a sealed one: it is given out instead, unless the paper is voided. */
public interface KeptForm {

    Optional<byte[]> of(Paper paper, PaperForm form);

    /** Of several papers those of which it is kept, asked for at once. */
    Set<UUID> of(String county, Collection<UUID> papers, PaperForm form);
}
