package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a form or a request states for a move: only the keys it asks for, complete, of the right kind and length. */
public final class Stated {

    private static final int LINE = 500;
    private static final int TEXT = 20_000;

    private Stated() {}

    /** What is stated on this file; what is said of several violations makes the whole beside it. */
    public static Facts read(Move move, CaseFile file, Map<String, String> given) {
        return Charges.summed(file, move, read(move, ChargeAsks.of(move, file), given));
    }

    private static Facts read(Move move, List<Ask> asks, Map<String, String> given) {
        var kept = new LinkedHashMap<String, String>();
        for (var ask : asks) {
            var value = given.getOrDefault(ask.key(), "");
            if (value.indexOf('\0') >= 0 || value.length() > (ask.kind() == Ask.Kind.AREA ? TEXT : LINE)) {
                throw wrong("“" + ask.named() + "”过长，或者含有不能保存的字符", "请精简后重新填写");
            }
            if (!value.isBlank()) {
                kept.put(ask.key(), value.strip());
            }
        }
        var facts = new Facts(kept);
        complete(move, asks, facts);
        readable(asks, facts);
        return facts;
    }

    private static void complete(Move move, List<Ask> asks, Facts facts) {
        var missing = new ArrayList<String>();
        for (var ask : asks) {
            if (ask.required() && !facts.has(ask.key()) && ask.kind() != Ask.Kind.CHECK) {
                missing.add(ask.named());
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid("不能" + move.label(), "没有填写：" + String.join("、", missing), "请填写以上内容后重新提交");
        }
    }

    private static void readable(List<Ask> asks, Facts facts) {
        for (var ask : asks) {
            if (!facts.has(ask.key())) {
                continue;
            }
            if (!readable(ask, facts)) {
                throw switch (ask.kind()) {
                    case DATE -> unreadable(ask, "日期");
                    case TIME -> unreadable(ask, "时间");
                    case AMOUNT -> unreadable(ask, "金额");
                    case OFFICER -> unreadable(ask, "编号");
                    case CHECK, CHOICE, MANY, TEXT, AREA, SEALED ->
                        wrong("“" + ask.named() + "”没有这个选项：" + facts.text(ask.key()), "请从给出的选项中选择");
                };
            }
        }
    }

    private static boolean readable(Ask ask, Facts facts) {
        var key = ask.key();
        try {
            return switch (ask.kind()) {
                case DATE -> facts.date(key).isPresent();
                case TIME -> facts.time(key).isPresent();
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

    /** By the name this very form gives the field: another form may call the same key otherwise. */
    private static Refused unreadable(Ask ask, String kind) {
        return wrong("“" + ask.named() + "”不是有效的" + kind, "请改正后重新提交");
    }

    private static boolean offered(Ask ask, String value) {
        return ask.choices().stream().anyMatch(choice -> choice.value().equals(value.strip()));
    }

    private static Refused wrong(String why, String remedy) {
        return Refused.invalid("内容未保存", why, remedy);
    }
}
