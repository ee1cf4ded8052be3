package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;

/** More time: to file, and to decide (PPL 54, 60; MSR 18, 64). */
final class ExtensionGates {

    static final Gate<Try> EXTEND = Gate.of(
            "延长办案期限",
            clause(
                    "延长-0",
                    of(PPL, 60),
                    "该领域是否没有可以延长的规定",
                    t -> !profile(t).mayExtend(),
                    No.say("PROC-12", "法律规定自立案之日起九十日内作出决定，本事项所属领域没有延长的规定", "请在期限内办结；确实超期的，作出决定之前由机关负责人办理“批准例外”，写明理由")),
            clause(
                    "延长-1",
                    of(MSR, 64, 1),
                    "是否已经延长过",
                    t -> extensions(t) > (profile(t).mayExtendTwice() ? 1 : 0),
                    No.say("PROC-12", "办案期限已经延长过", "仍不能决定的，作出决定之前由机关负责人办理“批准例外”，写明超期的理由")),
            clause(
                    "延长-2",
                    of(PPL, 60),
                    "该领域是否没有设定可以延长的天数",
                    t -> !t.facts().has("decideBy"),
                    No.<Try>say(
                                    "PROC-12",
                                    t -> profile(t).label()
                                            + (extensions(t) == 0 ? "的程序没有设定可以延长的天数" : "的程序没有设定可以再次延长的天数"),
                                    "核对本领域的程序规定后，由管理员在“各领域程序”中写明天数和来源；没有规定的，不得延长")
                            .whenStated()),
            clause(
                    "延长-3",
                    of(PPL, 57, 2),
                    "再次延长是否没有经负责人集体讨论",
                    t -> extensions(t) > 0 && DeliberationGates.voices(t) < 2,
                    No.<Try>say("PROC-12", "再次延长办案期限须经负责人集体讨论", "请集体讨论后再办理，并逐人记录两名以上负责人的意见")
                            .whenStated()));

    static final Gate<Try> EXTEND_FILING = Gate.of(
            "延长立案期限",
            clause(
                    "立案延长-1",
                    of(PPL, 54, 2),
                    "该领域是否没有立案期限的规定，只须及时立案",
                    t -> !profile(t).mayExtend(),
                    No.say(null, "法律只规定及时立案，本事项所属领域没有立案期限", "不需要延长；请及时核查后决定是否立案")),
            clause(
                    "立案延长-2",
                    of(MSR, 18),
                    "是否已经延长过",
                    t -> t.file().has(PauseMove.EXTEND_FILING),
                    No.say(null, "立案期限已经延长过一次", "请决定立案或者不予立案")),
            clause(
                    "立案延长-3",
                    of(PPL, 54, 2),
                    "该领域是否没有设定立案期限可以延长的天数",
                    t -> !t.facts().has("filingBy"),
                    No.<Try>say(
                                    null,
                                    t -> profile(t).label() + "的程序没有设定立案期限可以延长的天数",
                                    "核对本领域的程序规定后，由管理员在“各领域程序”中写明天数和来源")
                            .whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(PauseMove.EXTEND_FILING, List.of(on(EXTEND_FILING))),
            Map.entry(PauseMove.EXTEND, List.of(on(EXTEND))));

    private ExtensionGates() {}

    private static ProcedureProfile profile(Try t) {
        return ProcedureProfile.of(t.known().item().field());
    }

    private static long extensions(Try t) {
        return t.file().acts().stream()
                .filter(act -> act.move() == PauseMove.EXTEND)
                .count();
    }
}
