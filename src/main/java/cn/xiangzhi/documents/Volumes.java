package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import java.util.UUID;

/** The door to whole files: bound or packed in the background, watched and fetched at {@code /volumes/{id}}. */
public interface Volumes {

    /**
     * Begins, and answers where to look; the same {@code once} begins nothing anew. Only what the actor may open goes in;
     * Refused when it cannot be made here or too many wait.
     */
    UUID begin(Actor actor, UUID once, Volume volume, Volume.Form form);
}
