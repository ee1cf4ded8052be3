package cn.xiangzhi.casework.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PPL 74(3): no figure, list, view or export of the whole house relates fines to a person or to a unit. */
class NoMeritTest {

    private static final Path JAVA = Path.of("src/main/java/cn/xiangzhi");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern VIEW =
            Pattern.compile("create (?:or replace )?view (\\w+) as(.*?);", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTING = Pattern.compile("Listing\\.at\\(.*?;\\n", Pattern.DOTALL);

    /** Columns that hold money of penalties. */
    private static final Pattern MONEY = Pattern.compile("\\b(fine|amount|confiscated|late_fee)\\b");

    /** Columns that name who did it, or which unit. */
    private static final Pattern WHO =
            Pattern.compile("\\b(officer\\w*|person|person_id|person_name|handler\\w*|collector|post|post_title|organ_id|in_the_name_of)\\b");

    private static final Pattern SUMMED = Pattern.compile("(sum|avg|max|count)\\s*\\([^)]*\\)");

    @Test
    void 没有一个视图同时给出罚款和人员或者单位() {
        var views = files(MIGRATIONS, ".sql").flatMap(file -> found(VIEW, read(file))).toList();
        assertThat(views).hasSizeGreaterThan(10);
        assertThat(views).allSatisfy(view -> assertThat(MONEY.matcher(view.group(2)).find()
                        && WHO.matcher(view.group(2)).find())
                .as(view.group(1))
                .isFalse());
    }

    @Test
    void 没有一条统计语句按人员或者单位汇总罚款() {
        var sums = files(JAVA, ".java")
                .flatMap(file -> found(BLOCK, read(file)))
                .map(block -> block.group(1))
                .filter(sql -> SUMMED.matcher(sql).find() && MONEY.matcher(sql).find())
                .toList();
        assertThat(sums).isNotEmpty();
        assertThat(sums).allSatisfy(sql -> assertThat(WHO.matcher(sql).find()).as(sql).isFalse());
    }

    @Test
    void 没有一张列表既有金额列又有人员或者单位列_导出与列表同列() {
        var lists = files(JAVA, ".java")
                .flatMap(file -> found(LISTING, read(file)))
                .map(MatchResult::group)
                .toList();
        var withMoney = lists.stream().filter(list -> list.contains("Kind.MONEY")).toList();
        assertThat(withMoney).hasSizeGreaterThanOrEqualTo(2);
        assertThat(withMoney).allSatisfy(list -> assertThat(list).doesNotContain("承办人", "执法人员", "办案人员", "办案单位", "所属机构"));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return List.copyOf(all.filter(path -> path.toString().endsWith(ending)).toList()).stream();
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
