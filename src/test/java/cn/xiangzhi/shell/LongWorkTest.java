package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LongWorkTest {

    @Test
    void 在手的一件不重复做_做完可以再做_出了错也放下() throws InterruptedException {
        var piece = UUID.randomUUID();
        var times = new AtomicInteger();
        var go = new CountDownLatch(1);
        try (var work = new LongWork("长活")) {
            assertThat(work.take(piece, () -> {
                        await(go);
                        times.incrementAndGet();
                        throw new IllegalStateException("坏了");
                    }))
                    .isTrue();
            assertThat(work.take(piece, times::incrementAndGet)).as("已经在手").isTrue();
            go.countDown();
            await(behind(work));
            assertThat(times).hasValue(1);
            work.take(piece, times::incrementAndGet);
            await(behind(work));
            assertThat(times).hasValue(2);
        }
    }

    @Test
    void 排队的太多不收_停下以后不再做() {
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var work = new LongWork("长活");
        work.take(UUID.randomUUID(), () -> {
            begun.countDown();
            await(go);
        });
        await(begun);
        var taken = 0;
        while (work.take(UUID.randomUUID(), () -> await(go))) {
            taken++;
        }
        assertThat(taken).as("一件在做，二十件排队").isEqualTo(20);
        assertThat(work.stopped()).isFalse();
        work.close();
        assertThat(work.stopped()).isTrue();
        assertThat(work.take(UUID.randomUUID(), () -> {})).isFalse();
    }

    /** Counted down when everything put into the queue before it is done. */
    private static CountDownLatch behind(LongWork work) {
        var done = new CountDownLatch(1);
        assertThat(work.take(UUID.randomUUID(), done::countDown)).isTrue();
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
