package cn.xiangzhi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes of the same kind that come at once are kept in one transaction: whoever comes while one is under way goes with the
 * next, so that nobody waits for company and many pay for one commit. Each is answered after its own has been committed. Where
 * a transaction fails, each of its writes is tried alone, so that one stands or falls for itself (ADR 0071).
 */
public final class Gathered<T, R> {

    /** More at once would keep the first of them waiting for the last. */
    private static final int MOST = 64;

    /** One writes while another waits for its commit. */
    private static final int WRITERS = 2;

    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writers = new Semaphore(WRITERS);
    private final Executor threads;
    private final TransactionOperations transaction;
    private final Function<List<T>, List<R>> keep;

    /** {@code keep} answers for each in their order; it runs in the transaction, on a thread of its own. */
    public Gathered(String name, TransactionOperations transaction, Function<List<T>, List<R>> keep) {
        // Threads of the machine and not of the program: they must not stand in line behind the requests that wait for
        // them.
        threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name(name + "-", 0).daemon().factory());
        this.transaction = transaction;
        this.keep = keep;
    }

    private record Waiting<T, R>(T what, CompletableFuture<R> answer) {}

    /** Keeps it and comes back once it is committed, or with what was refused. */
    public R keep(T what) {
        var mine = new Waiting<T, R>(what, new CompletableFuture<>());
        waiting.add(mine);
        call();
        try {
            return mine.answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while waiting for a commit", ended);
        }
    }

    private void call() {
        if (writers.tryAcquire()) {
            threads.execute(this::write);
        }
    }

    private void write() {
        try {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                together(batch);
            }
        } finally {
            writers.release();
        }
        // Whoever came between the last look and the release found no writer free.
        if (!waiting.isEmpty()) {
            call();
        }
    }

    private List<Waiting<T, R>> next() {
        var batch = new ArrayList<Waiting<T, R>>();
        for (var one = waiting.poll(); one != null; one = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private void together(List<Waiting<T, R>> batch) {
        List<R> answers;
        try {
            answers = committed(batch);
        } catch (Throwable failed) {
            if (batch.size() == 1 || failed instanceof CannotCreateTransactionException) {
                batch.forEach(one -> one.answer.completeExceptionally(failed));
            } else {
                batch.forEach(one -> together(List.of(one)));
            }
            return;
        }
        for (var n = 0; n < batch.size(); n++) {
            batch.get(n).answer.complete(answers.get(n));
        }
    }

    private List<R> committed(List<Waiting<T, R>> batch) {
        var all = batch.stream().map(Waiting::what).toList();
        var answers = transaction.execute(status -> keep.apply(all));
        if (answers == null || answers.size() != all.size()) {
            throw new IllegalStateException("not an answer for each");
        }
        return answers;
    }
}
