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
import java.util.Optional;

/** What a penalty may be, wherever one is proposed: definite, inside the item's range, not forbidden (PPL 16, 29 to 33). */
final class PenaltyGates {

    private static final String NOTHING = "不予行政处罚";

    /** Asked of every violation by itself: its own item, range, circumstances and benchmark (PPL 29). */
    static final Gate<Charged> PROPOSED = Gate.<Charged>of(
                    "拟处罚内容",
                    clause(
                            "处罚-1",
                            of(PPL, 44),
                            "建议处罚却没有写明种类或者确定数额",
                            c -> punishes(c)
                                    && (c.penalty().none()
                                            || c.facts().text("kinds").contains(Penalty.FINE)
                                                    && c.penalty().fine().signum() == 0),
                            No.<Charged>say("PROC-04", "没有写明处罚种类和确定的数额", "请写明处罚种类；罚款写一个确定数额")
                                    .whenStated()),
                    clause(
                            "处罚-11",
                            of(PPL, 44),
                            "写了罚款数额却没有选罚款",
                            c -> punishes(c)
                                    && c.penalty().fine().signum() > 0
                                    && !c.facts().text("kinds").contains(Penalty.FINE),
                            No.<Charged>say("PROC-04", "写了罚款金额，处罚种类里没有选“罚款”", "罚款的，在处罚种类里选“罚款”；不罚款的，清空罚款金额")
                                    .whenStated()),
                    clause(
                            "处罚-2",
                            of(PPL, 57, 1),
                            "建议不予处罚或者责令拆除却写了处罚",
                            c -> !punishes(c) && !c.penalty().none(),
                            No.<Charged>say(null, "处理建议不是行政处罚，又填写了处罚种类或者金额", "请改正处理建议，或清空处罚种类和金额")
                                    .whenStated()),
                    clause(
                            "处罚-3",
                            of(PPL, 33),
                            "是否属于依法应当不予处罚的情形",
                            c -> punishes(c) && outcome(c).forbidsPenalty(),
                            No.<Charged>say("PROC-16", "按所填情节，依法应当不予行政处罚", "请改为建议不予行政处罚，并进行教育")
                                    .whenStated()),
                    clause(
                            "处罚-4",
                            of(PPL, 16),
                            "处罚种类是否超出该事项",
                            c -> c.penalty().kinds().stream().anyMatch(kind -> !allows(c.item(), kind)),
                            No.<Charged>say(
                                            "AUTH-06",
                                            c -> "“" + c.item().name() + "”的处罚种类为"
                                                    + String.join("、", c.item().penalties()),
                                            "请只选择该事项依据规定的处罚种类")
                                    .whenStated()),
                    clause(
                            "处罚-5",
                            of(PPL, 34),
                            "罚款是否超出法定幅度",
                            c -> outside(c).isPresent(),
                            No.<Charged>say("AUTH-06", c -> outside(c).orElse(""), "请在法定幅度内确定数额；低于下限须有法定减轻情节")
                                    .whenStated()),
                    clause(
                            "处罚-6",
                            of(PPL, 29),
                            "同一违法行为是否已经罚过款",
                            c -> c.penalty().fine().signum() > 0
                                    && c.t().known().fined().contains(c.item().code()),
                            No.<Charged>say("PROC-15", "同一当事人同日同一违法行为已有罚款决定，不得给予两次以上罚款", "请核对另案；其他种类的处罚不受此限")
                                    .whenStated()),
                    clause(
                            "处罚-7",
                            Basis.house("该事项的处罚依据"),
                            "该事项以责令改正、逾期或者拒不改正为罚款前提，是否没有复查未改正的记录",
                            c -> c.penalty().fine().signum() > 0
                                    && c.item().correction().startsWith("责令改正前置")
                                    && !uncorrected(c),
                            No.<Charged>say(
                                            "PROC-20",
                                            "该事项逾期不改正或者拒不改正才能罚款，案卷里没有复查未改正的记录",
                                            "请先责令改正，期满后复查并登记“未改正”；否则只能警告或者不予处罚")
                                    .whenStated()),
                    clause(
                            "处罚-8",
                            of(PPL, 37),
                            "所选的规定是否与新旧法比较的结果不同",
                            c -> c.facts().has("lawChosen")
                                    && c.facts().has("lawApplies")
                                    && !c.facts()
                                            .text("lawChosen")
                                            .equals(c.facts().text("lawApplies")),
                            No.<Charged>say(null, c -> "新旧法比较：" + c.facts().text("lawTrace"), "请适用比较后应当适用的规定，并写明理由")
                                    .whenStated()))
            .and(CitedRule.GATE.from(PenaltyGates::cited))
            .and(Leaving.GATE.from(PenaltyGates::weighing));

