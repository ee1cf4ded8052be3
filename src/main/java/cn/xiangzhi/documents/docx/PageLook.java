package cn.xiangzhi.documents.docx;

import org.jsoup.nodes.Element;

/**
 * How the pages of a paper look: an official letter after GB/T 9704-2012 (22 lines of 28 characters), or one of the forms.
 * Margins in millimetres, the body's size in half-points and its line in twentieths of a point, as the format counts.
 */
enum PageLook {
    LETTER(37, 26, 35, 28, 32, 579, Foot.DASHES),
    SHEET(25, 22, 22, 25, 24, 380, Foot.OF_ALL),
    TRANSCRIPT(25, 22, 22, 25, 28, 500, Foot.OF_ALL),
    SPOT(16, 20, 14, 22, 22, 330, Foot.NONE),
    COVER(25, 22, 22, 25, 28, 440, Foot.NONE);

    /** How the pages are numbered: — 1 — outside (GB/T 9704 7.5), 第 1 页　共 3 页 in the middle, or not. */
    enum Foot {
        DASHES,
        OF_ALL,
        NONE
    }

    private static final int WIDTH = 210;
    private static final double TWIPS = 1440 / 25.4;

    final int top;
    final int right;
    final int bottom;
    final int left;
    final int size;
    final int line;
    final Foot foot;

    PageLook(int top, int right, int bottom, int left, int size, int line, Foot foot) {
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
        this.size = size;
        this.line = line;
        this.foot = foot;
    }

    static PageLook of(Element article) {
        return article.hasClass("paper-letter")
                ? LETTER
                : article.hasClass("paper-spot")
                        ? SPOT
                        : article.hasClass("paper-cover")
                                ? COVER
                                : article.hasClass("paper-transcript") ? TRANSCRIPT : SHEET;
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }

    int textWidth() {
        return twips(WIDTH - left - right);
    }
}
