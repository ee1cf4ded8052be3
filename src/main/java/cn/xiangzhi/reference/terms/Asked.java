package cn.xiangzhi.reference.terms;

import cn.xiangzhi.base.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What was asked of the calculator, as typed, made into a moment and a number or refused. */
record Asked(LocalDateTime start, int excluded) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static Asked of(@Nullable String start, @Nullable String excluded) {
        return new Asked(moment(start), number(excluded));
    }

    private static LocalDateTime moment(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refused.invalid("未计算期限", "没有填写起算日期", "请填写起算日期，如2026-11-20");
        }
        var text = typed.strip();
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay();
            }
            return withoutZone(text.replaceFirst("\\s+", "T"));
        } catch (DateTimeException e) {
            var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw Refused.invalid("未计算期限", "“" + shown + "”不是日期", "请按 2026-11-20 或者 2026-11-20 15:00 的样子填写");
        }
    }

    private static LocalDateTime withoutZone(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException zoned) {
            return OffsetDateTime.parse(text).atZoneSameInstant(BEIJING).toLocalDateTime();
        }
    }

    private static int number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw Refused.invalid("未计算期限", "扣除的天数不是整数", "请填写0至3650之间的整数");
        }
    }
}
