package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.powers.finder.Finder;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as one county sees it, ready to be asked.
 *
 * @param stamp changes with every import and every saying added
 */
record Shelf(String stamp, Map<String, List<Entry>> versions, Finder<Meant> finder) {

    static Shelf of(String stamp, Map<String, List<Entry>> versions, Map<String, List<String>> added) {
        var words = WordLists.shared();
        var subjects = words.subjects(List.copyOf(versions.values()), added);
        return new Shelf(stamp, versions, new Finder<>(words.everyday(), words.sounds(), words.said(), subjects));
    }
}
