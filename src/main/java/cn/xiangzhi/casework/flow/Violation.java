package cn.xiangzhi.casework.flow;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the violations of a file (S9; PPL 29). Its number stays its own when others are merged or leave the file; what a
 * form states of it alone stands under {@code key.number}.
 *
 * @param facts what happened, as far as it was told when it came into the file; empty for the file's first violation
 * @param on the day it ended; null when it is the day of the file
 * @param corrected what was found of its correction when it came into the file; empty when nothing was
 */
public record Violation(
        int number,
        String itemCode,
        String facts,
        String violated,
        @Nullable LocalDate on,
        String corrected) {

    /** The violation the file was opened with. */
    public static final int MAIN = 1;

    private static final Pattern KEYED = Pattern.compile("(.+)\\.(\\d{1,4})");

    /** As forms and refusals name it: 第2项. */
    public String label() {
        return label(number);
    }

    public static String label(int number) {
        return "第" + number + "项";
    }

    /** The key under which a form states something of this violation alone. */
    public String key(String key) {
        return key(key, number);
    }

    public static String key(String key, int number) {
        return key + "." + number;
    }

    /** Which violation a key belongs to; zero for what is said of the whole file. */
    public static int of(String key) {
        if (key.indexOf('.') < 0) {
            return 0;
        }
        var keyed = KEYED.matcher(key);
        return keyed.matches() ? Integer.parseInt(keyed.group(2)) : 0;
    }

    /** The key without the violation. */
    public static String base(String key) {
        var keyed = KEYED.matcher(key);
        return keyed.matches() ? keyed.group(1) : key;
    }
}
