package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A rule book whose every "yes" is a reason to refuse: the first one stops, everything asked is kept with the act. */
public record Gate<F>(RuleBook<F, No<F>> book) {

    /** The version kept with every ruling of this room; raised whenever a clause changes. */
    public static final String VERSION = "2026-11";

    @SafeVarargs
    public static <F> Gate<F> of(String name, Clause<F, No<F>>... clauses) {
        return new Gate<>(new RuleBook<>(name, VERSION, List.of(clauses), No.none()));
    }

    public static <F> Clause<F, No<F>> clause(String id, Basis basis, String question, Predicate<F> yes, No<F> answer) {
        return new Clause<>(id, basis, question, yes, answer);
    }

    /** A question whose yes is a situation of rules §24: reason, article and remedy stand in the data file. */
    public static <F> Clause<F, No<F>> refuses(String id, RefusalCode code, String question, Predicate<F> yes) {
        return new Clause<>(id, code.basis(), question, yes, No.say(code.code(), code.label(), code.remedy()));
    }

    /** The same, telling what is the matter in this very case. */
    public static <F> Clause<F, No<F>> refuses(
            String id, RefusalCode code, String question, Predicate<F> yes, Function<F, String> why) {
        return new Clause<>(id, code.basis(), question, yes, No.say(code.code(), why, code.remedy()));
    }

    /** This gate with another one's clauses after its own. */
    public Gate<F> and(Gate<F> more) {
        var clauses = new ArrayList<>(book.clauses());
        clauses.addAll(more.book().clauses());
        return new Gate<>(new RuleBook<>(book.name(), book.version(), List.copyOf(clauses), book.otherwise()));
    }

    /** The same questions about something else, whose facts {@code facts} gathers; what the clauses say stays the same. */
    public <T> Gate<T> from(Function<T, F> facts) {
        var clauses = book.clauses().stream()
                .map(clause -> new Clause<T, No<T>>(
                        clause.id(),
                        clause.basis(),
                        clause.question(),
                        t -> clause.yes().test(facts.apply(t)),
                        new No<>(
                                clause.answer().code(),
                                t -> clause.answer().why().apply(facts.apply(t)),
                                clause.answer().remedy(),
                                clause.answer().stated())))
                .toList();
        return new Gate<>(new RuleBook<>(book.name(), book.version(), clauses, No.none()));
    }

    /** The same without the clauses of those codes: what somebody who may has let pass on the record. */
    public Gate<F> excusing(Set<String> codes) {
        return codes.isEmpty()
                ? this
                : new Gate<>(new RuleBook<>(
                        book.name(),
                        book.version(),
                        book.clauses().stream()
                                .filter(clause -> !codes.contains(
                                        String.valueOf(clause.answer().code())))
                                .toList(),
                        book.otherwise()));
    }

    /**
     * What the law desk answers: every question of the book, and all that stands in the way. A question that cannot be
     * answered is left out once another refused.
     */
    public Opinion opinion(String what, F facts) {
        var findings = new ArrayList<Finding>();
        var reasons = new ArrayList<Refused>();
        for (var clause : book.clauses()) {
            try {
                var yes = clause.yes().test(facts);
                findings.add(new Finding(clause.id(), clause.basis().label(), clause.question(), yes));
                if (yes) {
                    reasons.add(refused(what, clause, facts));
                }
            } catch (Refused unanswerable) {
                if (reasons.isEmpty()) {
                    throw unanswerable;
                }
            }
        }
        var ruling = new Ruling<>(book.name(), book.version(), "", List.copyOf(findings));
        return reasons.isEmpty() ? Opinion.allowed(ruling) : Opinion.refused(ruling, reasons);
    }

    /** Passes with what was asked, or refuses saying {@code what} cannot be done. */
    public Ruling<String> pass(String what, F facts) {
        var ruling = book.ask(facts);
        var refused = refusal(what, ruling.findings(), facts);
        if (refused.isPresent()) {
            throw refused.get();
        }
        return new Ruling<>(ruling.book(), ruling.version(), "可以", ruling.findings());
    }

    /** What stands in the way already, leaving out what only the form can say. */
    public Optional<Refused> standing(String what, F facts) {
        for (var clause : book.clauses()) {
            if (!clause.answer().stated() && clause.yes().test(facts)) {
                return Optional.of(refused(what, clause, facts));
            }
        }
        return Optional.empty();
    }

    /** Warnings: every clause that says yes, none of which stops. */
    public List<String> cautions(F facts) {
        return book.clauses().stream()
                .filter(clause -> clause.yes().test(facts))
                .map(clause -> clause.answer().why().apply(facts) + "（"
                        + clause.basis().label() + "）" + clause.answer().remedy())
                .toList();
    }

    private Optional<Refused> refusal(String what, List<Finding> findings, F facts) {
        if (findings.isEmpty() || !findings.getLast().yes()) {
            return Optional.empty();
        }
        var id = findings.getLast().clause();
        return book.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .map(clause -> refused(what, clause, facts));
    }

    private static <F> Refused refused(String what, Clause<F, No<F>> clause, F facts) {
        return Refused.unlawful(
                clause.answer().code(),
                what,
                clause.answer().why().apply(facts),
                clause.basis(),
                clause.answer().remedy());
    }
}
