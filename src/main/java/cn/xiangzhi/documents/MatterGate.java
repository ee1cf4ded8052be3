package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.util.Set;
import java.util.UUID;

/** A room's answer to whether somebody may open what hangs on one of its matters. Without a gate nobody may. */
public interface MatterGate {

    /** As {@code report}, {@code case}: the {@code matterKind} that papers and attachments were kept under. */
    String matterKind();

    /** Whether the matter lies within the actor's rights and scope. */
    boolean mayOpen(Actor actor, String county, UUID matter);

    /** The families of files such a matter takes. */
    default Set<FileFamily> takes() {
        return FileFamily.SEEN;
    }
}
