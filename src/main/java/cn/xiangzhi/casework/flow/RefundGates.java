package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Money of a decision that fell: ordered back, paid back, and given back before the file is let go (PPL 67, 74). */
final class RefundGates {

    private static final Gate<Try> ORDER_REFUND = Gate.of(
            "决定退还罚款",
            clause(
                    "退款-1",
                    of(PPL, 74),
                    "是否没有应退的款项，或者已经决定退还",
                    t -> owed(t).signum() == 0 || Remedies.refundOrdered(t.file()),
                    No.say(null, "没有应退而未决定退还的款项", "决定被撤销、变更而款项已缴的，才需要退还")),
            clause(
                    "退款-2",
                    of(PPL, 74),
                    "退还金额是否与应退金额不一致",
                    t -> t.facts().amount("refundAmount").compareTo(owed(t)) != 0,
                    No.<Try>say(null, t -> "应退" + Penalty.yuan(owed(t)) + "元", "请按应退金额填写")
                            .whenStated()));

    /** Money of a decision that fell goes back before the file is let go without another (PPL 74). */
    private static final Gate<Try> GIVEN_BACK = Gate.of(
            "应退的款项",
            clause(
                    "退款-7",
                    of(PPL, 74),
                    "应退的款项是否还没有退还",
                    t -> owed(t).signum() > 0 || Remedies.refundOrdered(t.file()),
                    No.say(
                            "ARCH-01",
                            t -> "应退的" + Penalty.yuan(owed(t).max(ordered(t))) + "元还没有退还",
                            "请由负责人决定退还，由财政所退还之后再办理")));

    private static final Gate<Try> REFUND = Gate.of(
            "登记退还罚款",
            clause(
                    "退款-3",
                    of(PPL, 74),
                    "是否没有决定退还",
                    t -> !Remedies.refundOrdered(t.file()),
                    No.say(null, "没有经负责人决定、尚未退还的款项", "请先由负责人办理“决定退还罚款”")),
            clause(
                    "退款-4",
                    of(PPL, 67, 1),
                    "登记人是否为本案办案人员",
                    t -> t.file().handlers().contains(t.actor().person()),
                    No.say("CASH-08", "办案人员不得登记退库", "请由财政所登记")),
            RemedyGates.notLater("退款-5", "refundedOn", "退还日期"),
            clause(
                    "退款-6",
                    of(PPL, 74),
                    "已退金额是否与决定不一致",
                    t -> t.facts().amount("refundAmount").compareTo(ordered(t)) != 0,
                    No.<Try>say(null, t -> "决定退还" + Penalty.yuan(ordered(t)) + "元", "请按退还决定办理")
                            .whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            RemedyMove.ORDER_REFUND,
            List.of(on(ORDER_REFUND)),
            RemedyMove.REFUND,
            List.of(on(REFUND)),
            OrdinaryMove.NOT_FILE,
            List.of(on(GIVEN_BACK)),
            OrdinaryMove.TRANSFER,
            List.of(on(GIVEN_BACK)));

    private RefundGates() {}

    static BigDecimal owed(Try t) {
        return Remedies.refundOwed(t.file(), t.known().money(), t.on());
    }

    static BigDecimal ordered(Try t) {
        return t.file()
                .last(RemedyMove.ORDER_REFUND)
                .map(act -> act.facts().amount("refundAmount"))
                .orElse(BigDecimal.ZERO);
    }
}
