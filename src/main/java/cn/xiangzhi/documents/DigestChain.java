package cn.xiangzhi.documents;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.chain.Linker;
import cn.xiangzhi.documents.chain.Waiting;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door to the county's one running chain over papers, attachments and acts (F27). What is given here is written with the
 * caller's transaction and linked in batches right after it, so that nobody waits for the head of the chain.
 */
@Component
public class DigestChain {

    private final ChainStore store;
    private final Linker linker;
    private final Today today;

    DigestChain(ChainStore store, Linker linker, Today today) {
        this.store = store;
        this.linker = linker;
        this.today = today;
    }

    /** A new paper, attachment or act. {@code facts}: a digest of what its row says besides its content, or empty. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(String county, LinkKind kind, UUID subject, String digest, String facts) {
        store.enqueue(waiting(county, kind, subject, digest, facts));
    }

    /** The same for a row whose own statement writes what waits. */
    Waiting waiting(String county, LinkKind kind, UUID subject, String digest, String facts) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            var afterwards = new Afterwards();
            TransactionSynchronizationManager.bindResource(this, afterwards);
            TransactionSynchronizationManager.registerSynchronization(afterwards);
        }
        var at = today.now().truncatedTo(ChronoUnit.MICROS);
        return new Waiting(county, Ids.next(), kind.name(), subject, digest, facts, at);
    }

    /** Whether the county's chain has anything of that kind. */
    public boolean has(String county, LinkKind kind) {
        return store.has(county, kind.name());
    }

    /** What waits is linked as soon as it is committed. */
    private final class Afterwards implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            linker.nudge();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(DigestChain.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DigestChain.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(DigestChain.this);
        }
    }
}
