package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries checks out one after the other in the background; how far each is stands in its row, so that one may leave. */
@Component
class HealthWorkshop {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWorkshop.class);
    private static final int WAITING = 20;

    private final HealthExam exam;
    private final HealthStore store;
    private final Today today;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("health").factory());

    HealthWorkshop(HealthExam exam, HealthStore store, Today today) {
        this.exam = exam;
        this.store = store;
        this.today = today;
    }

    void take(String county, HealthRun run) {
        inHand.add(run.id());
        try {
            hands.execute(() -> work(county, run));
        } catch (RejectedExecutionException full) {
            inHand.remove(run.id());
            throw new Refused(Refused.Kind.TOO_MANY, null, "现在不能评估", "排队的评估太多", Basis.house("服务能力"), "请过几分钟再试");
        }
    }

    /** Whether this program is at it or will be; a running check nobody is at was broken off with the program. */
    boolean has(UUID run) {
        return inHand.contains(run);
    }

    private void work(String county, HealthRun run) {
        try {
            var items = exam.carryOut(county, run, (percent, doing) -> store.tell(county, run.id(), percent, doing));
            store.end(county, run.id(), HealthRun.State.DONE, "", items, today.now());
        } catch (RuntimeException failed) {
            LOG.error("赋权体检未能完成：{}", run.id(), failed);
            store.clear(county, run.id());
            var why = failed instanceof Refused no ? no.what() + "：" + no.why() : "评估时出错，请稍后重试；反复出现请联系系统管理员";
            store.end(county, run.id(), HealthRun.State.BROKEN, why, 0, today.now());
        } finally {
            inHand.remove(run.id());
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
