package cn.xiangzhi.intake.categories;

import cn.xiangzhi.intake.Category.Unit;
import java.util.regex.Pattern;

/** Reads what is counted out of a usual time written in words, as 2工作时到场/24小时: the longest stretch named. */
record UsualTime(int amount, Unit unit) {

    private static final UsualTime WITHOUT = new UsualTime(5, Unit.WORKING_DAY);
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]");
    private static final Pattern STRETCH = Pattern.compile("(?:\\d+-)?(\\d+)(工作日|工作时|小时|日)");

    static UsualTime read(String text) {
        var plain = ASIDE.matcher(text).replaceAll("").replaceAll("可延\\d+日", "");
        var longest = plain.startsWith("立即") || plain.startsWith("当日") || plain.startsWith("即时")
                ? new UsualTime(8, Unit.WORKING_HOUR)
                : null;
        var stretches = STRETCH.matcher(plain);
        while (stretches.find()) {
            var found = new UsualTime(Integer.parseInt(stretches.group(1)), unit(stretches.group(2)));
            if (longest == null || found.hours() > longest.hours()) {
                longest = found;
            }
        }
        return longest == null ? WITHOUT : longest;
    }

    private int hours() {
        return switch (unit) {
            case WORKING_HOUR -> amount * 3;
            case HOUR -> amount;
            case DAY -> amount * 24;
            case WORKING_DAY -> amount * 34;
        };
    }

    private static Unit unit(String word) {
        return switch (word) {
            case "工作日" -> Unit.WORKING_DAY;
            case "工作时" -> Unit.WORKING_HOUR;
            case "小时" -> Unit.HOUR;
            default -> Unit.DAY;
        };
    }
}
