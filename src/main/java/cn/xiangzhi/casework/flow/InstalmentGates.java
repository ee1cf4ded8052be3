package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.money.Agreement;
import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Instalments and agreements, asked of a case (PPL 66(2); AEL 42, 56). */
final class InstalmentGates {

    private static final Gate<Try> IN_TIME = Gate.of(
            "延期、分期的申请",
            clause(
                    "分期-4",
                    of(PPL, 66, 2),
                    "是否没有应缴款项，或者缴款期限已过",
                    t -> t.known().money().settled(t.on()) || t.known().money().overdue(t.on()),
                    No.say("CASH-09", "没有应缴未缴的款项，或者缴款期限已过", "延期、分期应在期限届满之前申请和批准")));

    private static final Gate<Try> APPLY = IN_TIME.and(Gate.of(
            "延期、分期的申请",
            clause(
                    "分期-5",
                    of(PPL, 66, 2),
                    "是否没有书面申请，或者申请日期在将来",
                    t -> !t.facts().yes("written")
                            || t.facts()
                                    .date("appliedOn")
                                    .filter(day -> day.isAfter(t.on()))
                                    .isPresent(),
                    No.<Try>say("CASH-09", "没有当事人的书面申请，或者申请日期晚于今天", "请当事人写明经济困难的情况并申请")
                            .whenStated())));

    private static final Gate<Try> APPROVE = IN_TIME.and(Gate.<Try>of(
                    "批准分期缴纳",
                    clause(
                            "分期-6",
                            of(PPL, 66, 2),
                            "是否没有登记当事人的分期缴纳申请，或者申请已有答复",
                            t -> !asks(t.file(), InstalmentAsks.PARTS),
                            No.say("CASH-09", "案卷里没有待答复的分期缴纳申请", "请办案人员先办理“登记延期、分期缴纳申请”，附当事人的书面申请")),
                    clause(
                            "分期-7",
                            of(PPL, 66, 2),
                            "各期的写法是否不清楚",
                            t -> Plan.read(t.facts().text("instalmentPlan")).isEmpty(),
                            No.<Try>say(null, "各期没有写清最后期限和金额", "请一行写一期，如：2026-01-30 5000")
                                    .whenStated())))
            .and(Plan.GATE.from(InstalmentGates::asked));

    private static final Gate<Try> REFUSE = Gate.of(
            "不批准延期、分期",
            clause(
                    "分期-8",
                    of(PPL, 66, 2),
                    "是否没有待答复的申请",
                    t -> pending(t.file()).isEmpty(),
                    No.say(null, "没有待答复的延期、分期申请", "请先登记当事人的申请")));

    private static final Gate<Try> AGREE = Gate.<Try>of(
                    "订立执行协议",
                    clause(
                            "协议-5",
                            of(AEL, 42, 1),
                            "是否没有到期未缴的款项",
                            t -> !t.known().money().overdue(t.on()),
                            No.say(null, "没有到期未缴的款项", "不需要订立执行协议")),
                    clause(
                            "协议-6",
                            of(AEL, 42, 1),
                            "是否已有正在履行的执行协议",
                            t -> t.file().since(InstalmentMove.BREACH_AGREEMENT, InstalmentMove.SIGN_AGREEMENT),
                            No.say(null, "已有正在履行的执行协议", "不履行的，请先登记不履行执行协议")))
            .and(Agreement.GATE.from(t -> new Agreement(
                    t.facts().amount("forgiven"),
                    t.known().money().lateFee(t.on()).payable(),
                    BigDecimal.ZERO,
                    t.facts().yes("remedied") && t.facts().has("measures"),
                    t.facts().yes("agreementHarms"))));

    private static final Gate<Try> BREACH = Gate.of(
            "不履行执行协议",
            clause(
                    "协议-7",
                    of(AEL, 42, 2),
                    "是否没有正在履行的执行协议",
                    t -> !t.file().since(InstalmentMove.BREACH_AGREEMENT, InstalmentMove.SIGN_AGREEMENT),
                    No.say(null, "没有正在履行的执行协议", "请核对案件")));

    private static final Gate<Try> ACCEPTS = Gate.of(
            "法院受理",
            clause(
                    "申请-5",
                    of(AEL, 56),
                    "受理日期是否在将来，或者早于申请",
                    t -> t.facts()
                            .date("courtAcceptedOn")
                            .filter(day -> day.isAfter(t.on())
                                    || t.file()
                                            .last(EnforceMove.APPLY_COURT)
                                            .filter(act -> day.isBefore(act.on()))
                                            .isPresent())
                            .isPresent(),
                    No.<Try>say(null, "受理日期晚于今天，或者早于申请", "请按法院的受理通知填写").whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            InstalmentMove.APPLY_DEFERRAL, List.of(on(APPLY)),
            InstalmentMove.APPROVE_INSTALMENTS, List.of(on(APPROVE)),
            InstalmentMove.REFUSE_DEFERRAL, List.of(on(REFUSE)),
            InstalmentMove.REMIND, List.of(on(MoneyGates.OWED)),
            InstalmentMove.SIGN_AGREEMENT, List.of(on(AGREE)),
            InstalmentMove.BREACH_AGREEMENT, List.of(on(BREACH)),
            InstalmentMove.COURT_ACCEPTS, List.of(on(ACCEPTS)));

    private InstalmentGates() {}

    /** The party's application that nobody has answered yet. */
    static Optional<Act> pending(CaseFile file) {
        return file.last(InstalmentMove.APPLY_DEFERRAL)
                .filter(act -> Stream.of(
                                InstalmentMove.APPROVE_INSTALMENTS, InstalmentMove.REFUSE_DEFERRAL, EnforceMove.DEFER)
                        .noneMatch(answer -> file.since(InstalmentMove.APPLY_DEFERRAL, answer)))
                .filter(act -> file.acts().indexOf(act) > Remedies.revokedAt(file));
    }

    /** Whether that application asks for this: parts, or a later day. */
    static boolean asks(CaseFile file, String kind) {
        return pending(file)
                .filter(act -> act.facts().text("deferralKind").equals(kind))
                .isPresent();
    }

    private static Plan.Asked asked(Try t) {
        var plan = Plan.read(t.facts().text("instalmentPlan"));
        var owed = t.known().money().principal().subtract(t.known().money().paid());
        return new Plan.Asked(
                asks(t.file(), InstalmentAsks.PARTS),
                true,
                owed,
                plan.map(Plan::sum).orElse(owed),
                plan.filter(p -> p.ordered() && p.parts().getFirst().due().isAfter(t.on()))
                        .isPresent());
    }
}
