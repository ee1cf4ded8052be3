package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a form or a request states for a move: only the keys it asks for, complete, of the right kind and length. */
public final class Stated {

    private static final String ONLINE = "onlineRemedyUrl";
    private static final String UNTICKED = "没有确认：";
    private static final int LINE = 500;
    private static final int TEXT = 20_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private Stated() {}

    /** What is stated on this file; what is said of several violations makes the whole beside it. */
    public static Facts read(Move move, CaseFile file, Map<String, String> given) {
        return Charges.summed(file, move, read(move, ChargeAsks.of(move, file), given));
    }

    /** What its form demands is so of a step whoever sends it: every tick that must stand stands, an address online opens. */
    static void made(Try t) {
        var unticked = unticked(Asks.of(t.move()), t.facts());
        if (!unticked.isEmpty()) {
            throw Refused.invalid(t.move().barred(), UNTICKED + String.join("、", unticked), "确认属实的勾选后重新提交；还没有做到的先办好");
        }
        var online = t.facts().text(ONLINE);
        if (!online.isEmpty() && !online.matches("https?://[^\\s/]+\\.[^\\s]+")) {
            throw Refused.invalid(
                    t.move().barred(),
                    "“" + Asks.label(ONLINE) + "”不是网址",
                    "请填写以 http:// 或者 https:// 开头的完整网址；没有网上渠道的留空");
        }
    }

    private static List<String> unticked(List<Ask> asks, Facts facts) {
        return asks.stream()
                .filter(ask -> ask.required() && ask.kind() == Ask.Kind.CHECK && !facts.yes(ask.key()))
                .map(Ask::label)
                .toList();
    }

    private static Facts read(Move move, List<Ask> asks, Map<String, String> given) {
        var kept = new LinkedHashMap<String, String>();
        for (var ask : asks) {
            var value = given.getOrDefault(ask.key(), "");
            if (!value.isBlank()) {
                kept.put(ask.key(), ask.kind() == Ask.Kind.AMOUNT ? digits(value) : value.strip());
            }
        }
        var facts = new Facts(kept);
        var missing = asks.stream()
                .filter(ask -> ask.required() && !facts.has(ask.key()) && ask.kind() != Ask.Kind.CHECK)
                .map(Ask::named)
                .toList();
        var wrong = asks.stream()
                .filter(ask -> facts.has(ask.key()))
                .map(ask -> wrong(ask, facts))
                .filter(words -> !words.isEmpty())
                .toList();
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            throw unfit(move, missing, wrong, unticked(asks, facts));
        }
        return facts;
    }

    /** Everything at once, so that the form is put right at once. */
    private static Refused unfit(Move move, List<String> missing, List<String> wrong, List<String> unticked) {
        var why = new ArrayList<String>();
        if (!missing.isEmpty()) {
            why.add("没有填写：" + String.join("、", missing));
        }
        why.addAll(wrong);
        if (!unticked.isEmpty()) {
            why.add(UNTICKED + String.join("、", unticked));
        }
        var remedy = wrong.isEmpty() ? "请填写以上内容后重新提交" : missing.isEmpty() ? "请改正后重新提交" : "请填写、改正以上内容后重新提交";
        return Refused.invalid(move.barred(), String.join("；", why), remedy);
    }

    /** What is wrong with what a field says, by the name this very form gives it; nothing where it can be kept. */
    private static String wrong(Ask ask, Facts facts) {
        var value = facts.text(ask.key());
        var longest = ask.kind() == Ask.Kind.AREA ? TEXT : LINE;
        if (value.length() > longest) {
            return quoted(ask) + "过长，最多" + longest + "字";
        }
        if (value.indexOf('\0') >= 0) {
            return quoted(ask) + "含有不能保存的字符";
        }
        if (readable(ask, facts)) {
            return "";
        }
        return quoted(ask)
                + switch (ask.kind()) {
                    case DATE -> "不是有效的日期";
                    case TIME -> "不是有效的时间";
                    case AMOUNT -> "不是有效的金额，请填不小于零的数字，至多两位小数";
                    case OFFICER -> "请从名单中选择";
                    case CHECK, CHOICE, MANY, TEXT, AREA, SEALED -> "没有这个选项，请从给出的选项中选择";
                };
    }

    private static String quoted(Ask ask) {
        return "“" + ask.named() + "”";
    }

    private static boolean readable(Ask ask, Facts facts) {
        var key = ask.key();
        try {
            return switch (ask.kind()) {
                case DATE -> facts.date(key).filter(Stated::believable).isPresent();
                case TIME ->
                    facts.time(key)
                            .map(LocalDateTime::toLocalDate)
                            .filter(Stated::believable)
                            .isPresent();
                case AMOUNT -> facts.amount(key).signum() >= 0;
                case OFFICER -> facts.id(key).isPresent();
                case CHECK -> facts.yes(key);
                case CHOICE -> offered(ask, facts.text(key));
                case MANY -> Arrays.stream(facts.text(key).split("[,，、]")).allMatch(one -> offered(ask, one));
                case TEXT, AREA, SEALED -> true;
            };
        } catch (Refused unreadable) {
            return false;
        }
    }

    /** As sums are often typed: with commas, in wide digits, with the word for yuan. */
    private static String digits(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip().replaceAll(",|\\s*元$", "");
    }

    private static boolean believable(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    private static boolean offered(Ask ask, String value) {
        return ask.choices().stream().anyMatch(choice -> choice.value().equals(value.strip()));
    }
}
