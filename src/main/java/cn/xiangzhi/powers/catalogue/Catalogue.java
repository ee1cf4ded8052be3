package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.finder.Found;
import cn.xiangzhi.store.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The items in memory: some hundreds of rows that change a few times a year. A county sees the common catalogue with its own
 * versions laid over it.
 */
@Component
public class Catalogue {

    /** The common catalogue without any county's versions. */
    private static final String COMMON = "";

    private final JdbcClient jdbc;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Remembered<String, String> stamps = new Remembered<>();

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force that day; empty when the code is unknown or nothing was in force. */
    public Optional<Entry> on(String county, String code, LocalDate day) {
        return versions(county, code).stream()
                .filter(entry -> entry.inForce(day))
                .findFirst();
    }

    /** Newest first. */
    public List<Entry> versions(String county, String code) {
        return shelf(county).versions().getOrDefault(code, List.of());
    }

    /** The newest version of every item, by code. */
    public List<Entry> all(String county) {
        return shelf(county).versions().values().stream().map(List::getFirst).toList();
    }

    /** What a sentence may mean, items and matters of others, best first and with the words that led to it. */
    public List<Found<Meant>> meant(String county, String sentence, int limit) {
        return shelf(county).finder().find(sentence, limit);
    }

    /** The items a sentence may mean. */
    public List<Found<Entry>> find(String county, String sentence, int limit) {
        return meant(county, sentence, limit * 2 + 20).stream()
                .<Found<Entry>>mapMulti((found, out) -> {
                    if (found.thing() instanceof Entry entry) {
                        out.accept(found.with(entry));
                    }
                })
                .limit(limit)
                .toList();
    }

    /** Changes whenever the county's catalogue does; tells whether what was previewed is still what there is. */
    public String stampOf(String county) {
        return stamp(county);
    }

    /** To be called by every change of a county's versions or sayings. */
    public void forget() {
        stamps.forget();
    }

    private Shelf shelf(String county) {
        var stamp = stamps.get(county, this::stamp);
        return stamp.isBlank() ? shelf(COMMON, COMMON) : shelf(county, stamp);
    }

    private Shelf shelf(String county, String stamp) {
        var known = shelves.get(county);
        return known != null && known.stamp().equals(stamp) ? known : fill(county, stamp);
    }

    /** Blank where a county has nothing of its own: all those share the common shelf, with its index of words. */
    private String stamp(String county) {
        return county.equals(COMMON)
                ? COMMON
                : jdbc.sql("""
                select concat((select md5(string_agg(id::text, ' ' order by id)) from powers_word
                               where county_code = :county), ' ',
                              (select max(number) from powers_item_version where county_code = :county))
                """).param("county", county).query(String.class).single();
    }

    /** Two who come together both fill it: a lock would be waited for by those who hold the connections it takes. */
    private Shelf fill(String county, String stamp) {
        var versions = new LinkedHashMap<String, List<Entry>>();
        jdbc.sql("select * from powers_item order by code, version desc")
                .query((row, i) -> entry(row))
                .list()
                .forEach(entry -> versions.computeIfAbsent(entry.item().code(), code -> new ArrayList<>())
                        .add(entry));
        if (!county.equals(COMMON)) {
            own(county)
                    .forEach((code, own) ->
                            versions.put(code, Layers.laid(versions.getOrDefault(code, List.of()), own)));
            versions.values().removeIf(List::isEmpty);
        }
        var added = county.equals(COMMON) ? Map.<String, List<String>>of() : CountyWords.all(jdbc, county);
        var filled = Shelf.of(stamp, versions, added);
        shelves.put(county, filled);
        return filled;
    }

    /** The county's own versions by item, in the order they were entered. */
    private Map<String, List<Layers.Own>> own(String county) {
        var own = new LinkedHashMap<String, List<Layers.Own>>();
        jdbc.sql("select *, 0 as version from powers_item_version where county_code = :county order by number")
                .param("county", county)
                .query((row, i) -> new Layers.Own(entry(row), row.getBoolean("gone")))
                .list()
                .forEach(one -> own.computeIfAbsent(one.entry().item().code(), code -> new ArrayList<>())
                        .add(one));
        return own;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Item(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("kind"),
                        row.getString("department"),
                        row.getString("basis"),
                        split(row.getString("penalties"), "、"),
                        row.getBigDecimal("citizen_min"),
                        row.getBigDecimal("citizen_max"),
                        row.getBigDecimal("organisation_min"),
                        row.getBigDecimal("organisation_max"),
                        row.getString("range_note"),
                        row.getString("correction"),
                        row.getString("simple"),
                        row.getString("coercive"),
                        split(row.getString("keywords"), "[,，]")),
                row.getString("jurisdiction"),
                row.getString("multiple"),
                row.getObject("correction_days", Integer.class),
                row.getString("upper_basis"),
                row.getString("source_kind"),
                row.getString("source"),
                row.getString("verified"),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Entry.Aids(
                        split(row.getString("checklist"), "[;；]"),
                        split(row.getString("documents"), "[;；]"),
                        row.getString("lighter")));
    }

    private static List<String> split(String text, String by) {
        return text.isBlank() ? List.of() : List.of(text.split(by));
    }
}
