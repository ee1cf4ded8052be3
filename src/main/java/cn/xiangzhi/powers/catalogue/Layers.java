package cn.xiangzhi.powers.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays a county's own versions over those of the common catalogue (F54): a version holds until the next begins. */
final class Layers {

    private Layers() {}

    /** A version the county entered; {@code gone} says that from its first day there is no such item. */
    record Own(Entry entry, boolean gone) {}

    /**
     * Newest first. A version that begins no later than the one before it corrects it and takes its place; a version that says
     * gone only ends what was before.
     */
    static List<Entry> laid(List<Entry> commonNewestFirst, List<Own> own) {
        var laid = new ArrayList<Entry>(commonNewestFirst.reversed());
        var number =
                laid.stream().mapToInt(entry -> entry.item().version()).max().orElse(0);
        for (var one : own) {
            var from = one.entry().validFrom();
            laid.removeIf(earlier -> !before(earlier.validFrom(), from));
            if (!laid.isEmpty() && from != null) {
                var last = laid.removeLast();
                laid.add(last.until(last.item().version(), earlier(last.validTo(), from.minusDays(1))));
            }
            if (!one.gone()) {
                number++;
                laid.add(one.entry().until(number, one.entry().validTo()));
            }
        }
        return laid.stream()
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.item().version()))
                .toList();
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return other != null && (one == null || one.isBefore(other));
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
