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

    /**
     * An act of a case by its label, with the clauses asked before it; none where the answer is worked out with it.
     *
     * @param alike the act keeps to the same rule in its own way, without asking this book (written with ≈)
     */
    public record Act(String label, List<String> clauses, boolean alike) {}

    /**
     * A page by its address as the routes spell it, with what its forms send below that address.
     *
     * @param alike as of an {@link Act}
     */
    public record Page(String title, String path, boolean alike) {}

    /** The acts and pages in one line, for reading. */
    public List<String> names() {
        return Stream.concat(
                        acts.stream().map(act -> named(act.label(), act.alike())),
                        pages.stream().map(page -> named(page.title(), page.alike())))
                .toList();
    }

    private static String named(String name, boolean alike) {
        return alike ? name + "（照同样的规定另行核对）" : name;
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
                parts(line, "pages").stream().map(AskedAt::page).toList(),
                line.get("why"));
    }

    private static Act act(String part) {
        var alike = part.endsWith("≈");
        var text = alike ? part.substring(0, part.length() - 1) : part;
        var at = text.indexOf('[');
        return at < 0
                ? new Act(text, List.of(), alike)
                : new Act(
                        text.substring(0, at),
                        List.of(text.substring(at + 1, text.length() - 1).split(" ")),
                        alike);
    }

    private static Page page(String part) {
        var sign = part.contains("≈") ? "≈" : "=";
        var halves = part.split(sign, 2);
        return new Page(halves[0], halves[1], sign.equals("≈"));
    }

    private static List<String> parts(CSVRecord line, String column) {
        return Arrays.stream(line.get(column).split("；"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
