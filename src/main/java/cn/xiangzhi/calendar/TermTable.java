package cn.xiangzhi.calendar;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Level;
import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Every term of the rules as data, in the order of the file. */
final class TermTable {

    private static final Map<String, TermRule> RULES = read();

    private TermTable() {}

    static List<TermRule> all() {
        return List.copyOf(RULES.values());
    }

    static @Nullable TermRule find(String id) {
        return RULES.get(id);
    }

    static TermRule get(String id) {
        var rule = RULES.get(id);
        if (rule == null) {
            throw Refused.notFound("期限“" + (id.length() > 60 ? id.substring(0, 60) + "…" : id) + "”");
        }
        return rule;
    }

    private static Map<String, TermRule> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Holidays.open("calendar/terms.csv");
                var rows = format.parse(reader)) {
            var rules = new LinkedHashMap<String, TermRule>();
            rows.forEach(row -> rules.put(row.get("id"), rule(row)));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TermRule rule(CSVRecord row) {
        var fixed = row.get("fixed");
        return new TermRule(
                row.get("id"),
                row.get("name"),
                row.get("start"),
                Integer.parseInt(row.get("amount")),
                TermUnit.valueOf(row.get("unit")),
                fixed.isEmpty() ? null : MonthDay.parse("--" + fixed),
                Roll.valueOf(row.get("roll")),
                row.get("profile"),
                row.get("basis"),
                Level.valueOf(row.get("level")),
                Confidence.of(row.get("confidence")),
                row.get("excludes"));
    }
}