    /** Where some of several violations are punished and one is not, its party is educated of that one (PPL 33(3)). */
    static final Gate<Charged> EDUCATED = Gate.of(
            "不予处罚的教育",
            clause(
                    "处罚-9",
                    of(PPL, 33, 3),
                    "几项违法行为中不予处罚的一项是否没有教育记录",
                    c -> Violations.several(c.t().file())
                            && c.penalty().none()
                            && !c.say("outcome").equals(ForceAsks.REMOVAL)
                            && c.say(ChargeAsks.EDUCATION).isEmpty(),
                    No.<Charged>say(null, "这一项不予处罚，没有教育当事人的记录", "请教育当事人，写明何时、由谁、怎样教育，教育记录附卷")
                            .whenStated()));

    private PenaltyGates() {}

    /** What the benchmark says about the fine; the act carries it already when it is asked. */
    private static Leaving.Proposed weighing(Charged c) {
        return new Leaving.Proposed(
                c.facts().yes("benchmarkInForce"),
                c.facts().has("benchmarkTier"),
                c.facts().yes("benchmarkLeft"),
                !c.say("departure").isEmpty(),
                c.t().move() == SummaryMove.USE_SUMMARY);
    }

    private static boolean punishes(Charged c) {
        var outcome = c.say("outcome");
        return c.t().move() == SummaryMove.USE_SUMMARY
                || !outcome.equals(NOTHING) && !outcome.equals(ForceAsks.REMOVAL);
    }

    private static Discretion.Outcome outcome(Charged c) {
        return Discretion.BOOK.ask(c.circumstances()).outcome();
    }

    /** Found uncorrected: at a check since it came into the file, or when it came in. */
    private static boolean uncorrected(Charged c) {
        var violation = c.charge().violation();
        var checked = Violations.said(c.t().file(), violation, "corrected");
        return (checked.isEmpty() ? violation.corrected() : checked).equals("未改正");
    }

    private static boolean allows(Item item, String kind) {
        var stem = kind.substring(0, 2);
        return item.penalties().stream().anyMatch(one -> kind.equals("通报批评") ? one.contains(kind) : one.contains(stem));
    }

    private static CitedRule cited(Charged c) {
        return new CitedRule(
                c.say("violated") + "；" + c.say("basis"), c.t().actor().county());
    }

    /** Why the fine leaves the range of its item. */
    private static Optional<String> outside(Charged c) {
        var fine = c.penalty().fine();
        if (fine.signum() == 0) {
            return Optional.empty();
        }
        var min = c.min();
        var max = c.max();
        if (max != null && fine.compareTo(max) > 0) {
            return Optional.of(c.item().code() + "的罚款上限为" + Penalty.yuan(max) + "元，拟罚" + Penalty.yuan(fine) + "元");
        }
        if (min != null && fine.compareTo(min) < 0 && !c.circumstances().mayReduce()) {
            return Optional.of(c.item().code() + "的罚款下限为" + Penalty.yuan(min) + "元，拟罚" + Penalty.yuan(fine) + "元");
        }
        return Optional.empty();
    }
}
