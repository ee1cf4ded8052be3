package cn.xiangzhi.archives;

import cn.xiangzhi.archives.files.Archiving;
import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The door of the archive for imports and the demonstration; archivists work on the pages. */
@Component
public class Archive {

    private final Archiving archiving;

    Archive(Archiving archiving) {
        this.archiving = archiving;
    }

    public void registerFonds(Actor actor, String township, String code) {
        archiving.registerFonds(actor, township, code);
    }

    /** Takes in every whole file of the actor's scope closed on or before that day, for thirty years. */
    public void takeInWaiting(Actor actor, LocalDate closedBy) {
        archiving.takeInWaiting(actor, closedBy);
    }
}
