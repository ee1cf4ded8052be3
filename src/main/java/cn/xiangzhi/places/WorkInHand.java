package cn.xiangzhi.places;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.grids.ChargeRole;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.sections.SectionStore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open in the hands of those who hand places over: listed beforehand, and with the handing over moved or kept as was
 * said; nothing goes, or stays, unsaid (S19, 首接负责).
 */
@Component
public class WorkInHand {

    private final List<OpenWork> rooms;
    private final ChargeStore charges;
    private final SectionStore sections;
    private final Places places;
    private final PeopleFinder people;
    private final Today today;

    WorkInHand(
            ObjectProvider<OpenWork> rooms,
            ChargeStore charges,
            SectionStore sections,
            Places places,
            PeopleFinder people,
            Today today) {
        this.rooms = rooms.orderedStream().toList();
        this.charges = charges;
        this.sections = sections;
        this.places = places;
        this.people = people;
        this.today = today;
    }

    /** What is to become of it. */
    public enum Fate {
        MOVE,
        KEEP,
        CHOSEN
    }

    /** As the form says it; {@code fate} null when nothing was asked. */
    public record Choice(@Nullable Fate fate, List<UUID> chosen) {

        private boolean moves(UUID id) {
            return fate == Fate.MOVE || fate == Fate.CHOSEN && chosen.contains(id);
        }
    }

    /** What those who answer for the place now have in hand there. */
    public List<OpenWork.Item> at(Actor actor, String code) {
        return charges.on(actor.county(), List.of(code), today.date()).stream()
                .map(ChargeStore.Row::personId)
                .distinct()
                .flatMap(person -> of(actor, person, List.of(code)).stream())
                .toList();
    }

    /** What somebody has in hand at all the places he answers for. */
    public List<OpenWork.Item> of(Actor actor, UUID person) {
        return of(actor, person, codes(actor, person));
    }

    /** Changes who answers for a place; what those who leave have in hand there goes to the new leader or stays. */
    @Transactional
    public void with(Actor actor, String code, Choice choice, Runnable change) {
        var before = charges.on(actor.county(), List.of(code), today.date());
        change.run();
        var now = charges.on(actor.county(), List.of(code), today.date());
        var leader = now.stream()
                .filter(row -> row.role() == ChargeRole.LEADER)
                .findFirst()
                .orElse(null);
        before.stream()
                .map(ChargeStore.Row::personId)
                .distinct()
                .filter(person -> now.stream().noneMatch(row -> row.personId().equals(person)))
                .forEach(person -> settle(
                        actor, of(actor, person, List.of(code)), choice, leader == null ? null : leader.person()));
    }

    /** The same when everything of one person is handed to another. */
    @Transactional
    public void with(Actor actor, UUID from, UUID to, Choice choice, Runnable change) {
        var items = of(actor, from);
        change.run();
        var next = items.isEmpty()
                ? null
                : people.inPost(actor.county(), items.getFirst().place().township(), to)
                        .orElse(null);
        settle(actor, items, choice, next);
    }

    private void settle(Actor actor, List<OpenWork.Item> items, Choice choice, Grid.@Nullable Charge next) {
        if (items.isEmpty()) {
            return;
        }
        if (choice.fate() == null) {
            throw Refused.invalid(
                    "责任未移交", "有 " + items.size() + " 件在办的派单随这个地方走，没有说明移交还是保留", "请打开“确定责任人”或“责任移交”，选择全部移交、全部保留或者逐件选择");
        }
        for (var item : items) {
            if (choice.moves(item.id())) {
                var to = Objects.requireNonNull(next, "somebody answers now");
                rooms.forEach(room -> room.move(actor, item.id(), to.person(), to.name(), "责任移交，在办的件一并移交"));
            }
        }
    }

    private List<OpenWork.Item> of(Actor actor, UUID person, List<String> codes) {
        return rooms.stream()
                .flatMap(room -> room.of(actor, person).stream())
                .filter(item -> codes.stream().anyMatch(code -> lies(item.place(), code)))
                .toList();
    }

    private List<String> codes(Actor actor, UUID person) {
        return charges.of(actor.county(), person).stream()
                .map(ChargeStore.Row::placeCode)
                .toList();
    }

    private boolean lies(Place place, String code) {
        var village = place.village();
        if (code.indexOf('P') > 0) {
            return village != null
                    && sections.of(place.county(), village, today.date())
                            .filter(section -> section.code().equals(code))
                            .isPresent();
        }
        return switch (code.length()) {
            case 9 -> place.township().equals(code);
            case 12 -> code.equals(village);
            default -> places.gridOf(place).map(Grid::code).filter(code::equals).isPresent();
        };
    }
}
