package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house about SQL: names, comments, county first, and no reading of another room's tables. */
class HouseSqlTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** The law knows no SQL: its tables are read and written by the room that keeps them for it (ADR 0013). */
    private static final Map<String, String> KEEPERS = Map.of("law", "reference");

    private static final Path JAVA = Path.of("src/main/java/cn/xiangzhi");
    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?([a-z_0-9]+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^ {4}([a-z_0-9]+) (?!key\\b|\\()", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    @Test
    void 迁移文件按室存放且命名合规() {
        assertThat(migrations())
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("V\\d{3}__[a-z0-9_]+\\.sql"));
        assertThat(tables())
                .allSatisfy((table, file) -> assertThat(table)
                        .startsWith(file.getParent().getFileName().toString() + "_"));
    }

    @Test
    void 每个表和每一列都有中文说明() {
        var missing = new ArrayList<String>();
        for (var file : migrations()) {
            var sql = read(file);
            var matcher = TABLE.matcher(sql);
            while (matcher.find()) {
                var table = matcher.group(1);
                if (!commented("table " + table)) {
                    missing.add(table);
                }
                columns(matcher.group(2)).stream()
                        .filter(column -> !commented("column " + table + "." + column))
                        .forEach(column -> missing.add(table + "." + column));
            }
        }
        assertThat(missing).as("没有中文说明的表或列").isEmpty();
    }

    /** A stream straight from a query keeps its connection until it is closed: ten pages later the house stands still. */
    @Test
    void 查询结果不直接取流_免得占住连接() {
        var stream = Pattern.compile("\\.query\\(\\w+(?:\\.class|::\\w+)\\)\\s*\\.stream\\(\\)");
        assertThat(stream.matcher(".query(Row.class)\n  .stream()").find()).isTrue();
        assertThat(sources().stream()
                        .filter(source -> stream.matcher(read(source)).find()))
                .as("查询后直接取流的文件")
                .isEmpty();
    }

    @Test
    void 不读别室的表_只读其视图() {
        var trespass = new ArrayList<String>();
        tables().forEach((table, migration) -> {
            var named = migration.getParent().getFileName().toString();
            var owner = KEEPERS.getOrDefault(named, named);
            var word = Pattern.compile("\\b" + table + "\\b");
            for (var source : sources()) {
                var room = JAVA.relativize(source).getName(0).toString();
                if (!room.equals(owner)
                        && BLOCK.matcher(read(source))
                                .results()
                                .anyMatch(block -> word.matcher(block.group(1)).find())) {
                    trespass.add(room + " 读了 " + owner + " 的 " + table + "：" + source.getFileName());
                }
            }
        });
        assertThat(trespass).isEmpty();
    }

    @Test
    void 没有触发器_也没有数据库内生成的编号() {
        assertThat(migrations())
                .allSatisfy(file -> assertThat(read(file).toLowerCase())
                        .doesNotContain(
                                "create trigger",
                                "gen_random_uuid",
                                "uuidv7()",
                                "serial",
                                "generated always as identity"));
    }

    private static boolean commented(String what) {
        var line = Pattern.compile("comment on " + Pattern.quote(what) + " is\\s+'[^']*[\\u4e00-\\u9fff]");
        return migrations().stream().anyMatch(file -> line.matcher(read(file)).find());
    }

    private static List<String> columns(String body) {
        return COLUMN.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !List.of("primary", "unique", "foreign", "check", "constraint", "exclude", "references")
                        .contains(name))
                .toList();
    }

    private static Map<String, Path> tables() {
        var tables = new TreeMap<String, Path>();
        migrations()
                .forEach(
                        file -> TABLE.matcher(read(file)).results().forEach(found -> tables.put(found.group(1), file)));
        return new LinkedHashMap<>(tables);
    }

    private static List<Path> migrations() {
        return walk(MIGRATIONS, ".sql");
    }

    private static List<Path> sources() {
        return walk(JAVA, ".java").stream()
                .filter(path -> JAVA.relativize(path).getNameCount() > 1)
                .toList();
    }

    private static List<Path> walk(Path root, String ending) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
