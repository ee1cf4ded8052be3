package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions that several steps with things ask. */
final class ThingClauses {

    private ThingClauses() {}

    /** A situation of rules §24 that only the form can tell. */
    static Clause<Try, No<Try>> stated(String id, RefusalCode code, String question, Predicate<Try> yes) {
        return new Clause<>(
                id,
                code.basis(),
                question,
                yes,
                No.<Try>say(code.code(), code.label(), code.remedy()).whenStated());
    }

    static Clause<Try, No<Try>> stated(
            String id, Basis basis, String question, Predicate<Try> yes, String why, String remedy) {
        return stated(id, basis, question, yes, t -> why, remedy, null);
    }

    static Clause<Try, No<Try>> stated(
            String id,
            Basis basis,
            String question,
            Predicate<Try> yes,
            Function<Try, String> why,
            String remedy,
            @Nullable String code) {
        return new Clause<>(
                id, basis, question, yes, No.<Try>say(code, why, remedy).whenStated());
    }

    /** Nothing stands in a state the step could touch. */
    static Clause<Try, No<Try>> something(String id, Basis basis) {
        return new Clause<>(
                id,
                basis,
                "是否没有可以办理的物品",
                t -> Things.of(t.file()).in(ThingChain.from(t.move())).isEmpty(),
                No.say(
                        null,
                        t -> "本案没有处于“"
                                + String.join(
                                        "”“",
                                        ThingChain.from(t.move()).stream()
                                                .map(ThingState::label)
                                                .toList())
                                + "”的物品",
                        "请先办理登记保存、查封扣押、接收或者没收"));
    }

    /** A name that is not on the list, or stands elsewhere: a thing is never in two places. */
    static Clause<Try, No<Try>> named(String id, Basis basis) {
        return stated(
                id,
                basis,
                "所写的物品是否不在清单上，或者不处于可以办理的状态",
                t -> !strangers(t).isEmpty() || names(t, "things").isEmpty(),
                t -> strangers(t).isEmpty() ? "没有写明物品" : "“" + String.join("”“", strangers(t)) + "”不在清单上，或者现在不能这样处理",
                "请照“涉案物品”一栏的名称填写，一行一件",
                null);
    }

    private static List<String> strangers(Try t) {
        var things = Things.of(t.file());
        var allowed = ThingChain.from(t.move());
        return names(t, "things").stream()
                .filter(name -> things.find(name)
                        .filter(thing -> allowed.contains(thing.state()))
                        .isEmpty())
                .toList();
    }

    /** Taking in: every name once, and none that the office holds already in another way. */
    static Clause<Try, No<Try>> fresh(String id, Basis basis) {
        return stated(
                id,
                basis,
                "清单是否为空、有一行没有名称、有重名，或者所列物品已在保管之中",
                t -> names(t, "thingsTaken").isEmpty() || nameless(t) > 0 || !taken(t).isEmpty(),
                ThingClauses::unfit,
                "请一行写一件；同名的加编号区分，例如“挖掘机（2号）”",
                null);
    }

    private static String unfit(Try t) {
        if (names(t, "thingsTaken").isEmpty()) {
            return "清单上没有物品";
        }
        return nameless(t) > 0 ? "清单第" + nameless(t) + "件没有写名称" : "“" + String.join("”“", taken(t)) + "”重名，或者已经登记、处理过";
    }

    /** The first line without a word for a name, counted from one; zero where every line has one. */
    private static int nameless(Try t) {
        var names = names(t, "thingsTaken");
        for (var n = 0; n < names.size(); n++) {
            if (names.get(n).codePoints().noneMatch(Character::isLetterOrDigit)) {
                return n + 1;
            }
        }
        return 0;
    }

    private static List<String> taken(Try t) {
        var things = Things.of(t.file());
        var seen = new HashSet<String>();
        return names(t, "thingsTaken").stream()
                .filter(name -> !seen.add(name)
                        || things.find(name)
                                .filter(thing -> !seizable(t, thing))
                                .isPresent())
                .distinct()
                .toList();
    }

    /** A thing registered, under test or given in may be seized; one that went back may be seized anew, never registered again. */
    private static boolean seizable(Try t, HeldThing thing) {
        return t.move() == ThingMove.SEIZE
                && switch (thing.state()) {
                    case REGISTERED, TESTING, TAKEN, RETURNED -> true;
                    case SEIZED,
                            TO_POLICE,
                            SELLING,
                            SOLD,
                            PRICE_DUE,
                            PRICE_RETURNED,
                            RELEASED,
                            CONFISCATED,
                            HANDED_OVER,
                            DESTROYED,
                            AUCTIONED -> false;
                };
    }

    static Clause<Try, No<Try>> past(String id, String key) {
        return stated(
                id,
                of(PPL, 47),
                "所写的时间是否在将来",
                t -> t.facts()
                        .time(key)
                        .filter(moment -> moment.isAfter(t.at().toLocalDateTime()))
                        .isPresent(),
                "所写的时间晚于现在",
                "请核对时间，精确到分");
    }

    static Clause<Try, No<Try>> present(String id) {
        return stated(
                id,
                of(AEL, 18),
                "当事人和见证人是否都不在场",
                t -> !t.facts().yes("partyPresent") && !t.facts().has("witness"),
                t -> "没有当事人在场，也没有见证人",
                "请邀请见证人到场，并由其在清单上签名",
                null);
    }

    static List<String> names(Try t, String key) {
        return ThingLine.names(t.facts().text(key));
    }
}
