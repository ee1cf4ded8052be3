package cn.xiangzhi.powers.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The county's forces, from which one township may borrow or with which it may pool. */
record Pool(List<Force> forces) {

    /** Somewhere with officers for the need. */
    record Spare(String name, int officers) {}

    /** Everywhere else with officers for the need that day, the most first. */
    List<Spare> others(Need need, String township, LocalDate on) {
        return forces.stream()
                .filter(force -> !force.code().equals(township))
                .map(force ->
                        new Spare(force.name(), Measure.able(need, force, on).size()))
                .filter(spare -> spare.officers() > 0)
                .sorted(Comparator.comparingInt(Spare::officers).reversed())
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
