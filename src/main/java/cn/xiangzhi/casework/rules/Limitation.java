package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.casework.rules.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;

/** Is it too late to punish (PPL 36)? Two years from the end of the act, five where life, health or finance was harmed. */
public record Limitation(LocalDate actEnded, LocalDate discovered, boolean lifeHealthOrFinance, boolean harmDone) {

    public static final Gate<Limitation> GATE = Gate.of(
            "追责时效",
            clause(
                    "时效-1",
                    Citation.of(Statute.PPL, 36, 1),
                    "是否超过追责时效才被发现",
                    l -> l.discovered().isAfter(l.actEnded().plusYears(l.years())),
                    No.<Limitation>say(
                                    "PROC-01",
                                    l -> "行为于" + l.actEnded() + "终了，" + l.discovered() + "才被发现，超过" + l.years() + "年",
                                    "依法不再给予行政处罚，请办理不予立案")
                            .whenStated()));

    int years() {
        return lifeHealthOrFinance && harmDone ? 5 : 2;
    }
}
