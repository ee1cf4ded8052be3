package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.casework.rules.force.OwnPower;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was ordered beside a penalty before the court: forms and books (AEL 40, 53 to 58). */
public final class OrderCourtGates {

    static final Map<Move, List<Ask>> FORMS = Map.of(
            OrderCourtMove.APPLY_COURT_ORDER,
            List.of(
                    check("remedyUnused", "已核实：当事人没有申请复议、没有起诉，或者复议、诉讼已经终结").must(),
                    area("orderDuty", "申请执行的责令事项").hint("拆除、改正的位置和内容"),
                    area("partyOpinion", "当事人的意见和催告情况"),
                    OPINION),
            OrderCourtMove.COURT_ACCEPTS_ORDER,
            List.of(date("orderAcceptedOn", "受理日期"), text("orderCourtNumber", "受理文号")),
            OrderCourtMove.COURT_GRANTS_ORDER,
            List.of(text("orderCourtNumber", "裁定书文号"), date("orderRuledOn", "裁定日期")),
            OrderCourtMove.COURT_REFUSES_ORDER,
            List.of(
                    choice("courtAnswer", "法院答复", "不予受理", "不准予执行"),
                    text("orderCourtNumber", "裁定书文号"),
                    date("orderRuledOn", "裁定日期"),
                    date("refusalReceivedOn", "收到裁定的日期").optional().hint("十五日内可以向上一级法院申请复议，自这一天起计算"),
                    area("courtReason", "理由和后续处理")),
            OrderCourtMove.OBJECT_COURT_ORDER,
            EnforceAsks.OBJECTION,
            OrderCourtMove.END_COURT_ORDER,
            EnforceAsks.ENDED);

    /** Only where there are two roads; with one, the steps of that one serve. */
    private static final Gate<Try> BESIDE = Gate.of(
            "责令事项的执行",
            clause(
                    "责令申请-1",
                    of(AEL, 53),
                    "是否没有与罚款并行的责令事项",
                    t -> OrderRoad.of(t.file()) == null,
                    No.say(null, "本案没有与罚款分开执行的责令事项", "只有罚款或者只有责令拆除的，办理“申请法院强制执行”及其后各步")),
            clause(
                    "责令申请-2",
                    of(AEL, 53),
                    "责令的内容是否已经履行",
                    t -> !OrderRoad.running(t.file()),
                    No.say(null, "责令的内容已经改正、拆除，或者已经终结执行", "不需要办理")));

    private static final Gate<Try> APPLY = BESIDE.and(Gate.of(
            "申请法院强制执行责令事项",
            clause(
                    "责令申请-3",
                    of(AEL, 53),
                    "法律是否已经授权行政机关强制执行",
                    t -> !byCourt(t),
                    No.say(
                            "ENFC-01",
                            t -> "“" + t.known().item().basis() + "”已经授权行政机关强制拆除，没有强制执行权的才申请人民法院",
                            "请公告、催告之后“作出强制执行决定”；在镇规划区的，先由县级以上人民政府责成")),
            refuses(
                    "责令申请-4",
                    RefusalCode.ENFC_03,
                    "复议、诉讼期限是否尚未届满",
                    t -> Remedies.onDecision(t.file()).isPresent() || !t.on().isAfter(EnforceGates.windowEnds(t)),
                    t -> Remedies.onDecision(t.file()).isPresent()
                            ? "当事人已申请复议或者提起诉讼，还没有结果"
                            : "当事人可以申请复议或者起诉到" + EnforceGates.windowEnds(t)),
            refuses(
                    "责令申请-5",
                    RefusalCode.ENFC_02,
                    "催告送达后是否未满十个工作日",
                    t -> demandEnds(t).filter(end -> t.on().isAfter(end)).isEmpty(),
                    t -> demandEnds(t).map(end -> "催告期到" + end + "届满").orElse("没有送达履行义务的催告书")),
            clause(
                    "责令申请-6",
                    of(AEL, 53),
                    "是否超过三个月",
                    t -> t.day("orderCourtUntil")
                            .filter(end -> t.on().isAfter(end))
                            .isPresent(),
                    No.say(
                            "ENFC-04",
                            t -> "申请期限到" + t.say("orderCourtUntil") + "届满",
                            "有正当理由的，由机关负责人办理“批准例外”，写明理由（印在申请书上）；没有的，法院不予受理"))));

    private static final Gate<Try> END_BOTH = Gate.of(
            "执行终结",
            clause(
                    "责令终结-1",
                    of(AEL, 40),
                    "责令事项是否没有终结执行",
                    t -> !OrderRoad.ended(t.file()),
                    No.say("ARCH-01", "责令事项没有终结执行", "请执行完毕，或者依法终结执行")),
            clause(
                    "责令终结-2",
                    of(AEL, 40),
                    "是否还有应缴款项",
                    t -> !t.known().money().settled(t.on())
                            || MoneyGates.cashHeld(t.file())
                            || MoneyGates.cashHandedOver(t.file()),
                    No.say("ARCH-01", "罚款还没有缴清、缴库", "请等缴清后办理")));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            OrderCourtMove.APPLY_COURT_ORDER, List.of(on(APPLY)),
            OrderCourtMove.COURT_ACCEPTS_ORDER, List.of(on(BESIDE)),
            OrderCourtMove.COURT_GRANTS_ORDER, List.of(on(BESIDE)),
            OrderCourtMove.COURT_REFUSES_ORDER, List.of(on(BESIDE)),
            OrderCourtMove.OBJECT_COURT_ORDER,
                    List.of(
                            on(BESIDE),
                            on(EnforceGates.objection(
                                    OrderCourtMove.COURT_REFUSES_ORDER,
                                    OrderCourtMove.APPLY_COURT_ORDER,
                                    OrderCourtMove.OBJECT_COURT_ORDER,
                                    "orderObjectUntil"))),
            OrderCourtMove.END_COURT_ORDER, List.of(on(BESIDE)),
            OrderCourtMove.END_BOTH, List.of(on(END_BOTH)));

    private OrderCourtGates() {}

    /** Whether only the court may enforce what was ordered: no law lets this organ do it. */
    public static boolean byCourt(Try t) {
        return t.file().matter().mode() == Mode.DELEGATED
                || !OwnPower.given(t.known().item().basis());
    }

    /** The last day of the demand to do what was ordered, made since the file is being performed. */
    static Optional<LocalDate> demandEnds(Try t) {
        return t.file()
                .last(RemovalMove.DEMAND_DUTY)
                .filter(act -> t.file().since(OrdinaryMove.PERFORM, act.move()))
                .flatMap(act -> act.facts().date("demandUntil"));
    }
}
