package cn.xiangzhi.access.trail;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Links the lines of a transaction to their county's chain just before it commits, so that the head of the chain is
 * held only for the length of the commit and not while the work is done.
 */
@Component
public class AuditChain {

    private final AuditStore store;
    private final Today today;

    AuditChain(AuditStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** To be called inside a transaction. */
    public void append(AuditLine line) {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.lines.add(line);
    }

    private void write(List<AuditLine> lines) {
        var byCounty =
                lines.stream().collect(Collectors.groupingBy(AuditLine::county, TreeMap::new, Collectors.toList()));
        byCounty.forEach((county, own) -> {
            var head = store.lockHead(county);
            for (var line : own) {
                var at = today.now().truncatedTo(ChronoUnit.MILLIS);
                var row = AuditRow.link(Ids.next(), head.seq() + 1, at, line, head.digest());
                store.add(row);
                head = new AuditStore.Head(row.seq(), row.digest(), head.purgedSeq());
            }
            store.moveHead(county, head);
        });
    }

    private final class Pending implements TransactionSynchronization, Ordered {

        private final List<AuditLine> lines = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var written = List.copyOf(lines);
            lines.clear();
            write(written);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditChain.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditChain.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditChain.this);
        }
    }
}
