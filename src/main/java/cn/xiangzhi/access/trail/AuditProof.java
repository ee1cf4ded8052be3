package cn.xiangzhi.access.trail;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves a county's chain from its first row kept to its head, or names the first row that does not fit. */
@Component
class AuditProof {

    private static final int STEP = 2_000;

    /** The Cybersecurity Law asks for six months at least (art. 23(3) of the law in force since 2026). */
    static final int LEAST_DAYS = 180;

    private final AuditStore store;
    private final Today today;

    AuditProof(AuditStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** What the proof found; {@code broken} is the first sequence number that does not fit. */
    record Finding(long rows, Optional<Long> broken, String words) {}

    Finding verify(String county) {
        var head = store.head(county);
        var seq = head.purgedSeq();
        var rows = 0L;
        var previous = seq == 0 ? AuditRow.BEGINNING : null;
        for (var some = store.after(county, seq, STEP); !some.isEmpty(); some = store.after(county, seq, STEP)) {
            for (var row : some) {
                if (row.seq() != seq + 1) {
                    return new Finding(rows, Optional.of(seq + 1), "第" + (seq + 1) + "条缺失");
                }
                if (!row.intact() || (previous != null && !previous.equals(row.previous()))) {
                    return new Finding(rows, Optional.of(row.seq()), "第" + row.seq() + "条被改动过");
                }
                seq = row.seq();
                previous = row.digest();
                rows++;
            }
        }
        var whole = seq == head.seq() && (previous == null || previous.equals(head.digest()));
        return whole
                ? new Finding(rows, Optional.empty(), "完整")
                : new Finding(rows, Optional.of(seq + 1), "第" + (seq + 1) + "条起缺失");
    }

    /** Removes rows older than so many days; younger ones than six months never. Answers the last number removed. */
    @Transactional
    public long purge(String county, int days) {
        if (days < LEAST_DAYS) {
            throw Refused.invalid("审计日志未清理", "日志至少保留" + LEAST_DAYS + "天，不能清理更近的", "请填写不小于" + LEAST_DAYS + "的天数");
        }
        var head = store.lockHead(county);
        var finding = verify(county);
        if (finding.broken().isPresent()) {
            throw Refused.invalid("审计日志未清理", "日志不完整：" + finding.words(), "请先查明原因，保留现状备查");
        }
        var last = store.purge(county, today.now().minusDays(days));
        if (last > head.purgedSeq()) {
            store.moveHead(county, new AuditStore.Head(head.seq(), head.digest(), last));
        }
        return last;
    }
}
