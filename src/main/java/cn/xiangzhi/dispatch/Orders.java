package cn.xiangzhi.dispatch;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of dispatch for later rooms: what came of an order. */
@Component
public class Orders {

    /** The handler reports the matter done (corrected on the spot, or the case is closed); it now waits to be checked. */
    public void done(Actor actor, UUID order, String result, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** A case was opened from this order: the order waits for it, and the reporter is told. */
    public void caseOpened(Actor actor, UUID order, UUID caseId, String caseNumber) {
        throw new UnsupportedOperationException();
    }

    public Optional<OrderBrief> brief(String county, UUID order) {
        throw new UnsupportedOperationException();
    }
}
