package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** Money of a decided case: decided and collected apart (PPL 67 to 74). */
final class MoneyGates {

    static final Gate<Try> OWED = Gate.of(
            "应缴款项",
            clause(
                    "缴款-1",
                    of(PPL, 67),
                    "是否没有应缴款项",
                    t -> t.known().money().principal().signum() == 0
                            || t.known().money().settled(t.on()),
                    No.say(null, "没有应缴未缴的款项", "不需要办理")));

    static final Gate<Try> COLLECT = OWED.and(Gate.of(
            "当场收缴",
            clause(
                    "缴款-2",
                    of(PPL, 67),
                    "收缴人是否不是本案执法人员",
                    t -> t.facts()
                            .id("collector")
                            .filter(t.file().officers()::contains)
                            .isEmpty(),
                    No.<Try>say("CASH-01", "当场收缴只能由当场处罚的执法人员进行", "请选择本案执法人员").whenStated()),
            clause(
                    "缴款-3",
                    of(PPL, 67),
                    "收缴金额是否与罚款不一致",
                    t -> t.facts().amount("amount").compareTo(t.known().money().outstanding(t.on())) != 0,
                    No.<Try>say(
                                    "CASH-04",
                                    t -> "应收" + Penalty.yuan(t.known().money().outstanding(t.on())) + "元",
                                    "请按决定数额收缴")
                            .whenStated()),
            clause(
                    "缴款-10",
                    of(PPL, 71),
                    "写明抵岸日期却不是水上收缴，或者抵岸早于收缴",
                    t -> t.facts()
                            .date("landedOn")
                            .filter(landed -> !t.facts().yes("remote") || landed.isBefore(t.on()))
                            .isPresent(),
                    No.<Try>say(null, "抵岸日期只在水上当场收缴时填写，且不能早于收缴之日", "请勾选“边远、水上、交通不便地区”并核对日期")
                            .whenStated())));

    static final Gate<Try> HAND_OVER = Gate.of(
            "罚款缴至机关",
            clause("缴款-4", of(PPL, 71), "是否没有当场收缴的罚款", t -> !cashHeld(t.file()), No.say(null, "没有当场收缴待缴的罚款", "不需要登记")),
            late("handedOn", "缴款-5", "当场收缴的罚款应当自收缴之日起二个工作日内缴至机关"));

    static final Gate<Try> BANK = Gate.of(
            "机关缴付银行",
            clause(
                    "缴款-6",
                    of(PPL, 71),
                    "罚款是否还没有交到机关",
                    t -> !cashHandedOver(t.file()),
                    No.say(null, "没有待缴付银行的罚款", "请先登记罚款缴至机关")),
            late("bankedOn", "缴款-7", "机关应当在收到罚款二个工作日内缴付指定银行"));

    static final Gate<Try> PAY = OWED.and(Gate.of(
            "登记缴款",
            clause(
                    "缴款-8",
                    of(PPL, 67, 1),
                    "登记人是否为本案办案人员",
                    t -> t.file().handlers().contains(t.actor().person()),
                    No.say("CASH-08", "作出罚款决定的机关应当与收缴罚款的机构分离，办案人员不得登记缴款", "请由财政所按银行到账清单登记")),
            clause(
                    "缴款-9",
                    of(PPL, 67, 3),
                    "到账金额是否为零，或者缴款日期在将来",
                    t -> t.facts().amount("amount").signum() == 0
                            || t.facts()
                                    .date("paidOn")
                                    .filter(d -> d.isAfter(t.on()))
                                    .isPresent(),
                    No.<Try>say(null, "到账金额为零，或者缴款日期晚于今天", "请核对银行到账清单").whenStated())));

    static final Gate<Try> FULFIL = Gate.of(
            "履行完毕",
            clause(
                    "履行-1",
                    of(PPL, 66, 1),
                    "是否还有应缴款项",
                    t -> !t.known().money().settled(t.on()),
                    No.say(
                            "ARCH-01",
                            t -> "还有" + Penalty.yuan(t.known().money().outstanding(t.on())) + "元没有缴纳",
                            "请等银行到账后由财政所登记")),
            clause(
                    "履行-2",
                    of(PPL, 28, 1),
                    "责令改正之后是否没有复查改正",
                    MoneyGates::correctionOpen,
                    No.say("ARCH-01", "责令改正的内容还没有复查，或者复查未改正", "请复查并登记“已改正”")),
            clause(
                    "履行-3",
                    of(PPL, 71),
                    "当场收缴的罚款是否还没有缴付银行",
                    t -> cashHeld(t.file()) || cashHandedOver(t.file()),
                    No.say("ARCH-01", "当场收缴的罚款还没有缴付银行", "请由财政所登记罚款缴至机关、缴付银行")),
            clause(
                    "履行-5",
                    of(PPL, 28, 1),
                    "责令拆除的是否还没有拆除",
                    t -> OrderGates.removalOpen(t.file()),
                    No.say("ARCH-01", "责令限期拆除的内容还没有拆除", "请复查并登记“已改正”，或者依法强制执行")));

    static final Gate<Try> LAPSE = Gate.of(
            "逾期",
            clause(
                    "履行-4",
                    of(PPL, 72, 1),
                    "是否没有到期，或者已经缴清",
                    t -> !t.known().money().overdue(t.on()),
                    No.say(null, "没有到期未缴的款项", "不需要办理")));

    private MoneyGates() {}

    static boolean correctionOpen(Try t) {
        return correctionOpen(t.file());
    }

    /** An order to correct was given, and nobody has found it obeyed since: an order given again is looked at again. */
    static boolean correctionOpen(CaseFile file) {
        var obeyed = file.since(OrdinaryMove.ORDER_CORRECTION, PerformMove.CHECK_CORRECTION)
                && file.said("corrected").equals("已改正");
        return file.has(OrdinaryMove.ORDER_CORRECTION)
                && !obeyed
                && !file.since(OrdinaryMove.ORDER_CORRECTION, ForceMove.FINISH_EXECUTION);
    }

    /** Cash taken on the spot that the officer still holds; a file decided anew on the spot may see cash again. */
    static boolean cashHeld(CaseFile file) {
        return file.since(PerformMove.HAND_OVER, PerformMove.COLLECT_ON_SPOT);
    }

    /** Cash the organ has and the bank has not. */
    static boolean cashHandedOver(CaseFile file) {
        return file.since(PerformMove.BANK, PerformMove.HAND_OVER);
    }

    /** Cash taken on the spot should have been handed on by now and is not (PPL 71). */
    static boolean cashLate(Try t) {
        var by = t.known().dates().cashBy();
        var waiting = t.move() == PerformMove.HAND_OVER ? cashHeld(t.file()) : cashHandedOver(t.file());
        return by != null && waiting && t.on().isAfter(by);
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> late(String key, String id, String rule) {
        return clause(
                id,
                of(PPL, 71),
                "是否超过二个工作日",
                t -> {
                    var by = t.known().dates().cashBy();
                    return by != null
                            && t.facts().date(key).filter(d -> d.isAfter(by)).isPresent();
                },
                No.<Try>say("CASH-03", t -> rule + "，最迟" + t.known().dates().cashBy(), "请由机关负责人办理“批准例外”，记录迟缴的原因，之后再登记")
                        .whenStated());
    }
}
