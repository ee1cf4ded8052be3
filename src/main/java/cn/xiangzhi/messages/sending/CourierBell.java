package cn.xiangzhi.messages.sending;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rings for the courier when something was committed, so that it goes within a second. */
@Component
public class CourierBell {

    private final Set<String> counties = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean byHand = new AtomicBoolean();

    /** While that runs nothing goes by itself: messages of the past are sent at their own moment. */
    public void byHand(Runnable work) {
        byHand.set(true);
        try {
            work.run();
        } finally {
            byHand.set(false);
        }
    }

    boolean resting() {
        return byHand.get();
    }

    public void afterCommit(String county) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counties.add(county);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counties.add(county);
            }
        });
    }

    /** The counties that rang since. */
    Set<String> rung() {
        var rung = Set.copyOf(counties);
        counties.removeAll(rung);
        return rung;
    }
}
