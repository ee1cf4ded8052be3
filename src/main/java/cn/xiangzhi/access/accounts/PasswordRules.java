package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Refused;
import java.util.Locale;
import java.util.Set;

/** What a password must be: long enough, mixed, not the user name and not one of those everybody tries first. */
final class PasswordRules {

    static final int LEAST = 10;
    static final int MOST = 128;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "password123",
            "password1234",
            "passw0rd123",
            "qwerty12345",
            "qwertyuiop1",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "1qazxsw23edc",
            "q1w2e3r4t5",
            "abc123456789",
            "abcd123456",
            "abcde12345",
            "a123456789",
            "a1234567890",
            "aa123456789",
            "zxcvbnm123",
            "asdfghjkl1",
            "iloveyou123",
            "woaini1314",
            "woaini1314520",
            "admin12345",
            "admin123456",
            "administrator1",
            "admin@123456",
            "root123456",
            "test123456",
            "welcome123",
            "xiangzhi123",
            "xiangzhi2026",
            "p@ssw0rd123",
            "p@ssword123");

    private PasswordRules() {}

    static void check(String login, String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw refused("长度应为" + LEAST + "至" + MOST + "个字符");
        }
        if (password.chars().noneMatch(Character::isLetter) || password.chars().noneMatch(Character::isDigit)) {
            throw refused("应同时含有字母和数字");
        }
        var low = password.toLowerCase(Locale.ROOT);
        if (low.contains(login.toLowerCase(Locale.ROOT))) {
            throw refused("不能包含用户名");
        }
        if (COMMON.contains(low) || low.chars().distinct().count() < 5) {
            throw refused("太常见，容易被猜中");
        }
    }

    private static Refused refused(String why) {
        return Refused.invalid("密码未修改", "新密码" + why, "请换一个密码，例如由几个不相干的词和数字组成");
    }
}
