package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How many whole summary cases a second go through the door of the room, for a profiler: {@code -Dspeed.seconds=…}. */
@Tag("bench")
@XiangzhiTest
@Import(CaseRoad.class)
class CaseSpeedTest {

    private static final int HANDS = 8;
    private final AtomicInteger next = new AtomicInteger();

    @Autowired
    private CaseRoad road;

    @Test
    void 简易程序从线索到结案() throws Exception {
        var towns = new ArrayList<Town>();
        for (var n = 0; n < HANDS; n++) {
            towns.add(road.town("CG-CF-024"));
        }
        run(towns, Duration.ofSeconds(Integer.getInteger("speed.warm", 20)));
        var turn = Duration.ofSeconds(Integer.getInteger("speed.seconds", 10));
        var cases = run(towns, turn);
        System.out.printf(
                "整案 %.1f 件/秒，步骤 %.0f 步/秒%n",
                cases / (turn.toMillis() / 1000.0), 9 * cases / (turn.toMillis() / 1000.0));
        assertThat(cases).isPositive();
    }

    private int run(List<Town> towns, Duration turn) throws Exception {
        var until = System.nanoTime() + turn.toNanos();
        var sum = 0;
        try (var threads = Executors.newCachedThreadPool()) {
            var counts = new ArrayList<Future<Integer>>();
            for (var town : towns) {
                Callable<Integer> hand = () -> {
                    var done = 0;
                    for (; System.nanoTime() < until; done++) {
                        whole(town);
                    }
                    return done;
                };
                counts.add(threads.submit(hand));
            }
            for (var count : counts) {
                sum += count.get();
            }
        }
        return sum;
    }

    /** Nine steps by four people, and one by the program. */
    private void whole(Town town) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", citizen(), "2026-04-29T17:22");
        road.evidence(town, id, "两次现场照片", "2026-04-29T17:25");
        road.pair(town, id, "USE_SUMMARY", "2026-04-29T17:30", USE_SUMMARY);
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        road.go(town.officer(), id, "DECIDE_ON_SPOT", "2026-04-29T17:35", DECIDE);
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-04-30T09:00", "reportedTo", "值班室");
        road.go(town.treasury(), id, "PAY", "2026-05-11T09:00", PAY);
        road.go(town.head(), id, "CLOSE", "2026-05-12T09:00", CLOSE);
    }

    private String citizen() {
        var n = next.incrementAndGet();
        var digits = "410899%04d%02d%02d%03d"
                .formatted(1940 + n / 336_000 % 60, 1 + n / 28_000 % 12, 1 + n / 1000 % 28, n % 1000);
        return digits + IdNumber.check(digits);
    }

    private static final String[] USE_SUMMARY = {
        "certificatesShown",
        "true",
        "occurredAt",
        "2026-04-29T17:30",
        "facts",
        "在建设路占道经营，已当场拍摄",
        "violated",
        "条例第22条",
        "basis",
        "条例第43条、第45条",
        "factsClear",
        "true",
        "kinds",
        "罚款",
        "fine",
        "200"
    };
    private static final String[] DECIDE = {
        "decidedAt",
        "2026-04-29T17:35",
        "decidedPlace",
        "现场",
        "signature",
        "当事人签名",
        "payBy",
        "银行或者电子支付",
        "lateFeeStated",
        "true"
    };
    private static final String[] PAY = {"amount", "200", "paidOn", "2026-05-11", "bankReference", "B2", "payer", "罗庆生"
    };
    private static final String[] CLOSE = {"closingReason", "已履行", "execution", "缴清", "opinion", "同意"};
}
