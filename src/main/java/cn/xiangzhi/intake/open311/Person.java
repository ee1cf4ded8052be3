package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.open311.GeoFault.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What a request says of whoever sends it, and in which words; sealed when kept, and never given out again. */
record Person(String words, String name, String phone, String email, String account, String device) {

    private static final int WORDS = 4000;
    private static final int NAME = 40;
    private static final int LONGEST = 200;
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]{1,100}@[^@\\s<>\"]{1,100}");
    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{5,20}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Person of(Given given, List<Problem> problems) {
        var words = given.first("description");
        if (words.length() > WORDS) {
            problems.add(new Problem(400, "description is longer than " + WORDS + " characters (说明太长)"));
        }
        var email = given.first("email");
        if (!email.isEmpty() && !MAIL.matcher(email).matches()) {
            problems.add(new Problem(400, "email is not an address (邮箱不对)"));
        }
        var phone = phone(given.first("phone"));
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            problems.add(new Problem(400, "phone is not a telephone number (电话不对)"));
        }
        var name = name(given.first("first_name"), given.first("last_name"), !email.isEmpty());
        if (name.length() > NAME) {
            problems.add(new Problem(400, "first_name and last_name are longer than " + NAME + " characters (姓名太长)"));
        }
        var account = given.first("account_id");
        var device = given.first("device_id");
        if (account.length() > LONGEST || device.length() > LONGEST) {
            problems.add(new Problem(400, "account_id or device_id is too long (账号或设备号太长)"));
        }
        return new Person(words, name, phone, email, account, device);
    }

    /** Brackets, dots and what stands for an extension fall away; what is too long loses its blanks. */
    private static String phone(String sent) {
        var plain = sent.replaceAll("(?i)(ext|x|#|转|分机)[.:]?(?= ?\\d)", " ")
                .replaceAll("[()./\\u00a0]", " ")
                .replaceAll(" +", " ")
                .strip();
        return plain.length() > 20 ? plain.replace(" ", "") : plain;
    }

    /** As the two are said together: family name first in Chinese. Who left an address alone still is somebody. */
    static String name(String first, String last, boolean reachable) {
        var together = HAN.matcher(first + last).find() ? last + first : (first + " " + last).strip();
        return together.isEmpty() && reachable ? "没有留姓名" : together;
    }
}
