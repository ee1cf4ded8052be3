package cn.xiangzhi.documents.forms;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.ink.Ink;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ink, or the note of a refusal, in its place on a page; points from the upper left corner.
 *
 * @param below the date, written under the ink
 */
record Placed(int page, Rectangle2D box, @Nullable Ink ink, String below) {

    private static final double WIDEST = 62;
    private static final double NARROWEST = 34;
    private static final double HIGH = 20;
    /** From the middle of a form's label to its right edge, and the cells beside it. */
    private static final double HALF_LABEL = 46;

    private static final double CELL = 136;
    private static final double WIDE_CELL = 350;
    /** Where a page prints no place, as an office's own template may: in its lower margin. */
    private static final String MARGIN = "";

    private static final double HEIGHT = 842;

    private record Spot(int page, String printed) {}

    private record Drawn(SignPlace place, @Nullable Ink ink, String below) {}

    /** Everything that stands, where its page still says what it said; the sheet of signatures has them all. */
    static List<Placed> of(List<PageWords> pages, List<Signature> signs) {
        var groups = new LinkedHashMap<Spot, List<Drawn>>();
        for (var sign : signs) {
            if (sign.stands()) {
                sort(pages, sign, groups);
            }
        }
        var placed = new ArrayList<Placed>();
        for (var group : groups.entrySet()) {
            var page = pages.get(group.getKey().page() - 1);
            var below = page.lowest() + 38;
            if (group.getKey().printed().equals(MARGIN)) {
                line(group, 71, 461, 76, HEIGHT - 32, placed);
            } else if (group.getValue().getFirst().place().beside() == SignPlace.Beside.BELOW) {
                line(group, 71, 461, 84, below < HEIGHT - PageWords.FOOT - 8 ? below : HEIGHT - 32, placed);
            } else {
                page.find(group.getKey().printed()).ifPresent(spot -> row(group, spot, placed));
            }
        }
        return List.copyOf(placed);
    }

    private static void sort(List<PageWords> pages, Signature sign, Map<Spot, List<Drawn>> groups) {
        var printed = sign.place().printed();
        var date = sign.takenAt().atZoneSameInstant(Today.BEIJING).toLocalDate().toString();
        var under = sign.place().beside() == SignPlace.Beside.BELOW;
        for (var mark : sign.marks()) {
            if (mark.page() <= pages.size()
                    && pages.get(mark.page() - 1).digest().equals(mark.digest())) {
                var there = pages.get(mark.page() - 1).find(printed).isPresent();
                add(
                        groups,
                        new Spot(mark.page(), there ? printed : MARGIN),
                        new Drawn(
                                sign.place(),
                                mark.ink(),
                                there ? date : sign.place().label() + " " + date));
            }
        }
        if (sign.refusal() != null) {
            var on = pages.stream()
                    .filter(page -> page.find(printed).isPresent())
                    .map(page -> page.number)
                    .toList();
            var where = sign.place().everyPage() || on.isEmpty() ? on : List.of(on.getLast());
            where.forEach(page -> add(groups, new Spot(page, printed), new Drawn(sign.place(), null, "拒绝签名 " + date)));
        }
    }

    private static void add(Map<Spot, List<Drawn>> groups, Spot at, Drawn drawn) {
        groups.computeIfAbsent(at, fresh -> new ArrayList<>()).add(drawn);
    }

    private static void row(Map.Entry<Spot, List<Drawn>> group, PageWords.Spot spot, List<Placed> placed) {
        var row = group.getValue();
        var line = row.getFirst().place().beside() == SignPlace.Beside.LINE;
        var room = Math.max(room(row.getFirst().place().beside(), spot), NARROWEST * 1.2);
        var step = Math.min(WIDEST, room / row.size());
        line(
                group,
                line ? spot.last() + 2 : (spot.left() + spot.right()) / 2 + HALF_LABEL + room - step * row.size(),
                room,
                WIDEST,
                switch (row.getFirst().place().beside()) {
                    case LINE, BELOW -> spot.base();
                    case CELL -> (spot.top() + spot.base()) / 2 + 8;
                    case WIDE_CELL -> (spot.top() + spot.base()) / 2 - 2;
                },
                placed);
    }

    private static void line(
            Map.Entry<Spot, List<Drawn>> group,
            double from,
            double room,
            double widest,
            double base,
            List<Placed> placed) {
        var step = Math.min(widest, room / group.getValue().size());
        var left = from;
        for (var drawn : group.getValue()) {
            placed.add(new Placed(
                    group.getKey().page(),
                    new Rectangle2D.Double(left, base - HIGH + 2, step - 4, HIGH),
                    drawn.ink(),
                    drawn.below()));
            left += step;
        }
    }

    private static double room(SignPlace.Beside beside, PageWords.Spot spot) {
        return switch (beside) {
            case LINE -> spot.free() - 4;
            case CELL -> CELL;
            case WIDE_CELL, BELOW -> WIDE_CELL;
        };
    }

    Optional<Ink> drawn() {
        return Optional.ofNullable(ink);
    }
}
