package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README lists every setting of the program, and no other; the index of decisions lists every decision. */
class ReadmeTest {

    private static final Pattern USED =
            Pattern.compile("(?:\\$\\{|(?:name|prefix|value) = \"|\"--)(xiangzhi(?:\\.[a-z0-9-]+)+)");
    private static final Pattern LISTED = Pattern.compile("^\\| `(xiangzhi(?:\\.[a-z0-9-]+)+)`", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void 说明书列出全部设置(String readme) throws IOException {
        var listed = LISTED.matcher(Files.readString(Path.of(readme)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void 目录列出全部决定_各一次() throws IOException {
        var folder = Path.of("docs/decisions");
        var listed = Pattern.compile("\\]\\((\\d{4}-[a-z0-9-]+\\.md)\\)")
                .matcher(Files.readString(folder.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        try (var files = Files.list(folder)) {
            var there = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static Set<String> used() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(f -> f.toString().matches(".*\\.(java|yml|html)"))
                    .toList()) {
                USED.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
