package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.SHOWING;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.casework.rules.force.Enforcement.Harm;
import cn.xiangzhi.casework.rules.force.Enforcement.When;
import cn.xiangzhi.casework.rules.force.OwnPower;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Enforcement without the court, asked of a case (AEL 13, 35 to 52; CPA 65, 68). */
final class ForceGates {

    /** Both windows of remedy are over and were not used (AEL 44). */
    private static final Gate<Try> WINDOWS = Gate.of(
            "救济期限",
            refuses(
                    "强执-1",
                    RefusalCode.ENFC_07,
                    "复议、诉讼期限是否尚未届满",
                    t -> !t.on().isAfter(EnforceGates.windowEnds(t)),
                    t -> "当事人可以申请复议到" + t.file().said("reviewUntil") + "、起诉到"
                            + t.file().said("suitUntil") + "，期限届满之后才可以强制拆除"),
            refuses(
                    "强执-2",
                    RefusalCode.ENFC_07,
                    "是否没有核查，或者正在复议、诉讼",
                    t -> !t.file().since(RemovalMove.DEMAND_DUTY, RemovalMove.CHECK_REMEDIES) || remedyUsed(t.file()),
                    t -> remedyUsed(t.file()) ? "当事人已申请复议或者提起诉讼，尚未终结" : "还没有向复议机关和人民法院核查"));

    private static final Gate<Try> DEMANDED = Gate.of(
            "催告",
            refuses(
                    "强执-3",
                    RefusalCode.ENFC_02,
                    "是否没有催告，或者催告的期限还没有过",
                    t -> t.file().last(RemovalMove.DEMAND_DUTY).isEmpty()
                            || t.day("dutyUntil")
                                    .filter(day -> t.on().isAfter(day))
                                    .isEmpty(),
                    t -> t.file().last(RemovalMove.DEMAND_DUTY).isEmpty()
                            ? "没有送达履行义务的催告书"
                            : "催告的履行期限到" + t.file().said("dutyUntil")));

    static final Gate<Try> DECIDE = Gate.<Try>of(
                    "强制执行决定",
                    stated(refuses(
                            "强执-4",
                            RefusalCode.ENFC_08,
                            "是否在镇规划区而没有县级以上政府责成",
                            t -> own(t) == OwnPower.Answer.COUNTY_ONLY)),
                    refuses(
                            "强执-5",
                            RefusalCode.ENFC_01,
                            "是否没有法律授予的强制执行权",
                            t -> own(t) == OwnPower.Answer.COURT,
                            t -> t.known().power().mode() == Mode.DELEGATED
                                    ? "强制执行不得委托，应由委托机关依法实施"
                                    : "“" + t.known().item().basis() + "”没有授予本机关强制执行权"),
                    stated(refuses(
                            "强执-6",
                            RefusalCode.ENFC_06,
                            "是否停止居民水电热气",
                            t -> t.facts().yes("utilities"))))
            .and(DEMANDED)
            .and(Gate.of(
                    "强制拆除",
                    refuses(
                            "强执-7",
                            RefusalCode.ENFC_07,
                            "是否没有公告限期自行拆除，或者公告期还没有过",
                            t -> t.file().ordered()
                                    && t.day("announceUntil")
                                            .filter(day -> t.on().isAfter(day))
                                            .isEmpty(),
                            t -> t.file().has(RemovalMove.ANNOUNCE_REMOVAL)
                                    ? "公告的自行拆除期限到" + t.file().said("announceUntil")
                                    : "没有公告并限期自行拆除")))
            .and(WINDOWS)
            .and(moment("强执-8"));

    static final Gate<Try> SUBSTITUTE = stated(Enforcement.SUBSTITUTE.from(ForceGates::substitute))
            .and(delegated("代履行-10"))
            .and(DEMANDED);

    static final Gate<Try> DELIVER = Gate.of(
            "送达强制执行决定",
            clause(
                    "强执-9",
                    of(AEL, 38),
                    "送达日期是否在将来，或者早于决定",
                    t -> t.facts().has("servedOn")
                            && (t.service().servedOn().isAfter(t.on())
                                    || t.service().servedOn().isBefore(decided(t))),
                    No.<Try>say(null, t -> "送达日期应当在决定作出的" + decided(t) + "之后、今天之前", "请核对送达日期")
                            .whenStated()));

    static final Gate<Try> EXECUTE = Gate.<Try>of(
                    "实施强制执行",
                    clause(
                            "强执-10",
                            of(AEL, 37),
                            "是否没有强制执行决定，或者决定没有送达",
                            t -> !t.file().since(ForceMove.DECIDE_ENFORCEMENT, ForceMove.SERVE_ENFORCEMENT)
                                    || !t.file().since(ForceMove.DECIDE_SUBSTITUTE, ForceMove.DECIDE_ENFORCEMENT),
                            No.say("ENFC-07", "强制执行决定书还没有送达当事人", "请先作出并送达强制执行决定书")),
                    stated(refuses(
                            "强执-11",
                            RefusalCode.ENFC_06,
                            "是否停止居民水电热气",
                            t -> t.facts().yes("utilities"))))
            .and(moment("强执-12"))
            .and(times("强执-13"));

