package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.organization.Officers.Officer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The county's forces, from which one township may borrow or with which it may pool. Counts officers once for each need. */
final class Pool {

    private final List<Force> forces;
    private final Map<Asked, List<Spare>> known = new HashMap<>();

    Pool(List<Force> forces) {
        this.forces = List.copyOf(forces);
    }

    /** Somewhere with officers for the need. */
    record Spare(Force force, List<Officer> able) {

        String name() {
            return force.name();
        }

        int officers() {
            return able.size();
        }
    }

    private record Asked(Need need, LocalDate on) {}

    List<Force> forces() {
        return forces;
    }

    /** Everywhere else with officers for the need that day, the most first. */
    List<Spare> others(Need need, String township, LocalDate on) {
        return known.computeIfAbsent(new Asked(need, on), this::ready).stream()
                .filter(spare -> !spare.force().code().equals(township))
                .toList();
    }

    private List<Spare> ready(Asked asked) {
        return forces.stream()
                .map(force -> new Spare(force, able(asked.need(), force, asked.on())))
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
