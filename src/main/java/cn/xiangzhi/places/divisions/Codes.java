package cn.xiangzhi.places.divisions;

import cn.xiangzhi.places.Division.Level;
import java.util.Optional;
import java.util.regex.Pattern;

/** Division codes: 6 digits for a county, 9 for a township, 12 for a village; files often pad all of them to 12. */
public final class Codes {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{5}([0-9]{3})?([0-9]{3})?");

    private Codes() {}

    /** The short code of a code as written in a file, without its padding; empty when it is none. */
    public static Optional<String> shortOf(String written) {
        var code = written.strip();
        if (!DIGITS.matcher(code).matches()) {
            return Optional.empty();
        }
        if (code.length() == 12 && code.endsWith("000")) {
            code = code.substring(0, 9);
        }
        return Optional.of(code.length() == 9 && code.endsWith("000") ? code.substring(0, 6) : code);
    }

    public static Level level(String code) {
        return switch (code.length()) {
            case 6 -> Level.COUNTY;
            case 9 -> Level.TOWNSHIP;
            default -> Level.VILLAGE;
        };
    }

    public static String county(String code) {
        return code.substring(0, 6);
    }

    /** The code above: 12 to 9, 9 to 6 digits, none for a county. */
    public static String parent(String code) {
        return code.length() <= 6 ? "" : code.substring(0, code.length() - 3);
    }
}
