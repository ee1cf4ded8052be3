package cn.xiangzhi.law;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the program knows of a statute: the version it was written after, since when that is in force, and a gist in our own
 * words of every article it cites. Key 0 is the statute as a whole.
 *
 * @param inForce a date, or a word saying that it was not ascertained
 */
public record StatuteBook(
        Statute statute,
        String version,
        String inForce,
        Level level,
        Confidence confidence,
        Map<Integer, String> gists) {

    private static final Map<Statute, StatuteBook> ALL = read();

    public static StatuteBook of(Statute statute) {
        return ALL.getOrDefault(statute, new StatuteBook(statute, "", "", Level.HOUSE, Confidence.MEMORY, Map.of()));
    }

    /** The gist of the article cited; of the statute as a whole where the citation names no article. */
    public static Optional<String> gist(Citation citation) {
        return Optional.ofNullable(of(citation.statute()).gists().get(citation.article()));
    }

    private static Map<Statute, StatuteBook> read() {
        var all = new EnumMap<Statute, StatuteBook>(Statute.class);
        for (var statute : Statute.values()) {
            all.put(statute, read(statute));
        }
        return all;
    }

    private static StatuteBook read(Statute statute) {
        var file = Yaml.map("/law/" + statute.name().toLowerCase(Locale.ROOT) + ".yaml");
        var gists = new TreeMap<Integer, String>();
        Yaml.inner(file, "articles").forEach((article, gist) -> gists.put(Integer.valueOf(article), gist.toString()));
        return new StatuteBook(
                statute,
                Yaml.text(file, "version"),
                Yaml.text(file, "in_force"),
                Level.valueOf(Yaml.text(file, "level")),
                Confidence.of(Yaml.text(file, "confidence")),
                gists);
    }
}
