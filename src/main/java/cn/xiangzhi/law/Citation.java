package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article of a statute, down to paragraph and item where they matter; 0 means "the whole". Never a string: the gist
 * and the imported text are found by it.
 */
public record Citation(Statute statute, int article, int paragraph, int item) implements Basis {

    private static final Pattern SHORT = Pattern.compile("(\\w+)(?: (\\d+)(?:\\((\\d+)\\))?(?:\\((\\d+)\\))?)?");

    /** The statute as a whole. */
    public static Citation of(Statute statute) {
        return new Citation(statute, 0, 0, 0);
    }

    public static Citation of(Statute statute, int article) {
        return new Citation(statute, article, 0, 0);
    }

    public static Citation of(Statute statute, int article, int paragraph) {
        return new Citation(statute, article, paragraph, 0);
    }

    public static Citation of(Statute statute, int article, int paragraph, int item) {
        return new Citation(statute, article, paragraph, item);
    }

    /** From the short form of the data files: {@code PPL 51(1)(2)}, {@code PIPL}. */
    public static Citation parse(String shortForm) {
        var parts = SHORT.matcher(shortForm.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("不是引用条款的写法：" + shortForm);
        }
        return new Citation(
                Statute.valueOf(parts.group(1)),
                number(parts.group(2)),
                number(parts.group(3)),
                number(parts.group(4)));
    }

    /** As papers print it: 《中华人民共和国行政处罚法》第51条第1款第（一）项 in plain figures. */
    @Override
    public String label() {
        return "《" + statute.label() + "》" + place();
    }

    /** The label without the title: 第51条第1款. */
    public String place() {
        return (article > 0 ? "第" + article + "条" : "")
                + (paragraph > 0 ? "第" + paragraph + "款" : "")
                + (item > 0 ? "第" + item + "项" : "");
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
