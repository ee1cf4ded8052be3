package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.secrecy.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes personal data out of what will be public (PPL 50, PIPL 28) and finds what a hand-edited text still holds: ID, phone
 * and bank numbers, plates, dates of birth, home addresses, and the names of natural persons.
 */
final class Redaction {

    private record Kind(String label, Pattern pattern, String instead) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("身份证号", Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)|(?<!\\d)\\d{15}(?!\\d)"), "（证件号略）"),
            new Kind("手机号", Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"), "（电话略）"),
            new Kind("固定电话", Pattern.compile("(?<!\\d)0\\d{2,3}[- ]\\d{7,8}(?!\\d)"), "（电话略）"),
            new Kind("银行账号", Pattern.compile("(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)"), "（账号略）"),
            new Kind("车牌号", Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z0-9]{5,6}"), "（车牌略）"),
            new Kind(
                    "出生日期",
                    Pattern.compile(
                            "(?:出生(?:日期|于)?[:：]?\\s*)\\d{4}[年.-]\\d{1,2}[月.-]\\d{1,2}日?|\\d{4}年\\d{1,2}月\\d{1,2}日(?:出)?生"),
                    "（出生日期略）"),
            new Kind("住址", Pattern.compile("(?:住所|住址|家住|现住|户籍地|住)[:：]?[^，。；,;]{2,40}"), "（住址略）"));

    private Redaction() {}

    /** What stands for a party under eighteen, of whom not even the surname is public. */
    static final String MINOR = "未成年人";

    /** The same, with what stands publicly for the party's name. */
    static String redact(String text, String partyName, Person person) {
        var clean = redact(text, partyName, person != Person.ORGANISATION);
        return person == Person.MINOR && !partyName.isBlank() ? clean.replace(publicName(partyName), MINOR) : clean;
    }

    /** What the public calls the party. */
    static String publicName(String name, Person person) {
        return switch (person) {
            case ORGANISATION -> name;
            case ADULT -> publicName(name);
            case MINOR -> MINOR;
        };
    }

    /** The same, of a minor also the shortened name. */
    static List<String> leftovers(String text, String partyName, Person person) {
        var found = new ArrayList<>(leftovers(text, partyName, person != Person.ORGANISATION));
        if (person == Person.MINOR && !partyName.isBlank() && text.contains(publicName(partyName))) {
            found.add("未成年人的姓名“" + publicName(partyName) + "”");
        }
        return List.copyOf(found);
    }

    /** Whose data they are. */
    enum Person {
        ORGANISATION,
        ADULT,
        MINOR;

        static Person of(Cases.Decision decision) {
            return !decision.citizen() ? ORGANISATION : decision.minor() ? MINOR : ADULT;
        }
    }

    /** The text without personal data; a natural person's name becomes surname and 某. */
    static String redact(String text, String partyName, boolean citizen) {
        var out = text;
        for (var kind : KINDS) {
            out = kind.pattern().matcher(out).replaceAll(java.util.regex.Matcher.quoteReplacement(kind.instead()));
        }
        return citizen && !partyName.isBlank() ? out.replace(partyName, publicName(partyName)) : out;
    }

    /** 何小满 becomes 何某某. */
    static String publicName(String name) {
        return Mask.name(name).replace('*', '某');
    }

    /** What is still there that may not be published, each as 身份证号“4108…”. Empty when the text is clean. */
    static List<String> leftovers(String text, String partyName, boolean citizen) {
        var found = new ArrayList<String>();
        for (var kind : KINDS) {
            var matcher = kind.pattern().matcher(text);
            while (matcher.find()) {
                if (!matcher.group().contains("略）")) {
                    found.add(kind.label() + "“" + abridged(matcher.group()) + "”");
                }
            }
        }
        if (citizen && partyName.length() > 1 && text.contains(partyName)) {
            found.add("自然人姓名“" + publicName(partyName) + "”的全名");
        }
        return List.copyOf(found);
    }

    private static String abridged(String hit) {
        return hit.length() <= 6 ? hit : hit.substring(0, 4) + "…";
    }
}
