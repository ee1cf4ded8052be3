package cn.xiangzhi.documents.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several threads with a short queue: who gives them work waits when they have enough, so that little is held at once. */
final class Hands implements AutoCloseable {

    private static final int QUEUE = 64;

    private final ThreadPoolExecutor pool;
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

    Hands(int threads) {
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(QUEUE),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Work that may fail on the disk. */
    interface Work {
        void run() throws IOException;
    }

    void give(Work work) {
        failed();
        pool.execute(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException | Error failure) {
                broken.compareAndSet(null, failure);
            }
        });
    }

    /** Waits for all that was given; what failed in a thread fails here. */
    @Override
    public void close() {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                failed();
            }
        } catch (InterruptedException stopped) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
        failed();
    }

    private void failed() {
        switch (broken.get()) {
            case null -> {}
            case IOException disk -> throw new UncheckedIOException(disk);
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
