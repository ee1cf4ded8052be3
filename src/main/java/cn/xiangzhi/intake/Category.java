package cn.xiangzhi.intake;

import cn.xiangzhi.base.Labelled;
import java.util.List;

/**
 * An event category (GB/T 47678.5-2026, hotline, local …). {@code usualTime} is the text of the list; {@code amount} and
 * {@code unit} are what is counted from it. {@code powerItems} are catalogue codes it may lead to.
 */
public record Category(
        String code,
        String scheme,
        String standard,
        String standardStatus,
        String classCode,
        String className,
        String name,
        String usualTime,
        int amount,
        Unit unit,
        String limitSource,
        String urgency,
        String department,
        List<String> powerItems,
        List<String> keywords) {

    /** What the usual time is counted in. */
    public enum Unit implements Labelled {
        WORKING_HOUR("工作时"),
        WORKING_DAY("工作日"),
        HOUR("小时"),
        DAY("日");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether new reports may use it: objects, sizes of events and replaced standards are kept for old data only. */
    public boolean current() {
        return !standardStatus.startsWith("已被")
                && !List.of("城市管理部件", "数字城管部件", "综治9+X模块", "综治事件规模").contains(scheme);
    }

    /** The heading it stands under where people choose. */
    public String group() {
        return switch (scheme) {
            case "12345热线" -> "常见诉求";
            case "本系统" -> "说不清";
            case "数字城管事件" -> "乡村常见";
            case "综治矛盾纠纷" -> "矛盾纠纷·" + className;
            default -> className;
        };
    }

    public String counted() {
        return amount + unit.label();
    }
}
