package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.CPA;
import static cn.xiangzhi.law.Statute.PPL;
import static cn.xiangzhi.law.Statute.THREE_SYSTEMS;

import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Orders to remove and the demand after them, asked of a case (CPA 65; AEL 35, 36, 44). */
final class OrderGates {

    /** What is to be removed, as notice and decision say it. */
    static final String CONTENT = "orderContent";

    /** In how many days from the service of the decision. */
    static final String DAYS = "orderDays";

    private static final Pattern RURAL = Pattern.compile("城乡规划法.{0,8}(65|六十五)条");

    static final Gate<Try> NOTICE = Gate.of(
            "限期拆除事先告知",
            clause(
                    "限拆-1",
                    of(CPA, 65),
                    "处理建议是否不是责令限期拆除",
                    t -> !removal(t.file()),
                    No.say("PROC-04", "调查终结报告没有建议责令限期拆除", "请按处理建议办理相应的告知或者决定")),
            clause(
                    "限拆-2",
                    of(CPA, 65),
                    "是否没有责令限期改正，或者期满没有复查为未改正",
                    t -> !uncorrected(t.file()),
                    No.say("PROC-18", "责令限期改正期满，复查仍未改正的，才可以责令拆除", "请先责令限期改正，期满后复查并登记“未改正”")),
            clause(
                    "限拆-3",
                    of(PPL, 44),
                    "这一内容是否已经批准告知",
                    t -> t.file().since(OrdinaryMove.REVIEW, RemovalMove.APPROVE_ORDER_NOTICE)
                            && !t.file().since(RemovalMove.APPROVE_ORDER_NOTICE, OrdinaryMove.RENOTIFY),
                    No.say(null, "限期拆除事先告知书已经批准出具", "请送达事先告知书")),
            days("限拆-4"));

    static final Gate<Try> DECIDE = Gate.<Try>of(
                    "限期拆除决定",
                    clause(
                            "限拆-5",
                            of(CPA, 65),
                            "处理建议是否不是责令限期拆除",
                            t -> !removal(t.file()),
                            No.say("PROC-04", "调查终结报告没有建议责令限期拆除", "请按处理建议作出决定")))
            .and(DecisionGates.READY)
            .and(Gate.of(
                    "限期拆除决定",
                    clause(
                            "限拆-6",
                            of(THREE_SYSTEMS, 0),
                            "是否没有经法制审核通过",
                            t -> !DeliberationGates.reviewed(t),
                            No.say("PROC-10", "责令拆除直接关系当事人重大权益，决定之前应当经法制审核", "请送未承办本案的人员作法制审核")),
                    clause(
                            "限拆-7",
                            of(THREE_SYSTEMS, 0),
                            "是否没有负责人集体讨论",
                            t -> !DeliberationGates.discussed(t),
                            No.say("PROC-11", "责令拆除应当由机关负责人集体讨论决定", "请由机关负责人集体讨论并形成笔录")),
                    clause(
                            "限拆-8",
                            of(PPL, 62),
                            "责令的内容或者期限是否与告知的不同而不利于当事人",
                            t -> changed(t, RemovalMove.APPROVE_ORDER_NOTICE),
                            No.<Try>say("PROC-19", "责令拆除的内容或者期限与事先告知的不一致", "请办理“变更后重新告知”；延长期限不需要重新告知")
                                    .whenStated()),
                    days("限拆-9")))
            .and(DecisionGates.NAME);

    static final Gate<Try> ANNOUNCE = Gate.of(
            "公告限期自行拆除",
            clause(
                    "公告-1",
                    of(AEL, 44),
                    "是否不是限期拆除决定",
                    t -> !t.file().ordered(),
                    No.say("ENFC-07", "本案没有限期拆除决定", "只有建筑物、构筑物、设施的强制拆除需要公告")),
            clause(
                    "公告-2",
                    of(AEL, 44),
                    "自行拆除的期限是否还没有过，或者没有复查为未拆除",
                    t -> !dutyUnmet(t),
                    No.say("ENFC-07", t -> "自行拆除的期限到" + t.file().said("orderUntil") + "，期满须复查并登记“未改正”", "请期满后复查")),
            clause(
                    "公告-3",
                    of(AEL, 44),
                    "公告的期限是否早于今天之后",
                    t -> t.facts()
                            .date("announceUntil")
                            .filter(day -> day.isAfter(t.on()))
                            .isEmpty(),
                    No.<Try>say("ENFC-07", "公告应当给当事人限期自行拆除的时间", "请填写今天以后的日期").whenStated()));

