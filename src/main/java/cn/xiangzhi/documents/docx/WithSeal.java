package cn.xiangzhi.documents.docx;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The seal stands on a page with words of the text, and the line of copies below it (GB/T 9704-2012, 7.3.5). */
final class WithSeal {

    private WithSeal() {}

    /** Whether a paragraph must not be parted from what follows it. */
    static boolean kept(Element paragraph) {
        var parent = paragraph.parent();
        var next = paragraph.nextElementSibling();
        if (parent != null && parent.hasClass("paper-seal")) {
            return next != null && next.normalName().equals("p") || follows(parent.nextElementSibling());
        }
        return seal(next) || next != null && next.hasClass("paper-signs") && seal(next.nextElementSibling());
    }

    private static boolean seal(@Nullable Element element) {
        return element != null && element.hasClass("paper-seal");
    }

    /** The line of copies, or a slip. */
    private static boolean follows(@Nullable Element element) {
        return element != null && (element.normalName().equals("p") || element.hasClass("paper-receipt"));
    }
}