    static final Gate<Try> PERFORM = Gate.<Try>of(
                    "实施代履行",
                    clause(
                            "代履行-5",
                            of(AEL, 51),
                            "是否没有代履行决定，或者决定没有送达",
                            t -> !t.file().since(ForceMove.DECIDE_SUBSTITUTE, ForceMove.SERVE_ENFORCEMENT)
                                    || !t.file().since(ForceMove.DECIDE_ENFORCEMENT, ForceMove.DECIDE_SUBSTITUTE),
                            No.say("ENFC-09", "代履行决定书还没有送达当事人", "请先作出并送达代履行决定书")),
                    refuses(
                            "代履行-6",
                            RefusalCode.ENFC_09,
                            "是否没有在三日前再次催告",
                            t -> !t.file().since(ForceMove.DECIDE_SUBSTITUTE, ForceMove.LAST_DEMAND)
                                    || t.facts().has("lastDemandBy")
                                            && t.day("lastDemandOn")
                                                    .filter(day -> !day.isAfter(t.day("lastDemandBy")
                                                            .orElse(day)))
                                                    .isEmpty(),
                            t -> "代履行三日前应当再次催告，最迟在" + t.say("lastDemandBy") + "送达"),
                    stated(refuses(
                            "代履行-7",
                            RefusalCode.ENFC_09,
                            "本机关是否没有派员到场监督",
                            t -> !t.facts().yes("attended"))))
            .and(moment("代履行-8"))
            .and(times("代履行-9"));

    static final Gate<Try> AT_ONCE = Gate.<Try>of(
                    "立即代履行",
                    stated(refuses(
                            "代履行-11",
                            RefusalCode.ENFC_09,
                            "是否不在道路、河道、航道或者公共场所",
                            t -> t.facts().text("clearedPlace").equals("其他"),
                            t -> "只有道路、河道、航道或者公共场所的遗洒物、障碍物、污染物才可以立即代履行")))
            .and(stated(Enforcement.SUBSTITUTE.from(ForceGates::atOnce)))
            .and(delegated("代履行-12"))
            .and(times("代履行-13"));

    static final Gate<Try> FINISH = Gate.of(
            "执行情况报告",
            clause(
                    "强执-14",
                    of(AEL, 37),
                    "作出决定之后是否还没有实施",
                    t -> !t.file().since(ForceMove.DECIDE_ENFORCEMENT, ForceMove.EXECUTE)
                            && !t.file().since(ForceMove.DECIDE_SUBSTITUTE, ForceMove.PERFORM_SUBSTITUTE),
                    No.say("ARCH-01", "还没有实施强制执行或者代履行的现场笔录", "请先实施；当事人自行履行的，办理“复查改正情况”")));

    static final Gate<Try> SELL = Gate.of(
            "拍卖查封扣押的财物",
            refuses(
                    "强执-15",
                    RefusalCode.ENFC_01,
                    "是否为委托执法",
                    t -> t.known().power().mode() == Mode.DELEGATED),
            clause(
                    "强执-16",
                    of(AEL, 46, 3),
                    "是否没有到期未缴的罚款",
                    t -> !t.known().money().overdue(t.on()),
                    No.say(null, "没有到期未缴的罚款", "本步骤只用于以查封、扣押的财物抵缴罚款")),
            refuses(
                    "强执-17",
                    RefusalCode.ENFC_03,
                    "复议、诉讼期限是否尚未届满",
                    t -> !t.on().isAfter(EnforceGates.windowEnds(t)),
                    t -> "当事人可以申请复议或者起诉到" + EnforceGates.windowEnds(t)),
            refuses(
                    "强执-18",
                    RefusalCode.ENFC_02,
                    "催告的期限是否还没有过",
                    t -> t.day("demandUntil").filter(day -> t.on().isAfter(day)).isEmpty(),
                    t -> "催告期到" + t.file().said("demandUntil") + "届满"),
            stated(clause(
                    "强执-19",
                    of(AEL, 46, 3),
                    "查封、扣押是否已经解除或者超过期限",
                    t -> !t.facts().yes("stillSeized"),
                    No.say("COER-03", "查封、扣押已经解除或者超过期限，不得拍卖", "请申请人民法院强制执行"))));

