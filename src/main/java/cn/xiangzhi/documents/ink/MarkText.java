package cn.xiangzhi.documents.ink;

import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Marks as text: JSON of whole numbers, always written the same way, so that its digest can be made again. */
public final class MarkText {

    /** More than sixty pages signed at leisure. */
    private static final int MOST_SIGNS = 1_200_000;

    private static final int MOST_PAGES = 99;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}|");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MarkText() {}

    public static String write(List<Mark> marks) {
        var out = new StringBuilder("[");
        for (var mark : marks) {
            var ink = mark.ink();
            out.append(out.length() > 1 ? "," : "")
                    .append("{\"page\":%d,\"digest\":\"%s\",\"width\":%d,\"height\":%d,\"strokes\":["
                            .formatted(mark.page(), mark.digest(), ink.width(), ink.height()));
            strokes(out, ink);
            out.append("]}");
        }
        return out.append(']').toString();
    }

    private static void strokes(StringBuilder out, Ink ink) {
        var next = "";
        for (var stroke : ink.strokes()) {
            out.append(next).append('[');
            next = "";
            for (var dot : stroke) {
                out.append(next).append("[%d,%d,%d,%d]".formatted(dot.x(), dot.y(), dot.pressure(), dot.at()));
                next = ",";
            }
            out.append(']');
            next = ",";
        }
    }

    /** Reads what a browser sent or the store kept; Refused when it is anything else. */
    public static List<Mark> read(String text) {
        if (text.length() > MOST_SIGNS) {
            throw refuse("笔迹数据太大", "请清除后重新签名；页数很多的，分几次签不了的请打印后手写");
        }
        var root = parse(text);
        if (root == null || !root.isArray() || root.size() > MOST_PAGES) {
            throw garbled();
        }
        var marks = new ArrayList<Mark>();
        for (var node : root) {
            marks.add(mark(node));
        }
        return List.copyOf(marks);
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private static Mark mark(JsonNode node) {
        var strokes = node.path("strokes");
        var digest = node.path("digest").asString("");
        if (!node.isObject() || !strokes.isArray() || !DIGEST.matcher(digest).matches()) {
            throw garbled();
        }
        var read = new ArrayList<List<Ink.Dot>>();
        for (var stroke : strokes) {
            if (!stroke.isArray()) {
                throw garbled();
            }
            var dots = new ArrayList<Ink.Dot>();
            stroke.forEach(dot -> dots.add(dot(dot)));
            read.add(List.copyOf(dots));
        }
        return new Mark(
                number(node.path("page")),
                digest,
                new Ink(number(node.path("width")), number(node.path("height")), List.copyOf(read)));
    }

    private static Ink.Dot dot(JsonNode node) {
        if (!node.isArray() || node.size() != 4) {
            throw garbled();
        }
        return new Ink.Dot(number(node.get(0)), number(node.get(1)), number(node.get(2)), number(node.get(3)));
    }

    private static int number(JsonNode node) {
        if (!node.isInt()) {
            throw garbled();
        }
        return node.intValue();
    }

    private static Refused garbled() {
        return refuse("收到的笔迹数据不能读取", "请刷新页面后重新签名");
    }

    private static Refused refuse(String why, String remedy) {
        return Refused.invalid("签名没有保存", why, remedy);
    }
}
