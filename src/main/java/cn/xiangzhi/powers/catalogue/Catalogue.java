package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.powers.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All items in memory: some hundreds of rows that change once a year. */
@Component
public class Catalogue {

    private final JdbcClient jdbc;
    private final CatalogueLoader loader;
    private volatile @Nullable Shelf shelf;

    Catalogue(JdbcClient jdbc, CatalogueLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
    }

    /** The version in force that day; empty when the code is unknown or nothing was in force. */
    public Optional<Entry> on(String code, LocalDate day) {
        return versions(code).stream().filter(entry -> entry.inForce(day)).findFirst();
    }

    /** Newest first. */
    public List<Entry> versions(String code) {
        return shelf().versions().getOrDefault(code, List.of());
    }

    /** The newest version of every item, by code. */
    public List<Entry> all() {
        return shelf().versions().values().stream().map(List::getFirst).toList();
    }

    public List<WordIndex.Hit<Entry>> find(String words, int limit) {
        return shelf().index().find(words, limit);
    }

    private Shelf shelf() {
        var known = shelf;
        return known == null ? fill() : known;
    }

    private synchronized Shelf fill() {
        var known = shelf;
        if (known != null) {
            return known;
        }
        loader.load();
        var versions = new LinkedHashMap<String, List<Entry>>();
        jdbc.sql("select * from powers_item order by code, version desc")
                .query((row, i) -> entry(row))
                .list()
                .forEach(entry -> versions.computeIfAbsent(entry.item().code(), code -> new ArrayList<>())
                        .add(entry));
        var index = new WordIndex<Entry>();
        versions.values().forEach(list -> {
            var item = list.getFirst().item();
            index.add(
                    list.getFirst(),
                    Map.of(item.name(), 1.0, String.join("、", item.keywords()), 3.0, item.field(), 0.5));
        });
        var filled = new Shelf(versions, index);
        shelf = filled;
        return filled;
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
                row.getObject("valid_to", LocalDate.class));
    }

    private static List<String> split(String text, String by) {
        return text.isBlank() ? List.of() : List.of(text.split(by));
    }

    private record Shelf(Map<String, List<Entry>> versions, WordIndex<Entry> index) {}
}
