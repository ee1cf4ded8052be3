package cn.xiangzhi.law;

import java.util.ArrayList;
import java.util.List;

/** Questions in order; the first yes decides, and everything asked is kept. {@code otherwise} when none says yes. */
public record RuleBook<F, A>(String name, String version, List<Clause<F, A>> clauses, A otherwise) {

    public Ruling<A> ask(F facts) {
        var findings = new ArrayList<Finding>();
        for (var clause : clauses) {
            var yes = clause.yes().test(facts);
            findings.add(new Finding(clause.id(), clause.basis().label(), clause.question(), yes));
            if (yes) {
                return new Ruling<>(name, version, clause.answer(), List.copyOf(findings), String.valueOf(facts));
            }
        }
        return new Ruling<>(name, version, otherwise, List.copyOf(findings), String.valueOf(facts));
    }
}
