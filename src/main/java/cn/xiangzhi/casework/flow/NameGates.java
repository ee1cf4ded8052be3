package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Mode;
import java.util.List;
import java.util.Map;

/**
 * What only the organ that entrusted may do in a delegated case, beside the decision itself (rules §2.1, §4; PPL 20(4), 57(2)):
 * its heads discuss, it corrects its own decision, it asks the court.
 */
final class NameGates {

    private static final Gate<Try> DISCUSS = Gate.of(
            "委托执法的集体讨论",
            clause(
                    "委托-16",
                    of(PPL, 57, 2),
                    "委托执法的案件是否由受托机关的负责人讨论",
                    NameGates::foreign,
                    No.say("DELE-05", "本案是委托执法，决定由委托机关作出，应当由委托机关的负责人集体讨论", "请报委托机关，由其负责人集体讨论并形成笔录")));

    private static final Gate<Try> CORRECT = Gate.of(
            "委托执法的自行纠正",
            clause(
                    "委托-17",
                    of(PPL, 20, 4),
                    "委托执法的案件是否由受托机关撤销、变更决定",
                    NameGates::foreign,
                    No.say("DELE-05", "本案的决定以委托机关名义作出，只能由委托机关撤销或者变更", "请报委托机关负责人办理")));

    private static final Gate<Try> COURT = Gate.of(
            "委托执法的执行申请人",
            clause(
                    "委托-18",
                    of(PPL, 20, 4),
                    "委托执法的案件是否由受托机关向法院提出",
                    NameGates::foreign,
                    No.say("DELE-05", "本案的决定以委托机关名义作出，申请人应当是委托机关，申请书由其负责人签署", "请报委托机关负责人办理")));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            DeliberationMove.DISCUSS, List.of(on(DISCUSS)),
            RemedyMove.CORRECT_REVOKE, List.of(on(CORRECT)),
            RemedyMove.CORRECT_CHANGE, List.of(on(CORRECT)),
            EnforceMove.APPLY_COURT, List.of(on(COURT)),
            EnforceMove.OBJECT_COURT, List.of(on(COURT)),
            OrderCourtMove.APPLY_COURT_ORDER, List.of(on(COURT)),
            OrderCourtMove.OBJECT_COURT_ORDER, List.of(on(COURT)));

    private NameGates() {}

    /** The case was filed in the name of another organ than the actor's. */
    private static boolean foreign(Try t) {
        var name = t.file().matter().inTheNameOf();
        return t.file().matter().mode() == Mode.DELEGATED
                && name != null
                && !name.equals(t.actor().organ());
    }
}
