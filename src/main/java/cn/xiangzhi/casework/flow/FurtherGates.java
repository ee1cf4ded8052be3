package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.casework.rules.decision.OneAct;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;

/** A second violation of the same party taken into the file; one act is fined once (S9, PPL 29). */
final class FurtherGates {

    static final String SAME = "是同一个违法行为";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            FurtherMove.ADD_VIOLATION,
            List.of(
                    text("addedItem", "另一违法行为的事项编号"),
                    area("addedFacts", "另一违法行为的事实").hint("何时、何地、做了什么、后果如何"),
                    text("addedViolated", "另一违法行为违反的条款"),
                    choice("sameAct", "与本案已有的违法行为", "不是同一个违法行为", SAME).hint("一个行为违反几个规定的，是同一个违法行为")));

    /** The first violation of the file is one that is to be fined; taken as another one it would be fined again. */
    static final Gate<Try> ADD = Gate.<Try>of(
                    "增加违法行为",
                    clause(
                            "增加-1",
                            of(PPL, 29),
                            "是否本案已经有两个违法行为",
                            t -> !t.file().said("addedItem").isEmpty(),
                            No.say(null, "本案已经有两个违法行为", "第三个违法行为请另行登记线索，与本案一并调查、分别决定")),
                    clause(
                            "增加-2",
                            of(PPL, 29),
                            "是否与本案是同一事项",
                            t -> t.facts()
                                    .text("addedItem")
                                    .equals(t.file().matter().itemCode()),
                            No.<Try>say("PROC-15", "所填的事项就是本案的事项，同一违法行为只处罚一次", "请填写另一违法行为对应的事项")
                                    .whenStated()))
            .and(OneAct.AGAIN.from(t -> new OneAct.Again(same(t), true, PenaltyKind.FINE)));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(FurtherMove.ADD_VIOLATION, List.of(on(ADD)));

    private FurtherGates() {}

    private static boolean same(Try t) {
        return t.facts().text("sameAct").equals(SAME);
    }
}
