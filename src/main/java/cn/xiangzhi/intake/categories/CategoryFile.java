package cn.xiangzhi.intake.categories;

import cn.xiangzhi.intake.Category;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The list carried with the program, as read: its categories and its digest. */
public record CategoryFile(List<Category> categories, String digest) {

    private static final String PATH = "/intake/categories.csv";
    private static final String SEE = "(见对应事项 ";

    public static CategoryFile carried() {
        try (var stream = CategoryFile.class.getResourceAsStream(PATH)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + PATH);
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CategoryFile read(String csv) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(csv))) {
            var rows = parser.getRecords();
            var times = rows.stream().collect(Collectors.toMap(r -> r.get("code"), r -> r.get("time_limit")));
            var categories = rows.stream().map(row -> category(row, times)).toList();
            return new CategoryFile(categories, Sm3.hex(csv));
        }
    }

    /** Where a place has a time of its own, said as a sentence would say it. */
    private static String words(String time) {
        return time.replaceAll("\\s*\\((\\p{IsHan}{2})([\\d.]+\\p{IsHan}+)\\)", "（$1市的标准为$2）");
    }

    private static Category category(CSVRecord row, Map<String, String> times) {
        var text = row.get("time_limit");
        var said = text.startsWith(SEE)
                ? times.getOrDefault(text.substring(SEE.length()).replace(")", ""), "")
                : text;
        var time = UsualTime.read(said);
        Function<String, List<String>> list =
                column -> Arrays.stream(row.get(column).split("[ ,，、]+", -1))
                        .filter(word -> !word.isBlank())
                        .toList();
        return new Category(
                row.get("code"),
                row.get("scheme"),
                row.get("standard"),
                row.get("standard_status"),
                row.get("class_code"),
                row.get("class_name"),
                row.get("name"),
                words(said),
                time.amount(),
                time.unit(),
                row.get("limit_source"),
                row.get("urgency"),
                row.get("dept"),
                list.apply("power_items"),
                list.apply("keywords"));
    }
}
