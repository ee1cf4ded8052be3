package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.life.LifeStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door by which the room that serves a paper tells that it was served; the rest of a paper's life is known here (F45 F46). */
@Component
public class PaperLife {

    private final PaperStore papers;
    private final LifeStore store;
    private final Today today;

    PaperLife(PaperStore papers, LifeStore store, Today today) {
        this.papers = papers;
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
        papers.of(actor.county(), matterKind, matter).stream()
                .filter(paper -> paper.kind() == kind && !paper.voided())
                .max(Comparator.comparing(paper -> paper.id().toString()))
                .ifPresent(paper -> store.served(actor.county(), id, paper.id(), service, actor.name(), today.now()));
    }

    /** From the draft on, in the order it went. */
    public List<LifeStore.Line> of(Paper paper) {
        return store.lines(paper.county(), paper.id());
    }
}
