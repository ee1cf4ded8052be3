package cn.xiangzhi.intake.ledger;

import cn.xiangzhi.intake.Channel;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing sheet: its columns with their heads, each drawn from a field or from the answers to a question.
 *
 * @param township whose it is; empty for the county's
 */
record Ledger(
        UUID id,
        String township,
        String name,
        List<Column> columns,
        @Nullable Channel channel,
        @Nullable String category,
        long version) {

    private static final Pattern LINE = Pattern.compile("([^=＝]{1,60})(?:[=＝](.{1,100}))?");

    /** A column: what stands over it, and the field's label or the question it is drawn from. */
    record Column(String head, String source) {

        /** The field, or none when it is the answer to a question. */
        @Nullable
        LedgerField field() {
            for (var field : LedgerField.values()) {
                if (field.label().equals(source)) {
                    return field;
                }
            }
            return null;
        }

        /** As the office writes it: 表头=取自, or the source alone. */
        String line() {
            return head.equals(source) ? head : head + "=" + source;
        }
    }

    /** Lines as the office writes them. */
    static List<Column> columns(String lines) {
        return lines.replace("\0", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(LINE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> {
                    var head = matcher.group(1).strip();
                    var source =
                            matcher.group(2) == null ? head : matcher.group(2).strip();
                    return new Column(head, source);
                })
                .toList();
    }

    String lines() {
        return String.join("\n", columns.stream().map(Column::line).toList());
    }

    public List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }
}
