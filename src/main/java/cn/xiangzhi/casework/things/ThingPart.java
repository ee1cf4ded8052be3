package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.HeldThing;
import cn.xiangzhi.casework.flow.Things;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The section of the case page about its things: what is held, until when, and each chain of custody. */
@Component
@Order(20)
class ThingPart implements CasePart {

    private final ThingStore store;

    ThingPart(ThingStore store) {
        this.store = store;
    }

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var things = Things.of(file);
        var excluded = file.acts().stream()
                .filter(act -> act.move() == EvidenceMove.EXCLUDE_EVIDENCE)
                .map(act ->
                        act.facts().text("excludedTitle") + "（" + act.facts().text("excludeGround") + "）")
                .toList();
        if (things.all().isEmpty() && excluded.isEmpty()) {
            return Optional.empty();
        }
        var chains = store.chain(file.matter().place().county(), file.id()).stream()
                .collect(Collectors.groupingBy(ThingStore.Link::name));
        return Optional.of(new Shown("casework/things", model(things, chains, excluded)));
    }

    private static Model model(Things things, Map<String, List<ThingStore.Link>> chains, List<String> excluded) {
        return new Model(
                things.coercive().label(),
                things.registration().label(),
                things.all().stream()
                        .map(thing -> line(things, thing, chains.getOrDefault(thing.name(), List.of())))
                        .toList(),
                excluded);
    }

    private static Line line(Things things, HeldThing thing, List<ThingStore.Link> chain) {
        return new Line(
                thing.name(),
                thing.detail(),
                thing.state().label(),
                thing.state().tone(),
                thing.state().held() ? thing.place() : "",
                chain.isEmpty() ? null : chain.getLast().keeperName(),
                things.heldUntil(thing),
                chain);
    }

    /** What the section shows. */
    record Model(String coercive, String registration, List<Line> things, List<String> excluded) {}

    /** A thing with its chain. */
    record Line(
            String name,
            String detail,
            String state,
            String tone,
            String place,
            @Nullable String keeper,
            @Nullable LocalDate until,
            List<ThingStore.Link> chain) {}
}
