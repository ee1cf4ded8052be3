package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.Try;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A case in the actor's scope as a topic of this room looks at it: the file with all that is known, nothing made yet. */
@Component
public class CaseDoor {

    private final CaseFiles files;
    private final Knowing knowing;

    CaseDoor(CaseFiles files, Knowing knowing) {
        this.files = files;
        this.knowing = knowing;
    }

    /** What an attempt at that move would be judged by; Refused as not found outside the scope. */
    public Try attempt(Actor actor, UUID id, Move move, Facts facts, OffsetDateTime at) {
        return knowing.attempt(files.file(files.get(actor.scope(), id)), move, facts, actor, at);
    }
}
