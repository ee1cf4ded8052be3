package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.template.Piece.Shape;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the marks of one paragraph. What cannot be read is told and stays words, so that all faults are found at once. */
final class Marks {

    static final char OPEN = '【';
    static final char CLOSE = '】';

    private static final int LONGEST = 120;
    private static final Pattern BETWEEN = Pattern.compile("[／/]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final List<Piece> pieces = new ArrayList<>();
    private final Consumer<String> faults;

    private Marks(Consumer<String> faults) {
        this.faults = faults;
    }

    static List<Piece> read(String text, Consumer<String> faults) {
        return new Marks(faults).all(text);
    }

    private List<Piece> all(String text) {
        var at = 0;
        while (at < text.length()) {
            var open = text.indexOf(OPEN, at);
            var stray = text.substring(at, open < 0 ? text.length() : open).indexOf(CLOSE);
            if (stray >= 0) {
                faults.accept("“】”前面没有对应的“【”");
            }
            if (open < 0) {
                words(text.substring(at));
                break;
            }
            words(text.substring(at, open));
            at = mark(text, open);
        }
        return List.copyOf(pieces);
    }

    private int mark(String text, int open) {
        var close = text.indexOf(CLOSE, open);
        var next = text.indexOf(OPEN, open + 1);
        if (close < 0 || next >= 0 && next < close) {
            var shown = text.substring(open, Math.min(text.length(), open + 12));
            faults.accept(close < 0 ? "“" + shown + "”没有写“】”" : "“" + shown + "”里面又有“【”，记号不能套记号");
            words(text.substring(open, open + 1));
            return open + 1;
        }
        var mark = text.substring(open, close + 1);
        var piece = piece(mark, text.substring(open + 1, close));
        if (piece == null) {
            words(mark);
        } else {
            pieces.add(piece);
        }
        return close + 1;
    }

    private @Nullable Piece piece(String mark, String inside) {
        if (inside.length() > LONGEST) {
            faults.accept("记号太长，一个记号不超过" + LONGEST + "字");
            return null;
        }
        var clean = INVISIBLE.matcher(inside).replaceAll("");
        var colon = index(clean, '：', ':');
        var comma = index(clean, '，', ',');
        if (colon >= 0 && (comma < 0 || colon < comma)) {
            var verb = name(clean.substring(0, colon));
            return verb(mark, verb, clean.substring(colon + 1));
        }
        return value(mark, Shape.PLAIN, clean);
    }

    private @Nullable Piece verb(String mark, String verb, String rest) {
        return switch (verb) {
            case "金额" -> value(mark, Shape.MONEY, rest);
            case "逐条" -> value(mark, Shape.LISTED, rest);
            case "逐行" -> one(mark, rest) ? new Piece.Each(name(rest)) : null;
            case "如有" -> given(mark, rest, true);
            case "如无" -> given(mark, rest, false);
            case "勾选" -> tick(mark, rest);
            default -> {
                faults.accept(mark + "：不认识“" + verb + "”，冒号前只能是 金额、逐条、逐行、勾选、如有、如无");
                yield null;
            }
        };
    }

    private @Nullable Piece value(String mark, Shape shape, String rest) {
        var comma = index(rest, '，', ',');
        var names = names(mark, comma < 0 ? rest : rest.substring(0, comma));
        if (names == null) {
            return null;
        }
        if (comma < 0) {
            return new Piece.Value(names, shape, null, false);
        }
        var tail = rest.substring(comma + 1);
        var colon = index(tail, '：', ':');
        var option = name(colon < 0 ? tail : tail.substring(0, colon));
        if (option.equals("留空") && colon < 0) {
            return new Piece.Value(names, shape, null, true);
        }
        if (option.equals("没有时") && colon >= 0) {
            return new Piece.Value(names, shape, tail.substring(colon + 1), false);
        }
        faults.accept(mark + "：逗号后面只能写“留空”或者“没有时：……”");
        return null;
    }

    private @Nullable Piece given(String mark, String rest, boolean wanted) {
        var names = names(mark, rest);
        return names == null ? null : new Piece.Given(names, wanted);
    }

    private @Nullable Piece tick(String mark, String rest) {
        var equals = index(rest, '＝', '=');
        if (equals < 0 || name(rest.substring(equals + 1)).isEmpty()) {
            faults.accept(mark + "：勾选要写明选项，如【勾选：送达方式＝直接送达】");
            return null;
        }
        return one(mark, rest.substring(0, equals))
                ? new Piece.Tick(
                        name(rest.substring(0, equals)),
                        rest.substring(equals + 1).strip())
                : null;
    }

    private boolean one(String mark, String name) {
        var names = names(mark, name);
        if (names != null && names.size() > 1) {
            faults.accept(mark + "：这里只能写一个字段");
            return false;
        }
        return names != null;
    }

    private @Nullable List<String> names(String mark, String rest) {
        var names = Arrays.stream(BETWEEN.split(rest, -1)).map(Marks::name).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            faults.accept(mark + "：没有写字段名");
            return null;
        }
        if (YEAR.matcher(names.getFirst()).matches()) {
            faults.accept(mark + "：“【】”只用来写字段；文号的年份请用六角括号〔〕");
            return null;
        }
        return names;
    }

    /** As it is listed: without spaces, and with the compatibility forms that input methods and pasting leave behind. */
    static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Cc}]", "");
    }

    private static int index(String text, char full, char half) {
        var one = text.indexOf(full);
        var two = text.indexOf(half);
        return one < 0 ? two : two < 0 ? one : Math.min(one, two);
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
    }
}
