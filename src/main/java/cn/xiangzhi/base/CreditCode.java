package cn.xiangzhi.base;

import java.util.Locale;
import java.util.Optional;

/** A unified social credit code (GB 32100): 17 characters without I, O, S, V, Z, and a check character modulo 31. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** As it is kept: without blanks, in upper case. */
    public static String tidy(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isRight(String code) {
        return wrong(code).isEmpty();
    }

    /** What is wrong with a tidy code, as a Chinese phrase; empty when nothing is. */
    public static Optional<String> wrong(String code) {
        if (code.length() != 18) {
            return Optional.of("应为 18 位数字或大写字母");
        }
        if (code.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return Optional.of("含有不使用的字符（不用 I、O、S、V、Z）");
        }
        return code.charAt(17) == check(code) ? Optional.empty() : Optional.of("校验位不对，可能抄错了一位");
    }

    /** The last character that belongs to the first 17. */
    public static char check(String code) {
        var sum = 0;
        for (var index = 0; index < WEIGHTS.length; index++) {
            sum += ALPHABET.indexOf(code.charAt(index)) * WEIGHTS[index];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
