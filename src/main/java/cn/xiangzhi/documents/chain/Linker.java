package cn.xiangzhi.documents.chain;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links what waits, in batches: the head of a chain is held for a batch and never for anybody's work (ADR 0017). */
@Component
public class Linker {

    private static final int BATCH = 1_000;

    private final ChainStore store;
    private final TransactionTemplate transaction;
    private final AtomicBoolean asked = new AtomicBoolean(true);

    public Linker(ChainStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** Something waits. */
    public void nudge() {
        asked.set(true);
    }

    boolean asked() {
        return asked.getAndSet(false);
    }

    /** Links everything that waits in whatever county, and answers how many. */
    public int all() {
        return store.waitingCounties().stream().mapToInt(this::county).sum();
    }

    /** Links everything that waits in a county. */
    public int county(String county) {
        var linked = 0;
        for (var some = BATCH; some == BATCH; linked += some) {
            some = batch(county);
        }
        return linked;
    }

    private int batch(String county) {
        var count = transaction.execute(status -> {
            var head = store.lock(county);
            var waiting = store.take(county, BATCH);
            if (waiting.isEmpty()) {
                return 0;
            }
            var links = new ArrayList<Link>(waiting.size());
            for (var one : waiting) {
                var link = Link.after(head, one);
                links.add(link);
                head = head.with(link);
            }
            store.add(county, links);
            store.move(head);
            return waiting.size();
        });
        return count == null ? 0 : count;
    }
}
