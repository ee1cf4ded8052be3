package cn.xiangzhi.secrecy;

/** How personal data looks on screens to whom it is not opened. */
public final class Mask {

    private Mask() {}

    public static String name(String name) {
        return name.isBlank()
                ? ""
                : name.codePoints()
                                .limit(1)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    public static String phone(String phone) {
        return phone.length() < 7
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The first letter and the house: {@code w***@example.cn}. */
    public static String mail(String address) {
        var at = address.indexOf('@');
        return at < 1 ? "***" : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }

    public static String idNumber(String number) {
        return number.length() < 8
                ? "*".repeat(number.length())
                : number.substring(0, 4) + "*".repeat(number.length() - 8) + number.substring(number.length() - 4);
    }

    public static String address(String address) {
        return address.codePointCount(0, address.length()) <= 6
                ? "***"
                : address.substring(0, address.offsetByCodePoints(0, 6)) + "***";
    }
}
