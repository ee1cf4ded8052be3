package cn.xiangzhi.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A citizen's identity number (GB 11643): 17 digits and a check character after ISO 7064 MOD 11-2. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** As it is kept: without blanks, the check letter in upper case. */
    public static String tidy(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isRight(String number) {
        return wrong(number).isEmpty();
    }

    /** What is wrong with a tidy number, as a Chinese phrase; empty when nothing is. */
    public static Optional<String> wrong(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.of("应为 18 位：前 17 位数字，末位数字或 X");
        }
        if (!isDate(number)) {
            return Optional.of("第 7 至 14 位不是一个日期");
        }
        return number.charAt(17) == check(number) ? Optional.empty() : Optional.of("校验位不对，可能抄错了一位");
    }

    /** The day of birth a right number carries. */
    public static LocalDate born(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /** Whether a right number is a woman's: its 17th digit is even. */
    public static boolean woman(String number) {
        return (number.charAt(16) - '0') % 2 == 0;
    }

    /** The last character that belongs to the first 17 digits. */
    public static char check(String number) {
        var sum = 0;
        for (var index = 0; index < WEIGHTS.length; index++) {
            sum += (number.charAt(index) - '0') * WEIGHTS[index];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String number) {
        try {
            born(number);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
