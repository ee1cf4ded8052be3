package cn.xiangzhi.documents.versions;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.template.TemplateFields;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paper that says of every field where it stands, for looking at a template where no case is to hand. */
public final class Specimen {

    private Specimen() {}

    public static PaperView of(PaperKind kind, String organ, LocalDate day) {
        var known = TemplateFields.of(kind);
        var fields = new HashMap<String, Object>();
        for (var names : List.of(known.required(), known.fromCase(), known.optional())) {
            names.forEach(name -> fields.put(name, value(name, known.columns(name))));
        }
        var number = kind.numbered() ? "×" + kind.word() + "〔" + day.getYear() + "〕×号" : null;
        return new PaperView(kind, number, organ, day, fields);
    }

    private static Object value(String name, List<String> columns) {
        return columns.isEmpty() ? "〈" + name + "〉" : rows(columns);
    }

    private static List<Map<String, String>> rows(List<String> columns) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(row -> columns.stream()
                        .collect(Collectors.toMap(column -> column, column -> "〈" + column + row + "〉")))
                .toList();
    }
}
