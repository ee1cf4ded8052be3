package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the house is drawn from the rooms themselves; the committed one must be current. */
class HouseMapTest {

    private static final Path MAP = Path.of("docs/map.md");

    @Test
    void 房屋图与代码一致() throws IOException {
        var drawn = draw();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/map.md"), drawn);
        assertThat(Files.readString(MAP)).as("用 target/map.md 更新 docs/map.md").isEqualTo(drawn);
    }

    private static String draw() {
        var modules = ApplicationModules.of(Xiangzhi.class);
        var rows = modules.stream()
                .map(module -> "| `" + module.getIdentifier() + "` | "
                        + sentence(module.getIdentifier().toString())
                        + " | "
                        + module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(used -> "`" + used.getIdentifier() + "`")
                                .sorted()
                                .collect(Collectors.joining(" "))
                        + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Map of the house

                Drawn from the code by `HouseMapTest`; every import points to an earlier room. Earlier rooms publish events,
                later rooms listen in the same transaction and call back.

                | room | what it is | uses |
                |---|---|---|
                """ + rows + "\n";
    }

    private static String sentence(String room) {
        try {
            var text = Files.readString(Path.of("src/main/java/cn/xiangzhi/" + room + "/package-info.java"));
            var start = text.indexOf("/**") + 3;
            return text.substring(start, text.indexOf("*/"))
                    .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
