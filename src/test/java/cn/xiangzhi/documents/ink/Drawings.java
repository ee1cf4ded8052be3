package cn.xiangzhi.documents.ink;

import java.util.ArrayList;
import java.util.List;

/** Names as a hand would draw them, without a screen. */
public final class Drawings {

    private Drawings() {}

    /** Three strokes across a field of 350 by 240; {@code lean} makes another hand of it. */
    public static Ink name(int lean) {
        return new Ink(
                3500,
                2400,
                List.of(
                        line(300, 400 + lean, 1100, 500, 0),
                        line(1300, 300, 1250, 1900, 300),
                        line(1700, 600, 3000, 1500 - lean, 700)));
    }

    static List<Ink.Dot> line(int fromX, int fromY, int toX, int toY, int at) {
        var dots = new ArrayList<Ink.Dot>();
        for (var n = 0; n <= 10; n++) {
            dots.add(new Ink.Dot(fromX + (toX - fromX) * n / 10, fromY + (toY - fromY) * n / 10, 500, at + n * 16));
        }
        return List.copyOf(dots);
    }

    /** One mark for each of so many pages, as a browser sends them. */
    public static String sent(int pages) {
        var marks = new ArrayList<Mark>();
        for (var page = 1; page <= pages; page++) {
            marks.add(new Mark(page, "", name(page * 7)));
        }
        return MarkText.write(marks);
    }
}
