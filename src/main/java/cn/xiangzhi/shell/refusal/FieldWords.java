package cn.xiangzhi.shell.refusal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds of fields in words people understand: a page does not show them the names programs use. */
final class FieldWords {

    private FieldWords() {}

    /** What has not been filled in; {@code type}: the simple name of the type asked for. */
    static String missing(String type) {
        return switch (type) {
            case "LocalDate" -> "有一处日期没有填写";
            case "LocalDateTime", "OffsetDateTime", "LocalTime" -> "有一处时间没有填写";
            case "UUID" -> "有一项没有选择";
            case "int", "long", "Integer", "Long", "BigDecimal", "double", "Double" -> "有一处数字没有填写";
            case "MultipartFile" -> "没有选择文件";
            default -> "有一处没有填写或者选择";
        };
    }

    /** What the content should have been. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "规定的格式";
        }
        if (type == LocalDate.class) {
            return "日期，如 2026-11-22";
        }
        if (type == LocalDateTime.class || type == OffsetDateTime.class) {
            return "日期和时间，如 2026-11-22 14:05";
        }
        if (type == LocalTime.class) {
            return "时间，如 14:05";
        }
        if (type == UUID.class || type.isEnum()) {
            return "可选的内容";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "数字" : "规定的格式";
    }
}
