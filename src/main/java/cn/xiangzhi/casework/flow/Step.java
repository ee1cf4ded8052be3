package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.law.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A book asked before a move, with the way its facts are read from the attempt: once of the whole file, or once of every
 * violation, each by its own name.
 */
record Step<F>(Gate<F> gate, Function<Try, List<Asked<F>>> facts) {

    /** The facts and whose they are; empty where they are the whole file's. */
    record Asked<F>(String of, F facts) {}

    static <F> Step<F> whole(Gate<F> gate, Function<Try, F> facts) {
        return new Step<>(gate, t -> List.of(new Asked<>("", facts.apply(t))));
    }

    /** Asked of every violation that stands (PPL 29); where there is but one, it needs no name. */
    static Step<Charged> each(Gate<Charged> gate) {
        return new Step<>(gate, t -> {
            var charges = t.charges();
            return charges.stream()
                    .map(charge -> new Asked<>(
                            charges.size() == 1
                                    ? ""
                                    : charge.violation().label() + " "
                                            + charge.violation().itemCode(),
                            new Charged(t, charge)))
                    .toList();
        });
    }

    List<Finding> pass(Try t) {
        var findings = new ArrayList<Finding>();
        for (var asked : facts.apply(t)) {
            gate.excusing(ExceptionMove.excused(t)).pass(what(t, asked), asked.facts()).findings().stream()
                    .map(finding -> asked.of().isEmpty()
                            ? finding
                            : new Finding(
                                    finding.clause(),
                                    finding.basis(),
                                    asked.of() + "：" + finding.question(),
                                    finding.yes()))
                    .forEach(findings::add);
        }
        return findings;
    }

    Optional<Refused> standing(Try t) {
        return facts.apply(t).stream()
                .map(asked -> gate.excusing(ExceptionMove.excused(t)).standing(what(t, asked), asked.facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String what(Try t, Asked<?> asked) {
        var what = t.move().barred();
        return asked.of().isEmpty() ? what : what + "（" + asked.of() + "）";
    }
}
