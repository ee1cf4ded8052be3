package cn.xiangzhi.law;

/** Numbers of articles as statutes write them: 五, 十二, 一百二十三, 一百零五, 一千二百六十; also plain figures. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, or -1 where the text is not one. */
    static int parse(String text) {
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        var total = 0;
        var digit = 0;
        for (var sign : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            var unit = unit(sign);
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(sign);
                if (digit < 0) {
                    return -1;
                }
            }
        }
        return total + digit;
    }

    private static int unit(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
