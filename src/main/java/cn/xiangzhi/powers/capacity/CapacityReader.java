package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.Officers;
import cn.xiangzhi.organization.Officers.Officer;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.powers.Assessment;
import cn.xiangzhi.powers.CapacityCheck;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Partner;
import cn.xiangzhi.powers.Workloads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a county's forces once; every question after that is answered from memory. */
@Component
public class CapacityReader {

    private final CapacityStore store;
    private final Officers officers;
    private final Places places;
    private final Parameters parameters;
    private final List<Workloads> workloads;

    CapacityReader(
            CapacityStore store, Officers officers, Places places, Parameters parameters, List<Workloads> workloads) {
        this.store = store;
        this.officers = officers;
        this.places = places;
        this.parameters = parameters;
        this.workloads = workloads;
    }

    public CapacityCheck on(String county, LocalDate day) {
        var people = officers.of(county, day);
        var qualified =
                people.stream().filter(Officer::qualified).map(Officer::person).collect(Collectors.toSet());
        var reviewers = store.reviewers(county, day);
        var open = new HashMap<String, Integer>();
        workloads.forEach(room -> open.putAll(room.open(county)));
        var wanted = store.wanted(county).stream().collect(Collectors.groupingBy(Equipment.Wanted::field));
        var owned = store.owned(county, null).stream()
                .map(Equipment.Owned::key)
                .collect(Collectors.toCollection(HashSet::new));
        var by = people.stream()
                .collect(Collectors.groupingBy(officer -> officer.township() == null ? "" : officer.township()));
        var forces = new ArrayList<Force>();
        var seats = new HashMap<String, Point>();
        for (var township : places.townships(county)) {
            var code = township.code();
            places.centre(code).ifPresent(seat -> seats.put(code, seat));
            forces.add(new Force(
                    code,
                    township.name(),
                    by.getOrDefault(code, List.of()),
                    holders(reviewers, code, qualified),
                    open.getOrDefault(code, 0),
                    farthest(county, code),
                    wanted,
                    owned));
        }
        departments(by.getOrDefault("", List.of())).forEach(forces::add);
        return new Check(new Pool(forces), Limits.on(parameters, day), day, seats);
    }

    private static List<Force.Reviewer> holders(
            List<CapacityStore.Holder> reviewers, String township, Set<UUID> qualified) {
        return reviewers.stream()
                .filter(holder ->
                        holder.townshipCode() == null || holder.townshipCode().equals(township))
                .map(holder -> new Force.Reviewer(holder.name(), qualified.contains(holder.personId())))
                .distinct()
                .toList();
    }

    /** The county's own departments, each as a force that may lend. */
    private static List<Force> departments(List<Officer> people) {
        return people.stream().collect(Collectors.groupingBy(Officer::organName)).entrySet().stream()
                .map(organ -> new Force(
                        organ.getKey(), organ.getKey(), organ.getValue(), List.of(), 0, null, Map.of(), Set.of()))
                .toList();
    }

    private Force.@Nullable Way farthest(String county, String township) {
        var seat = places.centre(township);
        if (seat.isEmpty()) {
            return null;
        }
        Force.Way farthest = null;
        for (var village : places.villages(county, township)) {
            var centre = places.centre(village.code());
            if (centre.isPresent()) {
                var kilometres = (int) Math.round(seat.get().metresTo(centre.get()) / 1000);
                if (farthest == null || kilometres > farthest.kilometres()) {
                    farthest = new Force.Way(village.name(), kilometres);
                }
            }
        }
        return farthest;
    }

    /** Answers by what the item needs: many items need the same, and are measured once for a township. */
    private static final class Check implements CapacityCheck {

        private final Pool pool;
        private final Limits limits;
        private final LocalDate day;
        private final Map<String, Point> seats;
        private final Map<String, Force> forces = new HashMap<>();
        private final Map<Asked, Assessment> known = new HashMap<>();
        private final Map<Asked, List<String>> others = new HashMap<>();

        private record Asked(String township, Need need) {}

        Check(Pool pool, Limits limits, LocalDate day, Map<String, Point> seats) {
            this.pool = pool;
            this.limits = limits;
            this.day = day;
            this.seats = seats;
            pool.forces().forEach(force -> forces.put(force.code(), force));
        }

        @Override
        public Assessment of(String township, Item item, Mode mode) {
            var need = Need.of(item, mode, limits);
            return known.computeIfAbsent(
                    new Asked(township, need), asked -> Measure.of(need, force(township), pool, limits, day));
        }

        @Override
        public List<String> othersWithOfficers(String township, Item item, Mode mode) {
            return others.computeIfAbsent(
                    new Asked(township, Need.of(item, mode, limits)),
                    asked -> spares(township, item, mode).map(Pool.Spare::name).toList());
        }

        @Override
        public List<Partner> partners(String township, Item item, Mode mode) {
            return spares(township, item, mode)
                    .map(spare -> new Partner(
                            spare.name(),
                            spare.force().township(),
                            spare.officers(),
                            spare.able().stream()
                                    .map(Officer::organName)
                                    .distinct()
                                    .toList(),
                            kilometres(township, spare.force().code())))
                    .sorted(Comparator.comparing((Partner partner) -> !partner.township())
                            .thenComparing(Partner::kilometres, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        }

        private Stream<Pool.Spare> spares(String township, Item item, Mode mode) {
            var need = Need.of(item, mode, limits);
            var own = Measure.able(need, force(township), day).size();
            return pool.others(need, township, day).stream()
                    .filter(spare -> spare.officers() + (spare.force().township() ? own : 0) >= Measure.LEAST);
        }

        private @Nullable Integer kilometres(String here, String there) {
            var from = seats.get(here);
            var to = seats.get(there);
            return from == null || to == null ? null : (int) Math.round(from.metresTo(to) / 1000);
        }

        private Force force(String township) {
            return forces.computeIfAbsent(
                    township, code -> new Force(code, code, List.of(), List.of(), 0, null, Map.of(), Set.of()));
        }
    }
}
