package cn.xiangzhi.powers.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The county's forces, from which one township may borrow or with which it may pool. Counts officers once for each need. */
final class Pool {

    private final List<Force> forces;
    private final Map<Asked, List<Ready>> known = new HashMap<>();

    Pool(List<Force> forces) {
        this.forces = List.copyOf(forces);
    }

    /** Somewhere with officers for the need. */
    record Spare(String name, int officers) {}

    private record Asked(Need need, LocalDate on) {}

    private record Ready(String code, Spare spare) {}

    List<Force> forces() {
        return forces;
    }

    /** Everywhere else with officers for the need that day, the most first. */
    List<Spare> others(Need need, String township, LocalDate on) {
        return known.computeIfAbsent(new Asked(need, on), this::ready).stream()
                .filter(ready -> !ready.code().equals(township))
                .map(Ready::spare)
                .toList();
    }

    private List<Ready> ready(Asked asked) {
        return forces.stream()
                .map(force -> new Ready(
                        force.code(),
                        new Spare(
                                force.name(),
                                Measure.able(asked.need(), force, asked.on()).size())))
                .filter(ready -> ready.spare().officers() > 0)
                .sorted(Comparator.comparingInt((Ready ready) -> ready.spare().officers())
                        .reversed())
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
