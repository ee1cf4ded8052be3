package cn.xiangzhi.casework.payment;

/**
 * The code by which a payment finds its notice: county, two digits of the year, a running number, and the check digit of
 * MOD 11,10 (GB/T 17710). It is the office's own mark for reconciling; the number of the treasury's system stands beside it.
 */
final class PayCode {

    static final int LENGTH = 17;

    private static final int MODULUS = 10;

    private PayCode() {}

    static String of(String county, int year, long number) {
        var body = county + "%02d%08d".formatted(year % 100, number);
        return body + check(body);
    }

    /** Whether it is seventeen digits of which the last fits the others. */
    static boolean valid(String code) {
        return code.matches("\\d{" + LENGTH + "}") && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    private static char check(String digits) {
        var carried = MODULUS;
        for (var digit : digits.toCharArray()) {
            var sum = (carried + Character.digit(digit, 10)) % MODULUS;
            carried = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return Character.forDigit((MODULUS + 1 - carried) % MODULUS, 10);
    }
}
