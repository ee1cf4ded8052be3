package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.law.Statute;
import cn.xiangzhi.law.StatuteBook;
import cn.xiangzhi.reference.statutes.LawTexts.Imported;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A statute in the list. */
record StatuteLine(String path, String title, StatuteBook book, int gists, boolean imported) {

    static List<StatuteLine> all(List<Imported> imported) {
        var names = imported.stream().map(Imported::statute).toList();
        return Arrays.stream(Statute.values())
                .map(statute -> of(statute, names.contains(statute.name())))
                .toList();
    }

    private static StatuteLine of(Statute statute, boolean imported) {
        var book = StatuteBook.of(statute);
        return new StatuteLine(
                path(statute), statute.label(), book, book.gists().size(), imported);
    }

    static String path(Statute statute) {
        return statute.name().toLowerCase(Locale.ROOT);
    }
}
