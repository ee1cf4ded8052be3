package cn.xiangzhi.documents.ink;

import cn.xiangzhi.base.Refused;
import java.util.List;
import java.util.Optional;

/** Whether strokes can be somebody's name: enough of them, drawn within the field, in the time a hand needs. */
public final class InkCheck {

    private static final int MOST_STROKES = 120;
    private static final int MOST_DOTS = 4_000;
    private static final int LEAST_DOTS = 8;
    private static final int LEAST_MILLIS = 80;
    private static final int MOST_MILLIS = 600_000;
    private static final int LEAST_SIDE = 600;
    private static final int MOST_SIDE = 40_000;

    private InkCheck() {}

    /** Refuses what cannot be kept as a signature; {@code where} as 第 2 页. */
    public static void check(Ink ink, String where) {
        fault(ink).ifPresent(why -> {
            throw Refused.invalid("签名没有保存", where + why, "请点“清除”，在框内写清楚全名后再提交");
        });
    }

    static Optional<String> fault(Ink ink) {
        if (ink.width() < LEAST_SIDE || ink.height() < LEAST_SIDE || Math.max(ink.width(), ink.height()) > MOST_SIDE) {
            return Optional.of("签名框的大小不对");
        }
        if (ink.strokes().stream().allMatch(List::isEmpty)) {
            return Optional.of("没有签名");
        }
        if (ink.strokes().size() > MOST_STROKES || ink.dots() > MOST_DOTS) {
            return Optional.of("的笔画太多，不像签名");
        }
        if (ink.dots() < LEAST_DOTS) {
            return Optional.of("只点了几下，不是签名");
        }
        if (ink.strokes().stream().flatMap(List::stream).anyMatch(dot -> outside(ink, dot))) {
            return Optional.of("有笔画不在签名框内");
        }
        return timing(ink).or(() -> size(ink));
    }

    private static boolean outside(Ink ink, Ink.Dot dot) {
        return dot.x() < 0
                || dot.y() < 0
                || dot.x() > ink.width()
                || dot.y() > ink.height()
                || dot.pressure() < 0
                || dot.pressure() > 1000;
    }

    private static Optional<String> timing(Ink ink) {
        var last = 0;
        for (var stroke : ink.strokes()) {
            for (var dot : stroke) {
                if (dot.at() < last || dot.at() > MOST_MILLIS) {
                    return Optional.of("笔画的时间先后不对");
                }
                last = dot.at();
            }
        }
        return last < LEAST_MILLIS ? Optional.of("写得太快，不像手写") : Optional.empty();
    }

    private static Optional<String> size(Ink ink) {
        var box = InkShape.bounds(ink);
        return box.getWidth() < ink.width() * 0.08 || box.getWidth() + box.getHeight() < ink.height() * 0.3
                ? Optional.of("的签名太小，看不清")
                : Optional.empty();
    }
}
