package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.LongWork;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries checks out one after the other in the background; how far each is stands in its row, so that one may leave. What a
 * check finds is written with its end in one transaction: a check that the program broke off has left nothing and begins anew.
 */
@Component
class HealthWorkshop {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWorkshop.class);

    private final HealthExam exam;
    private final HealthStore store;
    private final Today today;
    private final LongWork hand = new LongWork("health");

    HealthWorkshop(HealthExam exam, HealthStore store, Today today) {
        this.exam = exam;
        this.store = store;
        this.today = today;
    }

    /** Puts a running check into the queue, unless it is there. */
    void take(String county, HealthRun run) {
        if (!hand.take(run.id(), () -> work(county, run))) {
            store.broken(county, run.id(), "排队的评估太多，请过几分钟再试", today.now());
        }
    }

    private void work(String county, HealthRun run) {
        try {
            if (store.tell(county, run.id(), 1, "正在开始")) {
                exam.carryOut(county, run, (percent, doing) -> store.tell(county, run.id(), percent, doing));
            }
        } catch (RuntimeException | OutOfMemoryError failed) {
            if (hand.stopped()) {
                LOG.warn("赋权体检随程序停止，下次启动后从头再做：{}", run.id());
                return;
            }
            LOG.error("赋权体检未能完成：{}", run.id(), failed);
            var why = failed instanceof Refused no ? no.what() + "：" + no.why() : "评估时出错，请稍后重试；反复出现请联系系统管理员";
            store.broken(county, run.id(), why, today.now());
        }
    }

    @PreDestroy
    void close() {
        hand.close();
    }
}
