package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.organization.Officers.Officer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The county's forces, from which one township may borrow or with which it may pool. */
record Pool(List<Force> forces) {

    /** Somewhere with officers for the need. */
    record Spare(Force force, List<Officer> able) {

        String name() {
            return force.name();
        }

        int officers() {
            return able.size();
        }
    }

    /** Everywhere else with officers for the need that day, the most first. */
    List<Spare> others(Need need, String township, LocalDate on) {
        return forces.stream()
                .filter(force -> !force.code().equals(township))
                .map(force -> new Spare(force, able(need, force, on)))
                .filter(spare -> spare.officers() > 0)
                .sorted(Comparator.comparingInt(Spare::officers).reversed())
                .toList();
    }

    /** The county's own people count for a field only where their certificate names it. */
    private static List<Officer> able(Need need, Force force, LocalDate on) {
        var able = Measure.able(need, force, on);
        return force.township()
                ? able
                : able.stream()
                        .filter(officer -> officer.certificates().stream()
                                .anyMatch(held ->
                                        held.validOn(on) && held.fields().contains(need.field())))
                        .toList();
    }

    /** Names of legally qualified people elsewhere, with where they are. */
    List<String> qualified(String township) {
        return forces.stream()
                .filter(force -> !force.code().equals(township))
                .flatMap(force -> force.officers().stream()
                        .filter(officer -> officer.qualified() && officer.away().isEmpty())
                        .map(officer -> officer.organName() + officer.name()))
                .limit(3)
                .toList();
    }
}
