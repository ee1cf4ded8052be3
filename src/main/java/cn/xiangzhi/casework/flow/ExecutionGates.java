package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SHOWING;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ARL;

import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.casework.rules.force.Enforcement.Harm;
import cn.xiangzhi.casework.rules.force.Enforcement.When;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;

/** Enforcement on the spot: the day and hour, the way, the report (AEL 37, 43, 51, 52). */
final class ExecutionGates {

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
            .and(free("强执-25", RefusalCode.ENFC_07))
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
            .and(free("代履行-14", RefusalCode.ENFC_09))
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
            .and(stated(Enforcement.SUBSTITUTE.from(ExecutionGates::atOnce)))
            .and(ForceGates.delegated("代履行-12"))
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

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(ForceMove.EXECUTE, List.of(on(EXECUTE), SHOWING)),
            Map.entry(ForceMove.PERFORM_SUBSTITUTE, List.of(on(PERFORM), SHOWING)),
            Map.entry(ForceMove.CLEAR_AT_ONCE, List.of(on(AT_ONCE), TWO)),
            Map.entry(ForceMove.FINISH_EXECUTION, List.of(on(FINISH))));

    private ExecutionGates() {}

    /** The day and hour, as the calendar has answered them for this attempt (AEL 43(1)). */
    static Gate<Try> moment(String id) {
        return Gate.of(
                "强制执行的时间",
                stated(refuses(
                        id,
                        RefusalCode.ENFC_05,
                        "是否在夜间、法定节假日或者周末，又没有经负责人批准",
                        ExecutionGates::badMoment,
                        t -> t.facts()
                                .one("moment", When.class)
                                .map(When::label)
                                .orElse(""))));
    }

    /** Not while it is stayed, nor while the removal itself is attacked (AEL 44; ARL 42; ALA 56). */
    private static Gate<Try> free(String id, RefusalCode code) {
        return Gate.of(
                "复议、诉讼期间的执行",
                refuses(
                        id,
                        code,
                        "是否已决定停止执行，或者限期拆除决定正在复议、诉讼",
                        t -> Remedies.barred(t.file()).isPresent(),
                        t -> Remedies.barred(t.file()).orElse("") + "，不得实施"),
                refuses(
                        id + "-1",
                        code,
                        "复议维持之后，起诉的期限是否还没有届满",
                        t -> t.file().ordered()
                                && Remedies.windowAfter(t.file())
                                        .filter(until -> !t.on().isAfter(until))
                                        .isPresent(),
                        t -> "复议、诉讼有了结果，当事人还可以起诉（上诉）到" + EnforceGates.windowEnds(t)));
    }

    /** A remedy alone does not stay it; an order to stop does. */
    static Gate<Try> stayed(String id) {
        return Gate.of(
                "停止执行",
                clause(
                        id,
                        of(ARL, 42),
                        "复议、诉讼期间是否已决定停止执行",
                        t -> Remedies.halted(t.file()),
                        No.say(null, "复议、诉讼期间已经决定停止执行", "请中止执行，等复议、诉讼有了结果再恢复")));
    }

    private static boolean badMoment(Try t) {
        var when = t.facts().one("moment", When.class).orElse(When.ALLOW);
        return switch (when) {
            case ALLOW -> false;
            case ALLOW_URGENT, WARN -> !ExceptionMove.approved(t, RefusalCode.ENFC_05);
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

    private static Enforcement.Substitute atOnce(Try t) {
        return new Enforcement.Substitute(
                t.facts().one("harm", Harm.class).orElse(Harm.UNSIGHTLY), true, false, false, false);
    }
}
