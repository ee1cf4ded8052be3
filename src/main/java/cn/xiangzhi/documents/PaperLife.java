package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.life.LifeStore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door by which the room that serves a paper tells that it was served; the rest of a paper's life is known here (F45 F46). */
@Component
public class PaperLife {

    private final LifeStore store;
    private final Today today;

    PaperLife(LifeStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** What the return of service says. */
    public record Service(LocalDate on, String receiver, String how) {}

    /**
     * The newest valid paper of that kind was served; nothing where the matter has none. The same {@code id} again changes
     * nothing.
     *
     * @param id of the step that says so
     */
    @Transactional
    public void served(Actor actor, UUID id, String matterKind, UUID matter, PaperKind kind, Service service) {
        store.served(actor.county(), id, matterKind, matter, kind, service, actor.name(), today.now());
    }

    /** From the draft on, in the order it went. */
    public List<LifeStore.Line> of(Paper paper) {
        return store.lines(paper.county(), paper.id());
    }
}
