package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.casework.rules.force.Enforcement.Harm;
import cn.xiangzhi.casework.rules.force.OwnPower;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Enforcement without the court, decided, served and ended (AEL 13, 35 to 51; CPA 65, 68). */
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
                    t -> !RemedyCheck.clear(t.file()),
                    t -> Remedies.open(t.file()).isPresent()
                            ? "当事人已申请复议或者提起诉讼，尚未终结"
                            : "还没有向复议机关和人民法院核查，或者核查之后又有了复议、诉讼"));

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
            .and(CitedRule.in("enforcementBasis"))
            .and(ExecutionGates.moment("强执-8"));

    static final Gate<Try> SUBSTITUTE = stated(Enforcement.SUBSTITUTE.from(ForceGates::substitute))
            .and(delegated("代履行-10"))
            .and(DEMANDED)
            .and(ExecutionGates.stayed("代履行-15"));

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

    static final Gate<Try> RESUME = Gate.of(
            "恢复执行",
            clause(
                    "强执-26",
                    of(AEL, 39, 2),
                    "是否已决定停止执行，或者限期拆除决定正在复议、诉讼",
                    t -> Remedies.barred(t.file()).isPresent(),
                    No.say(null, t -> Remedies.barred(t.file()).orElse("") + "，不能恢复执行", "请等复议、诉讼有了结果再恢复")));

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
            Map.entry(ForceMove.RESUME_EXECUTION, List.of(on(RESUME))),
            Map.entry(ForceMove.END_OWN_EXECUTION, List.of(on(END))));

    private ForceGates() {}

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

    static Gate<Try> delegated(String id) {
        return Gate.of(
                "强制执行的主体",
                refuses(
                        id,
                        RefusalCode.ENFC_01,
                        "是否为委托执法",
                        t -> t.known().power().mode() == Mode.DELEGATED,
                        t -> "强制执行不得委托，应由委托机关依法实施"));
    }

    private static LocalDate decided(Try t) {
        return t.file()
                .last(ForceMove.DECIDE_ENFORCEMENT, ForceMove.DECIDE_SUBSTITUTE)
                .map(Act::on)
                .orElse(t.on());
    }

    private static boolean threeYears(Try t) {
        var since = t.file().last(ForceMove.SUSPEND_EXECUTION);
        return OrderRoad.stage(t.file(), ForceMove.END_OWN_EXECUTION) == Stage.EXEC_SUSPENDED
                && since.isPresent()
                && Enforcement.SUSPENDED
                                .ask(new Enforcement.Suspended(since.get().on(), t.on(), true, true))
                                .outcome()
                        == Enforcement.SuspendedAnswer.NO_LONGER_ENFORCED;
    }
}
