package cn.xiangzhi.demo.story;

import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, in order of time; what would happen after now is left undone, so that matters stand in every stage. */
final class Agenda {

    private record Entry(OffsetDateTime at, long order, Runnable happening) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private final Today today;
    private final OffsetDateTime now;
    private long order;

    Agenda(Today today) {
        this.today = today;
        this.now = today.now();
    }

    /** Whether it lies in the last four weeks. */
    boolean recent(OffsetDateTime at) {
        return at.isAfter(now.minusWeeks(4));
    }

    void plan(OffsetDateTime at, Runnable happening) {
        if (at.isBefore(now)) {
            entries.add(new Entry(at, order++, happening));
        }
    }

    void run() {
        for (var entry = entries.poll(); entry != null; entry = entries.poll()) {
            today.at(entry.at(), entry.happening());
        }
    }
}
