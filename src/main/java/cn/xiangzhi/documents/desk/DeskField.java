package cn.xiangzhi.documents.desk;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.TemplateFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of the form.
 *
 * @param name as the paper's template calls it
 * @param input the name of its input
 * @param columns of a field that is a table: one line a row, the columns parted by ｜
 */
record DeskField(String name, String input, boolean required, List<String> columns) {

    /** Who decides and what he says: only by himself. */
    static final Set<String> DECIDED = Set.of("审批人", "审批意见", "审批日期");

    private static final String SIGNING = "署名";

    /** Every field of the kind that somebody fills in, the required ones first. */
    static List<DeskField> of(PaperKind kind, boolean head) {
        var fields = TemplateFields.of(kind);
        var names = new LinkedHashMap<String, Boolean>();
        fields.required().forEach(name -> names.put(name, true));
        fields.fromCase().forEach(name -> names.putIfAbsent(name, false));
        fields.optional().forEach(name -> names.putIfAbsent(name, false));
        names.keySet().remove(SIGNING);
        names.keySet().remove("审批人");
        names.keySet().remove("审批日期");
        if (!head) {
            names.keySet().removeAll(DECIDED);
        }
        var all = new ArrayList<DeskField>();
        names.forEach(
                (name, required) -> all.add(new DeskField(name, "f" + all.size(), required, fields.columns(name))));
        return all;
    }

    String hint() {
        return columns.isEmpty() ? "" : "一行一条，各栏用“｜”分开：" + String.join("｜", columns);
    }

    /** As the paper takes it: a text, or the rows of a table. */
    Object value(String text) {
        return columns.isEmpty()
                ? text.strip()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(this::row)
                        .toList();
    }

    private Map<String, String> row(String line) {
        var cells = line.split("[｜|\\t]", columns.size());
        var row = new LinkedHashMap<String, String>();
        for (var n = 0; n < cells.length; n++) {
            row.put(columns.get(n), cells[n].strip());
        }
        return row;
    }
}