    static final Gate<Try> DEMAND = Gate.of(
            "催告履行义务",
            clause(
                    "义务催告-1",
                    of(AEL, 35),
                    "是否没有到期未履行的拆除、改正义务",
                    t -> !dutyUnmet(t),
                    No.say("ENFC-02", "没有到期未履行的义务，或者期满没有复查", "请在履行期限届满后复查并登记“未改正”；只欠缴罚款的，办理“送达催告书”")),
            clause(
                    "义务催告-2",
                    of(AEL, 35),
                    "催告的履行期限是否不晚于送达日",
                    t -> t.facts().has("servedOn")
                            && t.facts()
                                    .date("dutyUntil")
                                    .filter(day -> day.isAfter(t.service().servedOn()))
                                    .isEmpty(),
                    No.<Try>say(null, "催告书应当写明履行义务的期限", "请填写送达日以后的日期").whenStated()),
            clause(
                    "义务催告-3",
                    of(AEL, 35),
                    "送达日期是否在将来",
                    t -> t.facts().has("servedOn") && t.service().servedOn().isAfter(t.on()),
                    No.<Try>say(null, "催告书的送达日期在将来（公告满30日才生效）", "请在送达生效之后登记").whenStated()));

    /** A removal ordered beside a penalty is told in the same notice (CPA 64, 66; PPL 44). */
    static final Gate<Try> NOTICE_BESIDE = Gate.of(
            "处罚并责令限期拆除",
            clause(
                    "限拆-11",
                    of(CPA, 65),
                    "责令限期改正在先的，是否没有责令，或者期满没有复查为未改正",
                    t -> beside(t.file())
                            && t.known().any(item -> RURAL.matcher(item.basis()).find())
                            && !uncorrected(t.file()),
                    No.say("PROC-18", "责令限期改正期满，复查仍未改正的，才可以责令拆除", "请先责令限期改正，期满后复查并登记“未改正”")),
            daysBeside("限拆-12"));

    /** One decision says both, after the review and the discussion every removal needs. */
    static final Gate<Try> DECIDE_BESIDE = Gate.of(
            "处罚并责令限期拆除",
            clause(
                    "限拆-13",
                    of(THREE_SYSTEMS, 0),
                    "责令拆除的是否没有经法制审核通过",
                    t -> beside(t.file()) && !DeliberationGates.reviewed(t),
                    No.say("PROC-10", "责令拆除直接关系当事人重大权益，决定之前应当经法制审核", "请送未承办本案的人员作法制审核")),
            clause(
                    "限拆-14",
                    of(THREE_SYSTEMS, 0),
                    "责令拆除的是否没有负责人集体讨论",
                    t -> beside(t.file()) && !DeliberationGates.discussed(t),
                    No.say("PROC-11", "责令拆除应当由机关负责人集体讨论决定", "请由机关负责人集体讨论并形成笔录")),
            clause(
                    "限拆-15",
                    of(PPL, 62),
                    "责令的内容或者期限是否与告知的不同而不利于当事人",
                    t -> beside(t.file()) && changed(t, OrdinaryMove.APPROVE_NOTICE),
                    No.<Try>say("PROC-19", "责令拆除的内容或者期限与事先告知的不一致", "请办理“变更后重新告知”；延长期限不需要重新告知")
                            .whenStated()),
            daysBeside("限拆-16"));

    /** A penalty cannot be decided where the report proposed an order. */
    static final Gate<Try> NOT_AN_ORDER = Gate.of(
            "处理建议",
            clause(
                    "限拆-10",
                    of(CPA, 65),
                    "处理建议是否为责令限期拆除",
                    t -> removal(t.file()),
                    No.say("AUTH-06", "责令限期拆除不是行政处罚，不能以处罚决定作出", "请办理“批准限期拆除事先告知”“作出限期拆除决定”")));

