package cn.xiangzhi.documents.docx;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paragraphs are spread to both edges, and when not: before a word that does not break, a few signs would stand far apart. */
final class Spread {

    private static final Set<Style> BOTH = EnumSet.of(Style.BODY, Style.PARTY, Style.RECORD, Style.LONG);
    private static final Pattern LONG_WORD = Pattern.compile("[!-~]{14}");

    private Spread() {}

    static boolean ragged(Style style, String words) {
        return BOTH.contains(style) && LONG_WORD.matcher(words).find();
    }
}
