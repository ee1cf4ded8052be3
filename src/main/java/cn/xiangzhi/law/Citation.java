package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;

/**
 * An article of a statute, down to paragraph and item where they matter; 0 means "the whole". Never a string: the gist
 * and the imported text are found by it.
 */
public record Citation(Statute statute, int article, int paragraph, int item) implements Basis {

    public static Citation of(Statute statute, int article) {
        return new Citation(statute, article, 0, 0);
    }

    public static Citation of(Statute statute, int article, int paragraph) {
        return new Citation(statute, article, paragraph, 0);
    }

    public static Citation of(Statute statute, int article, int paragraph, int item) {
        return new Citation(statute, article, paragraph, item);
    }

    /** As papers print it: 《中华人民共和国行政处罚法》第51条第1款第（一）项 in plain figures. */
    @Override
    public String label() {
        return "《" + statute.label() + "》第" + article + "条"
                + (paragraph > 0 ? "第" + paragraph + "款" : "")
                + (item > 0 ? "第" + item + "项" : "");
    }
}