    /** Only where the law of the matter has it: what is built without a permit (CPA 64, 65). */
    private static final Gate<Try> STOP = Gate.<Try>of(
                    "责令停止建设",
                    clause(
                            "停建-1",
                            of(CPA, 65),
                            "该事项的法律是否没有规定责令停止建设",
                            t -> !t.known().any(Built::stops),
                            No.say("AUTH-06", "该事项的法律没有规定责令停止建设", "请办理“责令改正”，写明停止违法行为")))
            .and(CitedRule.in("violated", "orderBasis"));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(RemovalMove.STOP_WORK, List.of(on(FilingGates.PARTY), on(STOP), TWO)),
            Map.entry(RemovalMove.APPROVE_ORDER_NOTICE, List.of(on(NOTICE))),
            Map.entry(RemovalMove.DECIDE_ORDER, List.of(on(DECIDE), TWO)),
            Map.entry(RemovalMove.ANNOUNCE_REMOVAL, List.of(on(ANNOUNCE))),
            Map.entry(RemovalMove.DEMAND_DUTY, List.of(on(DEMAND), TWO, SERVED)));

    private OrderGates() {}

    /** Whether the final report proposes an order to remove and no penalty. */
    static boolean removal(CaseFile file) {
        return proposes(file, ForceAsks.REMOVAL);
    }

    /** Whether it proposes a penalty and an order to remove beside it: one decision says both (CPA 64, 66). */
    static boolean beside(CaseFile file) {
        return proposes(file, ForceAsks.PENALTY_AND_REMOVAL);
    }

    private static boolean proposes(CaseFile file, String outcome) {
        return file.last(OrdinaryMove.CONCLUDE)
                .filter(act -> act.facts().text("outcome").equals(outcome))
                .isPresent();
    }

    /** A duty to remove or to correct is past its day, and somebody looked and found it unmet. */
    static boolean dutyUnmet(Try t) {
        var file = t.file();
        var until = file.ordered() ? t.day("orderUntil") : correctBy(file);
        var seen = file.last(PerformMove.CHECK_CORRECTION)
                .filter(act -> act.facts().text("corrected").equals("未改正"))
                .filter(act -> until.filter(day -> act.on().isAfter(day)).isPresent());
        return until.filter(day -> t.on().isAfter(day)).isPresent() && seen.isPresent();
    }

    /** Whether the removal ordered is still not done: neither found done nor carried out. */
    static boolean removalOpen(CaseFile file) {
        var decision = file.decision();
        return decision != null
                && file.ordered()
                && !file.since(decision.move(), ForceMove.FINISH_EXECUTION)
                && !(file.since(decision.move(), PerformMove.CHECK_CORRECTION)
                        && file.said("corrected").equals("已改正"));
    }

    private static boolean uncorrected(CaseFile file) {
        return file.since(OrdinaryMove.ORDER_CORRECTION, PerformMove.CHECK_CORRECTION)
                && file.said("corrected").equals("未改正")
                && file.last(PerformMove.CHECK_CORRECTION)
                        .filter(act -> correctBy(file).filter(act.on()::isAfter).isPresent())
                        .isPresent();
    }

    private static Optional<LocalDate> correctBy(CaseFile file) {
        return file.last(OrdinaryMove.ORDER_CORRECTION)
                .flatMap(act -> act.facts().date("correctBy"));
    }

    private static boolean changed(Try t, Move notice) {
        var told = t.file().last(notice).map(Act::facts).orElse(Facts.NONE);
        return !t.facts().text(CONTENT).equals(told.text(CONTENT))
                || t.facts().amount(DAYS).compareTo(told.amount(DAYS)) < 0;
    }

    private static Clause<Try, No<Try>> days(String id) {
        return stated(
                refuses(id, RefusalCode.PROC_04, "自行拆除的期限是否不是确定的日数", OrderGates::indefinite, t -> "自行拆除的期限应当写确定的日数"));
    }

    /** The same where a removal is proposed beside a penalty. */
    private static Clause<Try, No<Try>> daysBeside(String id) {
        return stated(refuses(
                id,
                RefusalCode.PROC_04,
                "责令拆除的，自行拆除的期限是否不是确定的日数",
                t -> beside(t.file()) && indefinite(t),
                t -> "自行拆除的期限应当写确定的日数"));
    }

    private static boolean indefinite(Try t) {
        var days = t.facts().amount(DAYS);
        return days.compareTo(BigDecimal.ONE) < 0
                || days.stripTrailingZeros().scale() > 0
                || days.compareTo(new BigDecimal("366")) > 0;
    }
}
