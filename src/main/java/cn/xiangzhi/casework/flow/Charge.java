package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Penalty;

/**
 * What a form or an act says of one violation: its kinds, fine and weighing, apart from every other (PPL 29).
 *
 * @param facts under the plain keys, as if the file had this violation only
 */
public record Charge(Violation violation, Facts facts) {

    public Penalty penalty() {
        return Penalty.of(facts.text("kinds"), facts.amount("fine"), facts.amount("confiscated"));
    }

    public int number() {
        return violation.number();
    }
}
