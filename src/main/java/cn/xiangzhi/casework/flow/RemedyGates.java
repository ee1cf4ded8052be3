package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.force.Remedy;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Remedies asked of a case: what may be recorded, and what an outcome may change (ARL; PPL 73, 75). */
final class RemedyGates {

    private static final Gate<Try> DECIDED = Gate.of(
            "有生效的决定",
            clause(
                    "救济-10",
                    of(ARL, 2),
                    "是否没有决定，或者决定已被撤销",
                    t -> t.file().decision() == null,
                    No.say(null, "本案没有仍然有效的决定", "请核对案件")));

    private static final Gate<Try> REGISTER = DECIDED.and(Gate.of(
            "登记复议、诉讼",
            clause(
                    "救济-11",
                    of(ARL, 29),
                    "是否已有复议或者诉讼没有办结",
                    t -> Remedies.open(t.file()).isPresent(),
                    No.say(null, "已有一件复议或者诉讼没有登记结果", "请先登记结果")),
            notLater("救济-12", "remedyAcceptedOn", "受理日期"),
            notLater("救济-13", "copyReceivedOn", "收到副本的日期"),
            clause(
                    "救济-14",
                    of(ARL, 20),
                    "受理日期是否早于决定",
                    RemedyGates::beforeDecision,
                    No.<Try>say(null, "受理日期早于作出决定的日期", "请核对受理日期").whenStated()),
            clause(
                    "救济-26",
                    of(ARL, 11),
                    "针对强制执行决定而没有已经送达的强制执行决定",
                    t -> t.facts().text(Remedies.TARGET).equals(Remedies.ENFORCEMENT)
                            && !Remedies.enforcementServed(t.file()),
                    No.<Try>say(null, "本案没有已经送达、仍然有效的强制执行（代履行）决定", "请选择“" + Remedies.DECISION + "”")
                            .whenStated())));

    private static final Gate<Try> OPEN = Gate.of(
            "正在复议、诉讼",
            clause(
                    "救济-15",
                    of(ARL, 48),
                    "是否没有登记复议或者诉讼",
                    t -> Remedies.open(t.file()).isEmpty(),
                    No.say(null, "没有正在办理的复议或者诉讼", "请先登记行政复议或者行政诉讼")));

    private static final Gate<Try> OUTCOME = OPEN.and(Gate.of(
            "复议、诉讼的结果",
            notLater("救济-16", "outcomeOn", "作出日期"),
            notLater("救济-17", "outcomeServedOn", "送达当事人的日期"),
            clause(
                    "救济-18",
                    of(PPL, 73, 3),
                    "送达是否早于作出，或者作出早于受理",
                    RemedyGates::backwards,
                    No.<Try>say(null, "受理、作出、送达的日期前后颠倒", "请按文书核对三个日期").whenStated())));

    /** An outcome about the penalty or the order; that of the enforcement has steps of its own. */
    private static final Gate<Try> DECISION_OUTCOME = OUTCOME.and(Gate.of(
            "针对的决定",
            clause(
                    "救济-27",
                    of(ARL, 64),
                    "当事人是否只对强制执行决定申请复议、起诉",
                    t -> Remedies.open(t.file()).filter(Remedies::onEnforcement).isPresent(),
                    No.say(
                            null,
                            "登记的复议、诉讼针对的是强制执行（代履行）决定，处罚（处理）决定没有变",
                            "请办理“登记强制执行决定被撤销、变更”；已经实施的，办理“登记已实施的强制执行被撤销、确认违法”"))));

    private static final Gate<Try> UPHELD = OUTCOME.and(Gate.of(
            "针对的决定",
            clause(
                    "救济-28",
                    of(AEL, 41),
                    "强制执行是否被确认违法",
                    t -> t.facts().text("remedyOutcome").equals(Remedies.UNLAWFUL)
                            && Remedies.open(t.file())
                                    .filter(Remedies::onEnforcement)
                                    .isPresent(),
                    No.<Try>say(null, "强制执行被确认违法的，要写明恢复原状、退还财物或者赔偿", "请办理“登记强制执行决定被撤销、变更”；已经实施的，办理“登记已实施的强制执行被撤销、确认违法”")
                            .whenStated())));

    private static final Gate<Try> ENFORCEMENT_OUTCOME = OUTCOME.and(Gate.of(
            "针对的决定",
            clause(
                    "救济-29",
                    of(ARL, 64),
                    "当事人是否对处罚（处理）决定申请复议、起诉",
                    t -> Remedies.onDecision(t.file()).isPresent(),
                    No.say(null, "登记的复议、诉讼针对的是处罚（处理）决定，不是强制执行决定", "请登记维持、变更或者撤销决定"))));

