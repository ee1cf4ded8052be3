package cn.xiangzhi.field.entries;

import cn.xiangzhi.base.Actor;
import java.util.Set;

/** How entries of some kinds are done: through the same doors as the pages, in the caller's transaction. */
public interface Doing {

    Set<EntryKind> kinds();

    /** Does it and tells what was done, or is Refused. */
    Entry.Answer apply(Actor actor, Entry entry);
}
