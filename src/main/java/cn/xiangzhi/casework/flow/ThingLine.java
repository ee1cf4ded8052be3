package cn.xiangzhi.casework.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of a list of things: name, form and marks, amount, parted by semicolons. */
public record ThingLine(String name, String form, String amount) {

    /** How lists are written, as the form says. */
    public static final String HINT = "一行一件：名称；规格、特征；数量。同名的加编号区分";

    /** The lines of a list; blank lines are left out. */
    public static List<ThingLine> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ThingLine::line)
                .toList();
    }

    static List<String> names(String text) {
        return read(text).stream().map(ThingLine::name).toList();
    }

    private static ThingLine line(String line) {
        var parts = line.split("[；;]", 3);
        return new ThingLine(
                parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "");
    }

    /** Form and amount in one text. */
    public String detail() {
        return form.isEmpty() || amount.isEmpty() ? form + amount : form + "；" + amount;
    }

    /** As rows of a paper's table. */
    public static List<Map<String, String>> rows(String text) {
        return read(text).stream()
                .<Map<String, String>>map(line ->
                        new LinkedHashMap<>(Map.of("名称", line.name(), "规格特征", line.form(), "数量", line.amount())))
                .toList();
    }
}
