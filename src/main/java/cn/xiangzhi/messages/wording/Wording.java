package cn.xiangzhi.messages.wording;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.messages.MessageKind;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a kind of message, with placeholders as {@code {编号}}. */
public record Wording(MessageKind kind, String subject, String words, long version) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 500;
    private static final int LONGEST_SUBJECT = 40;
    private static final int LONGEST_VALUE = 200;
    private static final String HIDDEN = "＊＊＊＊";

    /** Those that come with the program. */
    public static Wording usual(MessageKind kind) {
        return new Wording(kind, kind.subject(), kind.words(), 0);
    }

    /** The words of one message: {@code full} is sent, {@code shown} is what screens may show of it. */
    public record Filled(String subject, String full, String shown) {}

    /** Refuses words that are empty, too long, or name something this kind of message does not know. */
    public Wording checked() {
        if (subject.isBlank() || words.isBlank()) {
            throw Refused.invalid("模板没有保存", "标题或正文是空的", "请写明标题和正文");
        }
        if (subject.length() > LONGEST_SUBJECT || words.length() > LONGEST) {
            throw Refused.invalid("模板没有保存", "标题最多 " + LONGEST_SUBJECT + " 字，正文最多 " + LONGEST + " 字", "请写得短一些，短信按条收费");
        }
        for (var text : new String[] {subject, words}) {
            var unknown = PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !kind.placeholders().contains(name))
                    .findFirst();
            if (unknown.isPresent()) {
                throw Refused.invalid(
                        "模板没有保存",
                        "“" + kind.label() + "”里没有{" + unknown.get() + "}这一项",
                        "可以用的有：" + String.join("、", kind.placeholders()) + "，写在大括号里");
            }
            if (PLACEHOLDER.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
                throw Refused.invalid("模板没有保存", "大括号没有成对", "可替换的内容写作 {编号} 这样，一对大括号里只写名称");
            }
        }
        if (MessageKind.SECRET.stream().anyMatch(secret -> subject.contains("{" + secret + "}"))) {
            throw Refused.invalid("模板没有保存", "标题里不能有回执码、链接和领奖码", "请把它们写在正文里");
        }
        return this;
    }

    /** Puts the values in; what is missing becomes nothing, what is too long is cut. */
    public Filled fill(Map<String, String> values) {
        UnaryOperator<String> open = name -> cut(values.getOrDefault(name, ""));
        UnaryOperator<String> shown = name -> MessageKind.SECRET.contains(name)
                        && !values.getOrDefault(name, "").isEmpty()
                ? HIDDEN
                : open.apply(name);
        return new Filled(put(subject, open), put(words, open), put(words, shown));
    }

    private static String put(String text, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))))
                .strip();
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
