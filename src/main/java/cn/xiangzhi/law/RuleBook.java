package cn.xiangzhi.law;

import cn.xiangzhi.base.Refused;
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
                return new Ruling<>(name, version, clause.answer(), List.copyOf(findings));
            }
        }
        return new Ruling<>(name, version, otherwise, List.copyOf(findings));
    }

    /**
     * The same for somebody who wants to know everything: the first yes still decides, the questions after it are asked too.
     * One that cannot be answered any more is left out.
     */
    Ruling<A> askAll(F facts) {
        var decided = ask(facts);
        var findings = new ArrayList<>(decided.findings());
        for (var clause : clauses.subList(findings.size(), clauses.size())) {
            try {
                findings.add(new Finding(
                        clause.id(),
                        clause.basis().label(),
                        clause.question(),
                        clause.yes().test(facts)));
            } catch (Refused unanswerable) {
                continue;
            }
        }
        return new Ruling<>(name, version, decided.outcome(), List.copyOf(findings));
    }

    /** The answer alone, for who asks hundreds of thousands of times and keeps none of the findings. */
    public A answer(F facts) {
        for (var clause : clauses) {
            if (clause.yes().test(facts)) {
                return clause.answer();
            }
        }
        return otherwise;
    }
}