    private static final Gate<Try> ENFORCED = ENFORCEMENT_OUTCOME.and(Gate.of(
            "已经实施的强制执行",
            clause(
                    "救济-30",
                    of(AEL, 41),
                    "强制执行是否还没有实施完毕",
                    t -> t.file().stands(RemedyMove.REVOKE_ENFORCEMENT),
                    No.say(null, "强制执行还没有实施完毕", "请办理“登记强制执行决定被撤销、变更”，由负责人按结果重新决定"))));

    private static final Gate<Try> NOT_WORSE = Remedy.NOT_WORSE.from(t -> {
        var before = t.file().imposed().orElse(Penalty.NONE);
        return new Remedy.Changed(
                before.fine(),
                t.stated().fine(),
                before.confiscated(),
                t.stated().confiscated(),
                !before.kinds().containsAll(t.stated().kinds()));
    });

    /** A change says what is imposed now; where nothing is, the decision falls. */
    private static final Gate<Try> SOMETHING = Gate.of(
            "变更后的处罚",
            clause(
                    "救济-25",
                    of(ARL, 63),
                    "是否没有写明变更后的处罚",
                    t -> t.stated().none(),
                    No.<Try>say(null, "没有写明变更后的处罚", "请写明变更后的处罚种类和数额；不再给予处罚的，办理“登记撤销决定”或者“自行撤销决定”")
                            .whenStated()));

    private static final Gate<Try> FORWARD = Gate.of(
            "转送复议申请",
            clause(
                    "救济-19",
                    of(ARL, 32),
                    "是否没有收到申请书，或者已经转送",
                    t -> !t.file().since(RemedyMove.FORWARD_APPLICATION, RemedyMove.RECEIVE_APPLICATION),
                    No.say(null, "没有待转送的复议申请", "请先登记收到复议申请书")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(
                    RemedyMove.RECEIVE_APPLICATION,
                    List.of(on(DECIDED), on(single("救济-22", "applicationOn", "收到申请书的日期")))),
            Map.entry(RemedyMove.FORWARD_APPLICATION, List.of(on(FORWARD), on(single("救济-23", "forwardedOn", "转送日期")))),
            Map.entry(RemedyMove.REGISTER_REVIEW, List.of(on(REGISTER))),
            Map.entry(RemedyMove.REGISTER_SUIT, List.of(on(REGISTER))),
            Map.entry(RemedyMove.REPLY_REMEDY, List.of(on(OPEN), on(single("救济-24", "repliedOn", "提交日期")))),
            Map.entry(RemedyMove.ATTEND_REMEDY, List.of(on(OPEN), on(single("救济-31", "attendedOn", "参加日期")))),
            Map.entry(RemedyMove.HALT_EXECUTION, List.of(on(OPEN))),
            Map.entry(RemedyMove.UPHOLD_REMEDY, List.of(on(UPHELD))),
            Map.entry(RemedyMove.CHANGE_REMEDY, List.of(on(DECISION_OUTCOME), on(SOMETHING), on(NOT_WORSE))),
            Map.entry(RemedyMove.REVOKE_REMEDY, List.of(on(DECISION_OUTCOME))),
            Map.entry(RemedyMove.REVOKE_ENFORCEMENT, List.of(on(ENFORCEMENT_OUTCOME))),
            Map.entry(RemedyMove.ENFORCEMENT_FELL, List.of(on(ENFORCED))),
            Map.entry(RemedyMove.CORRECT_REVOKE, List.of(on(DECIDED))),
            Map.entry(RemedyMove.CORRECT_CHANGE, List.of(on(DECIDED), on(SOMETHING), on(NOT_WORSE))));

    private RemedyGates() {}

    private static boolean beforeDecision(Try t) {
        var decision = t.file().decision();
        return decision != null
                && t.facts()
                        .date("remedyAcceptedOn")
                        .filter(day -> day.isBefore(decision.on()))
                        .isPresent();
    }

    private static boolean backwards(Try t) {
        var accepted = Remedies.open(t.file()).flatMap(act -> act.facts().date("remedyAcceptedOn"));
        var days = Stream.of(accepted, t.facts().date("outcomeOn"), t.facts().date("outcomeServedOn"))
                .flatMap(java.util.Optional::stream)
                .toList();
        return !days.equals(days.stream().sorted().toList());
    }

    private static Gate<Try> single(String id, String key, String what) {
        return Gate.of(what, notLater(id, key, what));
    }

    static Clause<Try, No<Try>> notLater(String id, String key, String what) {
        return clause(
                id,
                Citation.of(ARL, 88),
                what + "是否在将来",
                t -> t.facts().date(key).filter(day -> day.isAfter(t.on())).isPresent(),
                No.<Try>say(null, what + "晚于今天", "请核对" + what).whenStated());
    }
}
