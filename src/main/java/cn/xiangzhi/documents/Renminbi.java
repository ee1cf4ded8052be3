package cn.xiangzhi.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of money as papers write them: in figures and in the large characters that cannot be altered. */
final class Renminbi {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private Renminbi() {}

    static String both(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString() + "元（大写：人民币" + large(yuan) + "）";
    }

    /** As 壹万零贰佰元伍角; whole yuan end in 整. */
    static String large(BigDecimal yuan) {
        var fen = yuan.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
        if (fen < 0) {
            return "负" + large(yuan.negate());
        }
        var whole = fen / 100;
        var cents = (int) (fen % 100);
        var words = new StringBuilder(whole == 0 && cents > 0 ? "" : whole(whole) + "元");
        if (cents == 0) {
            return words.append("整").toString();
        }
        if (cents / 10 > 0) {
            words.append(DIGITS.charAt(cents / 10)).append("角");
        } else if (whole > 0) {
            words.append("零");
        }
        if (cents % 10 > 0) {
            words.append(DIGITS.charAt(cents % 10)).append("分");
        }
        return words.toString();
    }

    private static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        var words = new StringBuilder();
        var gap = false;
        for (var group = 3; group >= 0; group--) {
            var part = (int) (number / power(group) % 10_000);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < 1000)) {
                words.append("零");
            }
            words.append(part(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String part(int number) {
        var words = new StringBuilder();
        var gap = false;
        for (var place = 3; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append("零");
            }
            words.append(DIGITS.charAt(digit)).append(UNITS[place]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        var power = 1L;
        for (var i = 0; i < group; i++) {
            power *= 10_000;
        }
        return power;
    }
}