    static final Gate<Try> END = Gate.of(
            "终结自行执行",
            clause(
                    "强执-20",
                    of(AEL, 39, 2),
                    "以中止满三年终结而没有满三年，或者没有具体情况",
                    t -> t.facts().text("ground").equals(ForceAsks.THREE_YEARS) && !threeYears(t),
                    No.<Try>say(null, "中止执行还没有满三年", "请在没有明显社会危害、当事人确无能力履行且中止满三年后办理")
                            .whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(ForceMove.DECIDE_ENFORCEMENT, List.of(on(DECIDE))),
            Map.entry(ForceMove.DECIDE_SUBSTITUTE, List.of(on(SUBSTITUTE))),
            Map.entry(ForceMove.SERVE_ENFORCEMENT, List.of(TWO, SERVED, on(DELIVER))),
            Map.entry(ForceMove.EXECUTE, List.of(on(EXECUTE), SHOWING)),
            Map.entry(ForceMove.PERFORM_SUBSTITUTE, List.of(on(PERFORM), SHOWING)),
            Map.entry(ForceMove.CLEAR_AT_ONCE, List.of(on(AT_ONCE), TWO)),
            Map.entry(ForceMove.FINISH_EXECUTION, List.of(on(FINISH))),
            Map.entry(ForceMove.SELL_SEIZED, List.of(on(SELL))),
            Map.entry(ForceMove.END_OWN_EXECUTION, List.of(on(END))));

    private ForceGates() {}

    static boolean remedyUsed(CaseFile file) {
        return file.last(RemovalMove.CHECK_REMEDIES)
                .filter(act -> act.facts().yes("remedyUsed"))
                .isPresent();
    }

    private static OwnPower.Answer own(Try t) {
        var mode = t.known().power().mode();
        return OwnPower.BOOK
                .ask(new OwnPower.Claim(
                        mode == null ? Mode.EMPOWERED : mode,
                        t.known().item().basis(),
                        t.say("planningArea").equals(ForceAsks.TOWN_AREA),
                        t.facts().yes("countyOrder"),
                        !t.file().ordered()))
                .outcome();
    }

    private static Enforcement.Substitute substitute(Try t) {
        return new Enforcement.Substitute(
                t.facts().one("harm", Harm.class).orElse(Harm.UNSIGHTLY),
                false,
                t.file().has(RemovalMove.DEMAND_DUTY),
                t.facts().has("performer") && t.facts().amount("budget").signum() > 0,
                true);
    }

    private static Enforcement.Substitute atOnce(Try t) {
        return new Enforcement.Substitute(
                t.facts().one("harm", Harm.class).orElse(Harm.UNSIGHTLY), true, false, false, false);
    }

    private static Gate<Try> delegated(String id) {
        return Gate.of(
                "强制执行的主体",
                refuses(
                        id,
                        RefusalCode.ENFC_01,
                        "是否为委托执法",
                        t -> t.known().power().mode() == Mode.DELEGATED,
                        t -> "强制执行不得委托，应由委托机关依法实施"));
    }

    /** The day and hour, as the calendar has answered them for this attempt (AEL 43(1)). */
    private static Gate<Try> moment(String id) {
        return Gate.of(
                "强制执行的时间",
                stated(refuses(
                        id,
                        RefusalCode.ENFC_05,
                        "是否在夜间、法定节假日，或者在周末而没有记录理由",
                        ForceGates::badMoment,
                        t -> t.facts()
                                .one("moment", When.class)
                                .map(When::label)
                                .orElse(""))));
    }

    private static boolean badMoment(Try t) {
        var when = t.facts().one("moment", When.class).orElse(When.ALLOW);
        var reasoned = t.facts().has("urgentReason");
        return switch (when) {
            case ALLOW -> false;
            case ALLOW_URGENT, WARN -> !reasoned;
            case REFUSED -> true;
        };
    }

    private static Gate<Try> times(String id) {
        return Gate.of(
                "实施时间",
                clause(
                        id,
                        of(AEL, 43, 1),
                        "结束时间是否早于开始时间，或者时间在将来",
                        t -> t.facts()
                                .time("executedTo")
                                .filter(end -> end.isBefore(
                                                t.facts().time("executedFrom").orElse(end))
                                        || end.isAfter(t.at().toLocalDateTime()))
                                .isPresent(),
                        No.<Try>say(null, "起止时间前后矛盾，或者晚于现在", "请核对起止时间，精确到分").whenStated()));
    }

    private static LocalDate decided(Try t) {
        return t.file()
                .last(ForceMove.DECIDE_ENFORCEMENT, ForceMove.DECIDE_SUBSTITUTE)
                .map(Act::on)
                .orElse(t.on());
    }

    private static boolean threeYears(Try t) {
        var since = t.file().last(ForceMove.SUSPEND_EXECUTION);
        return t.file().stage() == Stage.EXEC_SUSPENDED
                && since.isPresent()
                && Enforcement.SUSPENDED
                                .ask(new Enforcement.Suspended(since.get().on(), t.on(), true, true))
                                .outcome()
                        == Enforcement.SuspendedAnswer.NO_LONGER_ENFORCED;
    }
}
