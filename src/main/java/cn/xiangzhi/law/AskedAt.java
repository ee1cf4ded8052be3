package cn.xiangzhi.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Where the house asks a rule book by itself (F39): the acts of a case and the pages of other rooms, or why it can be asked on
 * the law desk only. One line for each book in {@code law/asked.csv}; a book without a line does not start.
 *
 * @param why empty where the house asks it
 */
public record AskedAt(List<Act> acts, List<Page> pages, String why) {

    /** An act of a case by its label, with the clauses asked before it; none where the answer is worked out with it. */
    public record Act(String label, List<String> clauses) {}

    /** A page by its address as the routes spell it. */
    public record Page(String title, String path) {}

    /** The acts and pages in one line, for reading. */
    public List<String> names() {
        return Stream.concat(acts.stream().map(Act::label), pages.stream().map(Page::title))
                .toList();
    }

    /** Every line, by the book's id as {@link OpenBook#id()} spells it. */
    public static Map<String, AskedAt> all() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var stream = Objects.requireNonNull(AskedAt.class.getResourceAsStream("/law/asked.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            var all = new LinkedHashMap<String, AskedAt>();
            for (var line : lines) {
                if (all.put(line.get("book"), of(line)) != null) {
                    throw new IllegalStateException("law/asked.csv says twice where " + line.get("book") + " is asked");
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AskedAt of(CSVRecord line) {
        return new AskedAt(
                parts(line, "acts").stream().map(AskedAt::act).toList(),
                parts(line, "pages").stream()
                        .map(part -> part.split("=", 2))
                        .map(part -> new Page(part[0], part[1]))
                        .toList(),
                line.get("why"));
    }

    private static Act act(String part) {
        var at = part.indexOf('[');
        return at < 0
                ? new Act(part, List.of())
                : new Act(
                        part.substring(0, at),
                        List.of(part.substring(at + 1, part.length() - 1).split(" ")));
    }

    private static List<String> parts(CSVRecord line, String column) {
        return Arrays.stream(line.get(column).split("；"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
