package cn.xiangzhi.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code law/refusals.csv}. A code of the enum without a row does not load. */
final class RefusalFile {

    private static final Map<String, Row> ROWS = read();

    private RefusalFile() {}

    record Row(String code, RefusalCode.Weight weight, String reason, List<Citation> citations, String remedy) {}

    static Row row(String code) {
        return Objects.requireNonNull(ROWS.get(code), code);
    }

    private static Map<String, Row> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var stream = Objects.requireNonNull(RefusalFile.class.getResourceAsStream("/law/refusals.csv"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            var rows = new HashMap<String, Row>();
            lines.forEach(line -> rows.put(line.get("code"), row(line)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CSVRecord line) {
        var citations = Arrays.stream(line.get("basis").split(";", -1))
                .map(Citation::parse)
                .toList();
        var weight = switch (line.get("level")) {
            case "H" -> RefusalCode.Weight.HARD;
            case "F" -> RefusalCode.Weight.FLAG;
            default -> RefusalCode.Weight.WARN;
        };
        return new Row(line.get("code"), weight, line.get("reason"), citations, line.get("remedy"));
    }
}
