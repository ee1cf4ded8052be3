package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.HeldThing;
import cn.xiangzhi.casework.flow.ReleaseDuty;
import cn.xiangzhi.casework.flow.SealStrip;
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
    private final Today today;

    ThingPart(ThingStore store, Today today) {
        this.store = store;
        this.today = today;
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
        return Optional.of(new Shown("casework/things", model(file, things, chains, excluded, duty(file))));
    }

    /** The ground by which a seizure must end now, as the book words it. */
    private @Nullable String duty(CaseFile file) {
        return ReleaseDuty.of(file, today.now())
                .map(ground -> ground.question().replace("是否", "") + "，应当立即解除查封扣押并退还（" + ground.basis() + "）")
                .orElse(null);
    }

    private static Model model(
            CaseFile file,
            Things things,
            Map<String, List<ThingStore.Link>> chains,
            List<String> excluded,
            @Nullable String duty) {
        return new Model(
                things.coercive().label(),
                things.registration().label(),
                things.all().stream()
                        .map(thing -> line(things, thing, chains.getOrDefault(thing.name(), List.of())))
                        .toList(),
                excluded,
                duty,
                SealStrip.of(file).stream().map(ThingPart::strip).toList());
    }

    private static Strip strip(SealStrip strip) {
        var removed = strip.removed();
        return new Strip(
                strip.number(),
                strip.place(),
                strip.put().on(),
                strip.up() ? "封贴中" : "已启封",
                strip.up() ? "amber" : "grey",
                removed == null ? null : removed.on(),
                removed == null
                        ? ""
                        : removed.facts().text("unsealGround") + "，封条"
                                + removed.facts().text("sealState"));
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
    record Model(
            String coercive,
            String registration,
            List<Line> things,
            List<String> excluded,
            @Nullable String duty,
            List<Strip> strips) {}

    /** A sealing strip, from when to when. */
    record Strip(
            String number,
            String place,
            LocalDate put,
            String state,
            String tone,
            @Nullable LocalDate removed,
            String why) {}

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
