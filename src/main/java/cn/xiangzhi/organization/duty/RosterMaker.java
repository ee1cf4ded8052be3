package cn.xiangzhi.organization.duty;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a roster from a list of people: nobody twice in a row, nobody in two places, whoever is away is passed over, and
 * the kinds of days, then days and nights, are spread evenly (S19). Pure: the same question has the same answer.
 */
public final class RosterMaker {

    private final Map<DutyRole, List<UUID>> members;
    private final BiPredicate<UUID, Slot> away;
    private final Map<UUID, List<Held>> held = new HashMap<>();

    /**
     * @param members who takes part, in the list's order
     * @param before what they have held: the last half-year, and what stands already around the week
     * @param away whether somebody is away at any time of a slot
     */
    public RosterMaker(Map<DutyRole, List<UUID>> members, List<Held> before, BiPredicate<UUID, Slot> away) {
        this.members = members;
        this.away = away;
        before.forEach(this::hold);
    }

    /** A duty of somebody. */
    public record Held(UUID person, DayKind kind, DutyShift shift, OffsetDateTime from, OffsetDateTime to) {}

    /** A slot with who takes it, or nobody, and why. */
    public record Given(Slot slot, @Nullable UUID person, String why) {}

    public List<Given> make(List<Slot> slots) {
        var given = new ArrayList<Given>();
        for (var slot : slots) {
            given.add(give(slot));
        }
        return given;
    }

    private Given give(Slot slot) {
        var list = members.getOrDefault(slot.role(), List.of());
        var free = list.stream()
                .filter(person -> !away.test(person, slot))
                .filter(person -> inARow(held.getOrDefault(person, List.of()), slot.from(), slot.to())
                        .isEmpty())
                .min(Comparator.<UUID>comparingInt(person -> ofKind(person, slot.kind()))
                        .thenComparingInt(person -> ofShift(person, slot.shift()))
                        .thenComparingInt(this::total)
                        .thenComparingLong(this::last)
                        .thenComparingInt(list::indexOf));
        if (free.isEmpty()) {
            var why = list.isEmpty() ? "名单里没有" + slot.role().label() : "名单上的人不在岗，或刚值过、接着还要值";
            return new Given(slot, null, why);
        }
        var person = free.get();
        var why = "近半年" + slot.kind().label() + "值 " + ofKind(person, slot.kind()) + " 班，共 " + total(person)
                + " 班，在可排的人中最少";
        hold(new Held(person, slot.kind(), slot.shift(), slot.from(), slot.to()));
        return new Given(slot, person, why);
    }

    /** The duty that would stand in a row with that span: one ending where it begins, or over it. */
    static java.util.Optional<Held> inARow(List<Held> duties, OffsetDateTime from, OffsetDateTime to) {
        return duties.stream()
                .filter(duty -> !duty.from().isAfter(to) && !duty.to().isBefore(from))
                .findFirst();
    }

    private void hold(Held duty) {
        held.computeIfAbsent(duty.person(), person -> new ArrayList<>()).add(duty);
    }

    private int ofKind(UUID person, DayKind kind) {
        return (int) held.getOrDefault(person, List.of()).stream()
                .filter(duty -> duty.kind() == kind)
                .count();
    }

    private int ofShift(UUID person, DutyShift shift) {
        return (int) held.getOrDefault(person, List.of()).stream()
                .filter(duty -> duty.shift() == shift)
                .count();
    }

    private int total(UUID person) {
        return held.getOrDefault(person, List.of()).size();
    }

    private long last(UUID person) {
        return held.getOrDefault(person, List.of()).stream()
                .mapToLong(duty -> duty.to().toEpochSecond())
                .max()
                .orElse(0);
    }
}
