package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Pattern NAMED = Pattern.compile("icons :: icon\\('(\\w+)'\\)|Icons\\.svg\\(\"(\\w+)\"\\)");

    @Test
    void 页面用到的图形都画了() throws IOException {
        var icons = new Icons();
        var other = icons.path("没有这个名字");
        var used = new TreeSet<String>();
        for (var root : new String[] {"src/main/resources/templates", "src/main/java"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .forEach(found -> used.add(found.group(1) != null ? found.group(1) : found.group(2)));
                }
            }
        }

        assertThat(used)
                .contains("alert", "paper", "menu")
                .allSatisfy(name -> assertThat(icons.path(name)).as(name).isNotEqualTo(other));
        assertThat(Icons.svg("check")).contains(icons.path("check")).startsWith("<svg class=\"xz-icon\"");
    }
}
