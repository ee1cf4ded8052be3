package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
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
        return Violations.summed(file, move, read(move, ChargeAsks.of(move, file), given));
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
            var value = facts.text(ask.key());
            var good = switch (ask.kind()) {
                case DATE -> facts.date(ask.key()).isPresent();
                case TIME -> facts.time(ask.key()).isPresent();
                case AMOUNT -> facts.amount(ask.key()).signum() >= 0;
                case OFFICER -> facts.id(ask.key()).isPresent();
                case CHECK -> facts.yes(ask.key());
                case CHOICE -> offered(ask, value);
                case MANY -> java.util.Arrays.stream(value.split("[,，、]")).allMatch(one -> offered(ask, one));
                case TEXT, AREA, SEALED -> true;
            };
            if (!good) {
                throw wrong("“" + ask.named() + "”没有这个选项：" + value, "请从给出的选项中选择");
            }
        }
    }

    private static boolean offered(Ask ask, String value) {
        return ask.choices().stream().anyMatch(choice -> choice.value().equals(value.strip()));
    }

    private static Refused wrong(String why, String remedy) {
        return Refused.invalid("内容未保存", why, remedy);
    }
}
