package cn.xiangzhi.powers.versions;

import cn.xiangzhi.powers.catalogue.Entry;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A basis repealed or amended on a day.
 *
 * @param article as 第119条; empty for the whole instrument
 * @param kind 废止 or 修改
 * @param successor what takes its place, or the amending instrument
 */
record LawChange(UUID id, String law, String article, String kind, LocalDate onDay, String successor, String madeBy) {

    /** Whether a version rests on what changes and would still be in force that day. */
    boolean touches(Entry entry) {
        return entry.inForce(onDay) && cites(entry.item().basis()) || entry.inForce(onDay) && cites(entry.upperBasis());
    }

    /** 《大气污染防治法》第119条第1款, or as upper bases are written, 大气污染防治法119条. */
    private boolean cites(String basis) {
        if (article.isEmpty()) {
            return basis.contains("《" + law + "》") || basis.startsWith(law);
        }
        var number = article.replaceAll("[第条]", "");
        return Pattern.compile(Pattern.quote(law) + "》?第?" + Pattern.quote(number) + "条")
                .matcher(basis)
                .find();
    }

    String words() {
        return "《" + law + "》" + article + "自 " + onDay + " 起" + kind
                + (successor.isEmpty() ? "" : "（" + successor + "）");
    }
}
