package cn.xiangzhi.powers.filing;

import java.time.LocalDate;

/** Days from the first to the last, both counted. */
public record Span(LocalDate from, LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** As 2026年上半年, 2026年第3季度, 2026年5月; other stretches by their days. */
    public String words() {
        var months = to.getYear() == from.getYear() ? to.getMonthValue() - from.getMonthValue() + 1 : 0;
        var year = from.getYear() + "年";
        return switch (months) {
            case 1 -> year + from.getMonthValue() + "月";
            case 3 -> year + "第" + (from.getMonthValue() + 2) / 3 + "季度";
            case 6 -> year + (from.getMonthValue() == 1 ? "上半年" : "下半年");
            default -> from + "至" + to;
        };
    }
}
