package cn.xiangzhi.organization.roster;

import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.people.PersonRules;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the office's roster under the names of this system; empty texts where a column is missing. */
record RosterRow(int number, Map<RosterColumn, String> cells) {

    private static final Pattern DAY =
            Pattern.compile("((?:19|20)[0-9]{2})[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2}))?[日月]?");

    static RosterRow of(SheetRow row) {
        var cells = new EnumMap<RosterColumn, String>(RosterColumn.class);
        row.cells().forEach((head, text) -> RosterColumn.of(head).ifPresent(column -> cells.putIfAbsent(column, text)));
        return new RosterRow(row.number(), cells);
    }

    String get(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    String idNumber() {
        return IdNumber.tidy(get(RosterColumn.ID_NUMBER));
    }

    /** Everything wrong with the cells themselves, whatever the registers say. */
    List<RowError> errors() {
        var wrong = new ArrayList<RowError>();
        needed(RosterColumn.NAME, wrong);
        needed(RosterColumn.ORGAN, wrong);
        needed(RosterColumn.TITLE, wrong);
        IdNumber.wrong(idNumber())
                .ifPresent(why -> wrong.add(error(
                        RosterColumn.ID_NUMBER,
                        get(RosterColumn.ID_NUMBER).contains("*") ? "身份证号已遮盖，认不出是谁。请用未遮盖的花名册" : "身份证号" + why)));
        if (kind() == null) {
            wrong.add(error(RosterColumn.KIND, "“" + get(RosterColumn.KIND) + "”认不出是哪种编制。请写行政、事业、工勤或编外"));
        }
        if (!get(RosterColumn.SINCE).isEmpty() && since().isEmpty()) {
            wrong.add(error(RosterColumn.SINCE, "“" + get(RosterColumn.SINCE) + "”不是日期。请写如 2026-01-31"));
        }
        if (!PersonRules.isPhone(get(RosterColumn.PHONE))) {
            wrong.add(error(RosterColumn.PHONE, "电话号码不对。请写 11 位手机号，或带区号的座机号，不知道可留空"));
        }
        return wrong;
    }

    RowError error(RosterColumn column, String problem) {
        return new RowError(number, column.title(), problem);
    }

    private void needed(RosterColumn column, List<RowError> wrong) {
        if (get(column).isEmpty()) {
            wrong.add(error(column, "没有填写"));
        }
    }

    /** The kind as offices write it: 公务员 is administrative, 临聘 is outside the establishment. */
    @Nullable
    PostKind kind() {
        var text = get(RosterColumn.KIND).toLowerCase(Locale.ROOT);
        if (text.startsWith("行政") || text.equals("公务员")) {
            return PostKind.ADMINISTRATIVE;
        }
        if (text.startsWith("事业")) {
            return PostKind.INSTITUTION;
        }
        if (text.startsWith("工勤") || text.equals("工人")) {
            return PostKind.WORKER;
        }
        return text.startsWith("编外") || text.startsWith("临聘") || text.startsWith("合同") ? PostKind.AUXILIARY : null;
    }

    Optional<LocalDate> since() {
        var written = DAY.matcher(get(RosterColumn.SINCE).replaceAll("\\s.*", ""));
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var day = written.group(3);
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
