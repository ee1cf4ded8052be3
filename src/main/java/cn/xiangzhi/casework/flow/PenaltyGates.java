package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.benchmark.Leaving;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Item;
import java.math.BigDecimal;
import java.util.Optional;

/** What a penalty may be, wherever one is proposed: definite, inside the item's range, not forbidden (PPL 16, 29 to 33). */
final class PenaltyGates {

    static final Gate<Try> PROPOSED = Gate.<Try>of(
                    "拟处罚内容",
                    clause(
                            "处罚-1",
                            of(PPL, 44),
                            "建议处罚却没有写明种类或者确定数额",
                            t -> punishes(t)
                                    && (t.stated().none()
                                            || t.facts().text("kinds").contains(Penalty.FINE)
                                                    && t.stated().fine().signum() == 0),
                            No.<Try>say("PROC-04", "没有写明处罚种类和确定的数额", "请写明处罚种类；罚款写一个确定数额")
                                    .whenStated()),
                    clause(
                            "处罚-2",
                            of(PPL, 57, 1),
                            "建议不予处罚或者责令拆除却写了处罚",
                            t -> !punishes(t) && !t.stated().none(),
                            No.<Try>say(null, "处理建议不是行政处罚，又填写了处罚种类或者金额", "请改正处理建议，或清空处罚种类和金额")
                                    .whenStated()),
                    clause(
                            "处罚-3",
                            of(PPL, 33),
                            "是否属于依法应当不予处罚的情形",
                            t -> punishes(t)
                                    && Discretion.BOOK
                                            .ask(t.circumstances())
                                            .outcome()
                                            .forbidsPenalty(),
                            No.<Try>say("PROC-16", "按所填情节，依法应当不予行政处罚", "请改为建议不予行政处罚，并进行教育")
                                    .whenStated()),
                    clause(
                            "处罚-4",
                            of(PPL, 16),
                            "处罚种类是否超出该事项",
                            t -> t.stated().kinds().stream().anyMatch(kind -> !allows(t.known(), kind)),
                            No.<Try>say(
                                            "AUTH-06",
                                            t -> "“" + t.known().item().name() + "”的处罚种类为"
                                                    + String.join(
                                                            "、",
                                                            t.known().item().penalties()),
                                            "请只选择该事项依据规定的处罚种类")
                                    .whenStated()),
                    clause(
                            "处罚-5",
                            of(PPL, 34),
                            "罚款是否超出法定幅度",
                            t -> outside(t).isPresent(),
                            No.<Try>say("AUTH-06", t -> outside(t).orElse(""), "请在法定幅度内确定数额；低于下限须有法定减轻情节")
                                    .whenStated()),
                    clause(
                            "处罚-6",
                            of(PPL, 29),
                            "同一违法行为是否已经罚过款",
                            t -> t.stated().fine().signum() > 0 && t.known().finedForThisAct(),
                            No.<Try>say("PROC-15", "同一当事人同日同一违法行为已有罚款决定，不得给予两次以上罚款", "请核对另案；其他种类的处罚不受此限")
                                    .whenStated()),
                    clause(
                            "处罚-7",
                            Basis.house("该事项的处罚依据"),
                            "该事项以责令改正、逾期或者拒不改正为罚款前提，是否没有复查未改正的记录",
                            t -> t.stated().fine().signum() > 0
                                    && t.known().item().correction().startsWith("责令改正前置")
                                    && !t.file().said("corrected").equals("未改正"),
                            No.<Try>say(
                                            "PROC-20",
                                            "该事项逾期不改正或者拒不改正才能罚款，案卷里没有复查未改正的记录",
                                            "请先责令改正，期满后复查并登记“未改正”；否则只能警告或者不予处罚")
                                    .whenStated()),
                    clause(
                            "处罚-8",
                            of(PPL, 37),
                            "所选的规定是否与新旧法比较的结果不同",
                            t -> t.facts().has("lawChosen")
                                    && t.facts().has("lawApplies")
                                    && !t.facts()
                                            .text("lawChosen")
                                            .equals(t.facts().text("lawApplies")),
                            No.<Try>say(null, t -> "新旧法比较：" + t.facts().text("lawTrace"), "请适用比较后应当适用的规定，并写明理由")
                                    .whenStated()))
            .and(Leaving.GATE.from(PenaltyGates::weighing));

    private PenaltyGates() {}

    /** What the benchmark says about the fine; the act carries it already when it is asked. */
    private static Leaving.Proposed weighing(Try t) {
        return new Leaving.Proposed(
                t.facts().yes("benchmarkInForce"),
                t.facts().has("benchmarkTier"),
                t.facts().yes("benchmarkLeft"),
                !t.say("departure").isEmpty(),
                t.move() == SummaryMove.USE_SUMMARY);
    }

    private static boolean punishes(Try t) {
        var outcome = t.say("outcome");
        return t.move() == SummaryMove.USE_SUMMARY || !outcome.equals("不予行政处罚") && !outcome.equals(ForceAsks.REMOVAL);
    }

    private static boolean allows(Known known, String kind) {
        var stem = kind.substring(0, 2);
        return allows(known.item(), kind, stem) || known.otherItem() != null && allows(known.otherItem(), kind, stem);
    }

    private static boolean allows(Item item, String kind, String stem) {
        return item.penalties().stream().anyMatch(one -> kind.equals("通报批评") ? one.contains(kind) : one.contains(stem));
    }

    /** Why the fine leaves the item's range; each of two items is measured for itself (PPL 29). */
    private static Optional<String> outside(Try t) {
        var fine = t.stated().fine();
        if (fine.signum() == 0) {
            return Optional.empty();
        }
        var stated = t.facts().has("otherFine")
                ? t.facts()
                : Facts.NONE.with("otherFine", t.file().said("otherFine"));
        var other = stated.amount("otherFine");
        var second = t.known().otherItem();
        var main = outside(t, t.known().item(), fine.subtract(other));
        return main.isPresent() || second == null ? main : outside(t, second, other);
    }

    private static Optional<String> outside(Try t, Item item, BigDecimal fine) {
        var min = t.citizenAmounts() ? item.citizenMin() : item.organisationMin();
        var max = t.citizenAmounts() ? item.citizenMax() : item.organisationMax();
        if (max != null && fine.compareTo(max) > 0) {
            return Optional.of(item.code() + "的罚款上限为" + Penalty.yuan(max) + "元，拟罚" + Penalty.yuan(fine) + "元");
        }
        var outcome = Discretion.BOOK.ask(t.circumstances()).outcome();
        var mitigated = outcome == Discretion.Outcome.MITIGATE_MUST
                || outcome == Discretion.Outcome.MITIGATE_MAY
                || outcome == Discretion.Outcome.NO_PENALTY_MAY;
        if (min != null && fine.compareTo(min) < 0 && !mitigated) {
            return Optional.of(item.code() + "的罚款下限为" + Penalty.yuan(min) + "元，拟罚" + Penalty.yuan(fine) + "元");
        }
        return Optional.empty();
    }
}
