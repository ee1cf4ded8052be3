package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.LinkKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What was read and what was found; told by many threads. */
final class Tally {

    private final Consumer<Finding> listener;
    private final Map<Finding.Kind, Long> found = new EnumMap<>(Finding.Kind.class);
    final AtomicLong papers = new AtomicLong();
    final AtomicLong voids = new AtomicLong();
    final AtomicLong acts = new AtomicLong();
    final AtomicLong signatures = new AtomicLong();
    final AtomicLong attachments = new AtomicLong();
    final AtomicLong files = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong links = new AtomicLong();
    final AtomicLong anchors = new AtomicLong();

    Tally(Consumer<Finding> listener) {
        this.listener = listener;
    }

    AtomicLong of(LinkKind kind) {
        return switch (kind) {
            case PAPER -> papers;
            case VOID -> voids;
            case ACT -> acts;
            case SIGNATURE -> signatures;
            case ATTACHMENT -> attachments;
        };
    }

    synchronized void tell(Finding.Kind kind, String piece, String where) {
        found.merge(kind, 1L, Long::sum);
        listener.accept(new Finding(kind, piece, where));
    }

    synchronized long found() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }
}
