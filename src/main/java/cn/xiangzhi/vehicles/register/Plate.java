package cn.xiangzhi.vehicles.register;

import cn.xiangzhi.base.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number plate after GA 36: a province, a letter, and five characters, or six on a vehicle of new energy; never I or O. */
public record Plate(String text) {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern ORDINARY =
            Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?=.*[0-9])[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警挂学领]");
    private static final Pattern NEW_ENERGY =
            Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])");

    public Plate {
        text = text.replaceAll("[\\s·•.-]", "").toUpperCase(Locale.ROOT);
        if (!ORDINARY.matcher(text).matches() && !NEW_ENERGY.matcher(text).matches()) {
            throw Refused.invalid("车辆未登记", "“" + text + "”不是号牌的样子", "请照行驶证填写，如“豫H12345”“豫HD12345”；字母没有 I 和 O");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
