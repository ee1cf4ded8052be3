package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The things of a case and the flags of rules §8.1, read from its acts and from nothing else. */
public final class Things {

    /** Whether something was ever seized, and whether it still is (rules §8.1). */
    public enum Coercive implements Labelled {
        NONE("未采取强制措施"),
        SEIZED("查封扣押中"),
        RELEASED("查封扣押已解除");

        private final String label;

        Coercive(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether something was registered and preserved, and whether it still is (rules §8.1). */
    public enum Registration implements Labelled {
        NONE("未先行登记保存"),
        OPEN("先行登记保存未处理"),
        RESOLVED("先行登记保存已处理");

        private final String label;

        Registration(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private final List<Act> acts;
    private final Map<String, HeldThing> things = new LinkedHashMap<>();

    private Things(List<Act> acts) {
        this.acts = acts;
        acts.stream().filter(ThingChain::concerned).forEach(this::fold);
    }

    public static Things of(CaseFile file) {
        return new Things(file.acts());
    }

    static Things of(List<Act> acts) {
        return new Things(acts);
    }

    private static Set<ThingState> held() {
        var held = EnumSet.noneOf(ThingState.class);
        Arrays.stream(ThingState.values()).filter(ThingState::held).forEach(held::add);
        return held;
    }

    /** Whether the step is about things and the case never had any: then nobody needs to be told why it is closed. */
    public static boolean idle(CaseFile file, Move move) {
        return !ThingChain.from(move).isEmpty() && of(file).things.isEmpty()
                || move == ThingMove.REMOVE_SEALS && SealStrip.of(file).isEmpty();
    }

    /** The names a form for that move begins with: everything it could touch. */
    public static String suggested(CaseFile file, Move move) {
        return String.join(
                "\n",
                of(file).in(ThingChain.from(move)).stream().map(HeldThing::name).toList());
    }

    private void fold(Act act) {
        switch (act.move()) {
            case EvidenceMove evidence -> {
                switch (evidence) {
                    case REGISTER_THINGS -> take(act, ThingState.REGISTERED);
                    case DISPOSE_REGISTERED ->
                        each(act, thing -> thing.now(disposed(act.facts().text("disposition")), act));
                    case LAPSE_REGISTRATION -> each(act, thing -> thing.freed(act));
                    default -> {}
                }
            }
            case ThingMove thingMove -> {
                switch (thingMove) {
                    case SEIZE -> take(act, ThingState.SEIZED);
                    case RECEIVE_THINGS -> take(act, ThingState.TAKEN);
                    case LAPSE_SEIZURE, RELEASE_SEIZURE -> each(act, thing -> thing.freed(act));
                    case SELL_EARLY -> each(act, thing -> thing.sold(act));
                    case RETURN_PRICE -> each(act, thing -> thing.now(ThingState.PRICE_RETURNED, act));
                    case STORE_THINGS, MOVE_THINGS -> each(act, thing -> thing.kept(act));
                    case RETURN_THINGS -> each(act, thing -> thing.now(ThingState.RETURNED, act));
                    case HAND_OVER_THINGS -> each(act, thing -> thing.now(ThingState.HANDED_OVER, act));
                    case CONFISCATE_THINGS -> each(act, thing -> thing.now(ThingState.CONFISCATED, act));
                    case AUCTION_THINGS, SETTLE_SALE, BANK_PRICE ->
                        each(act, thing -> thing.now(ThingState.AUCTIONED, act));
                    case DESTROY_THINGS -> each(act, thing -> thing.now(ThingState.DESTROYED, act));
                    default -> {}
                }
            }
            case ForceMove force
            when force == ForceMove.SELL_SEIZED -> each(act, thing -> thing.now(ThingState.SELLING, act));
            default -> {}
        }
    }

    private static ThingState disposed(String disposition) {
        return disposition.equals(RegistrationGates.TO_POLICE)
                ? ThingState.TO_POLICE
                : disposition.startsWith("送交") ? ThingState.TESTING : ThingState.RETURNED;
    }

    private void take(Act act, ThingState state) {
        for (var line : ThingLine.read(act.facts().text("thingsTaken"))) {
            var known = things.get(line.name());
            var thing = known == null
                    ? new HeldThing(
                            line.name(),
                            line.detail(),
                            state,
                            act,
                            act,
                            act,
                            "",
                            act.facts().text("thingPlace"))
                    : known.heldBy(state, act);
            things.put(line.name(), thing);
        }
    }

    /** Only a thing in a state the move may find it in is touched: a chain never forks. */
    private void each(Act act, UnaryOperator<HeldThing> change) {
        for (var name : ThingChain.touched(act)) {
            things.computeIfPresent(
                    name,
                    (key, thing) -> ThingChain.from(act.move()).contains(thing.state()) ? change.apply(thing) : thing);
        }
    }

    public List<HeldThing> all() {
        return List.copyOf(things.values());
    }

    public Optional<HeldThing> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    public List<HeldThing> in(Set<ThingState> states) {
        return things.values().stream()
                .filter(thing -> states.contains(thing.state()))
                .toList();
    }

    /** What the organ still answers for. */
    public List<HeldThing> open() {
        return in(held());
    }

    public Coercive coercive() {
        if (!in(EnumSet.of(ThingState.SEIZED, ThingState.SELLING, ThingState.SOLD))
                .isEmpty()) {
            return Coercive.SEIZED;
        }
        return acts.stream().anyMatch(act -> act.move() == ThingMove.SEIZE) ? Coercive.RELEASED : Coercive.NONE;
    }

    public Registration registration() {
        if (!in(EnumSet.of(ThingState.REGISTERED)).isEmpty()) {
            return Registration.OPEN;
        }
        return acts.stream().anyMatch(act -> act.move() == EvidenceMove.REGISTER_THINGS)
                ? Registration.RESOLVED
                : Registration.NONE;
    }

    /** Seizures that still hold something, with their days. */
    public List<SeizureSpan> seizures() {
        return in(ThingChain.SEIZURE).stream()
                .map(HeldThing::holding)
                .filter(act -> act != null)
                .distinct()
                .map(act -> SeizureSpan.of(acts, act))
                .toList();
    }

    /** The last day a seizure may hold, with its extension and the days of its tests (AEL 25). */
    public LocalDate lastDay(Act seizure) {
        return SeizureSpan.of(acts, seizure).last();
    }

    /** The last day a registered or seized thing may be held; null where no term runs. */
    public @Nullable LocalDate heldUntil(HeldThing thing) {
        var act = thing.holding();
        if (act == null || !ThingChain.SEIZURE.contains(thing.state()) && thing.state() != ThingState.REGISTERED) {
            return null;
        }
        var last = ThingChain.SEIZURE.contains(thing.state())
                ? SeizureSpan.of(acts, act).last()
                : act.facts().date("registeredUntil").orElse(act.on());
        var approved = Backing.of(acts, act.move()).pending() != act;
        var day = Backing.moment(act).plusHours(Backing.HOURS).toLocalDate();
        return approved || last.isBefore(day) ? last : day;
    }

    /** What is held beyond its days, or without approval beyond 24 hours, at that moment. */
    public List<HeldThing> lapsed(ThingState state, OffsetDateTime at) {
        return in(EnumSet.of(state)).stream()
                .filter(thing -> thing.holding() != null && over(thing, thing.holding(), at))
                .toList();
    }

    /** What a seizure holds beyond its days, as a thing or as the price of one. */
    public List<HeldThing> lapsedSeizures(OffsetDateTime at) {
        return ThingChain.SEIZURE.stream()
                .sorted()
                .flatMap(state -> lapsed(state, at).stream())
                .toList();
    }

    private boolean over(HeldThing thing, Act act, OffsetDateTime at) {
        if (Backing.of(acts, act.move()).pending() == act && Backing.late(act, at)) {
            return true;
        }
        var last = ThingChain.SEIZURE.contains(thing.state())
                ? SeizureSpan.of(acts, act).last()
                : act.facts().date("registeredUntil").orElse(act.on());
        return at.toLocalDate().isAfter(last);
    }
}
