package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** A later room whose matters are filed with the department: it hears when the township has filed them (S14). */
public interface FiledMatters {

    /** Keeps on the matter itself that it was reported; does nothing where that was done already or is not asked for. */
    void sent(Actor actor, UUID matter, LocalDate on, String words);
}
