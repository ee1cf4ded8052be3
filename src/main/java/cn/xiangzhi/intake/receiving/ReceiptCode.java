package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Refused;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code a reporter tracks with: eleven drawn signs without look-alikes and a twelfth that catches a slip of the pen.
 * Some 54 bits: nobody finds another one's by trying.
 */
public final class ReceiptCode {

    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 11;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    public static String draw() {
        var code = new StringBuilder();
        for (var i = 0; i < DRAWN; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.append(check(code)).toString();
    }

    /** The code behind what somebody typed: spaces, hyphens and small letters forgiven; else Refused. */
    public static String read(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\-—－]", "");
        var wellFormed = code.length() == DRAWN + 1
                && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(code.substring(0, DRAWN)) == code.charAt(DRAWN);
        if (!wellFormed) {
            throw Refused.invalid("查不到这个回执码", "回执码应为十二位字母和数字，您输入的不完整，或有一位抄错", "请对照回执再输一次；字母不分大小写，短横线可以不输");
        }
        return code;
    }

    /** As it is printed and read aloud: ABCD-EFGH-JKMN. */
    public static String spoken(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    /** A weighted sum over a prime number of signs: any one sign wrong, or two neighbours swapped, is noticed. */
    private static char check(CharSequence drawn) {
        var sum = 0;
        for (var i = 0; i < DRAWN; i++) {
            sum += (i + 2) * SIGNS.indexOf(drawn.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
