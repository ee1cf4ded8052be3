package cn.xiangzhi.intake;

import org.jspecify.annotations.Nullable;

/**
 * How long a matter of a category usually takes: the office's own time where it set one, with its source, else the list's
 * (F14). {@code law} is the limit a statute gives, with its article, and {@code null} where none does.
 */
public record StandardTime(
        int amount,
        Category.Unit unit,
        String words,
        String source,
        boolean own,
        @Nullable String law) {

    public String counted() {
        return amount + unit.label();
    }

    /** What a clock that runs by it says of itself. */
    public String basis(String category) {
        var mine = own
                ? "类别“" + category + "”本单位时限：" + counted() + "（" + source + "）"
                : "类别“" + category + "”通常时限：" + words;
        return own && law != null ? mine + "；法定：" + law : mine;
    }
}
