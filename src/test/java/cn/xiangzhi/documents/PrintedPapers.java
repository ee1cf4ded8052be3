package cn.xiangzhi.documents;

import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.secrecy.Sm3;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Papers of every kind as they are kept, from the invented fields, without a store. */
public final class PrintedPapers {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    private PrintedPapers() {}

    /** The invented fields themselves. */
    public static Map<String, Object> fields(PaperKind kind) {
        return PaperSamples.fields(kind);
    }

    public static Papers.Sheet of(PaperKind kind) {
        return sheet(kind, PaperSamples.fields(kind));
    }

    /** Every kind short and long, by a name for its file. */
    public static Map<String, Papers.Sheet> all() {
        var all = new TreeMap<String, Papers.Sheet>();
        for (var kind : PaperKind.values()) {
            all.put(kind.template(), of(kind));
            all.put(kind.template() + "-long", lengthy(kind));
        }
        return all;
    }

    /** With texts of several pages and tables of many rows. */
    public static Papers.Sheet lengthy(PaperKind kind) {
        return sheet(kind, lengthened(kind));
    }

    /** The same with everything in it that the kind may have. */
    public static Papers.Sheet fullest(PaperKind kind) {
        var fields = lengthened(kind);
        kind.optional().forEach(key -> fields.putIfAbsent(key, key + "甲\n" + key + "乙"));
        return sheet(kind, fields);
    }

    private static Map<String, Object> lengthened(PaperKind kind) {
        var fields = new HashMap<>(PaperSamples.fields(kind));
        fields.replaceAll((key, value) -> switch (value) {
            case List<?> list when list.getFirst() instanceof Map -> repeated(list);
            case String text
            when text.length() > 40 && text.matches("(?s).*\\p{IsHan}.*") ->
                (text + "\n").repeat(12).strip();
            default -> value;
        });
        return fields;
    }

    /** With these fields instead of the invented ones. */
    public static Papers.Sheet with(PaperKind kind, Map<String, Object> other) {
        var fields = new HashMap<>(PaperSamples.fields(kind));
        fields.putAll(other);
        return sheet(kind, fields);
    }

    private static List<Object> repeated(List<?> list) {
        var rows = new ArrayList<Object>();
        IntStream.range(0, 15).forEach(turn -> rows.addAll(list));
        return rows;
    }

    private static Papers.Sheet sheet(PaperKind kind, Map<String, Object> fields) {
        var organ = "清川县云溪镇人民政府";
        var number = kind.numbered() ? "云" + kind.word() + "〔2026〕7号" : null;
        var view = new PaperView(kind, number, organ, DAY, fields);
        var html = BuiltIn.of(kind).fill(view);
        var id = UUID.nameUUIDFromBytes(kind.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var paper = new Paper(id, "410000", kind, number, kind.label(), "case", id, DAY, false, Sm3.hex(html));
        return new Papers.Sheet(paper, html, organ, "赵某某", OffsetDateTime.parse("2026-11-12T10:20:30+08:00"), null);
    }
}
