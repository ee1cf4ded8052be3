package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The account of the worked answers of the rules reference: every id, and the table or test that asks it. */
class VectorAccountTest {

    private static final int ALL = 284;
    private static final Pattern ID = Pattern.compile("V-[A-Z]{3,4}-\\d{2}");
    private static final Map<String, Set<String>> ASKED = new HashMap<>();

    @ParameterizedTest(name = "{0} 在 {1}")
    @CsvFileSource(resources = "/proof/vectors.csv", numLinesToSkip = 1)
    void 每个算例都有测试(String vector, String place) {
        assertThat(ASKED.computeIfAbsent(place, VectorAccountTest::asked)).contains(vector);
    }

    @Test
    void 账目齐全且不重复() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/proof/vectors.csv")).stream()
                .skip(1)
                .map(row -> row.split(",")[0])
                .toList();
        assertThat(rows)
                .hasSize(ALL)
                .doesNotHaveDuplicates()
                .allMatch(id -> ID.matcher(id).matches());
        var tables = Set.of("/reference/books.psv", "/calendar/due.csv", "/calendar/working.csv");
        var listed = new HashSet<>(rows);
        tables.forEach(table -> assertThat(listed).as(table).containsAll(asked(table)));
    }

    /** Rows of a table that begin with an id, or the ids a test's source names. */
    private static Set<String> asked(String place) {
        var source = place.endsWith(".java");
        var file = Path.of("src/test/" + (source ? "java" : "resources") + place);
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .flatMap(line -> source
                            ? ID.matcher(line).results().map(found -> found.group())
                            : List.of(line.split("[|,]")[0]).stream()
                                    .filter(id -> ID.matcher(id).matches()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
