package cn.xiangzhi.casework.flow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which states a step may find a thing of a case, and of which things it speaks (PPL 56; AEL 24 to 28; rules §10). */
public final class ThingChain {

    /** Under a seizure whose days run, as a thing or as the price of one. */
    static final Set<ThingState> SEIZURE = Set.of(ThingState.SEIZED, ThingState.SOLD);

    private static final Map<Move, Set<ThingState>> FROM = Map.ofEntries(
            Map.entry(EvidenceMove.DISPOSE_REGISTERED, EnumSet.of(ThingState.REGISTERED)),
            Map.entry(EvidenceMove.LAPSE_REGISTRATION, EnumSet.of(ThingState.REGISTERED)),
            Map.entry(ThingMove.EXTEND_SEIZURE, SEIZURE),
            Map.entry(ThingMove.RELEASE_SEIZURE, EnumSet.of(ThingState.SEIZED, ThingState.SELLING, ThingState.SOLD)),
            Map.entry(ForceMove.SELL_SEIZED, EnumSet.of(ThingState.SEIZED)),
            Map.entry(ThingMove.SETTLE_SALE, EnumSet.of(ThingState.SELLING)),
            Map.entry(ThingMove.LAPSE_SEIZURE, SEIZURE),
            Map.entry(ThingMove.SELL_EARLY, EnumSet.of(ThingState.SEIZED)),
            Map.entry(ThingMove.RETURN_PRICE, EnumSet.of(ThingState.PRICE_DUE)),
            Map.entry(ThingMove.BANK_PRICE, EnumSet.of(ThingState.SOLD)),
            Map.entry(ThingMove.STORE_THINGS, kept()),
            Map.entry(ThingMove.MOVE_THINGS, kept()),
            Map.entry(
                    ThingMove.RETURN_THINGS,
                    EnumSet.of(ThingState.RELEASED, ThingState.TAKEN, ThingState.TESTING, ThingState.TO_POLICE)),
            Map.entry(
                    ThingMove.HAND_OVER_THINGS,
                    EnumSet.of(
                            ThingState.REGISTERED,
                            ThingState.SEIZED,
                            ThingState.SOLD,
                            ThingState.TAKEN,
                            ThingState.TESTING,
                            ThingState.TO_POLICE,
                            ThingState.CONFISCATED)),
            Map.entry(
                    ThingMove.CONFISCATE_THINGS,
                    EnumSet.of(ThingState.REGISTERED, ThingState.SEIZED, ThingState.TAKEN, ThingState.TESTING)),
            Map.entry(ThingMove.AUCTION_THINGS, EnumSet.of(ThingState.CONFISCATED)),
            Map.entry(ThingMove.DESTROY_THINGS, EnumSet.of(ThingState.CONFISCATED)));

    private static final Set<Move> BRING =
            Set.of(EvidenceMove.REGISTER_THINGS, ThingMove.SEIZE, ThingMove.RECEIVE_THINGS);

    private ThingChain() {}

    /** In which states a move may find a thing; empty for moves that bring things in or touch none. */
    static Set<ThingState> from(Move move) {
        return FROM.getOrDefault(move, Set.of());
    }

    /** The names an act speaks of. */
    public static List<String> touched(Act act) {
        var move = act.move();
        if (BRING.contains(move)) {
            return ThingLine.names(act.facts().text("thingsTaken"));
        }
        return move instanceof EvidenceMove || move instanceof ThingMove || move == ForceMove.SELL_SEIZED
                ? ThingLine.names(act.facts().text("things"))
                : List.of();
    }

    /** Most acts touch no thing, and a long file is read many times for one page. */
    static boolean concerned(Act act) {
        return BRING.contains(act.move()) || FROM.containsKey(act.move());
    }

    private static Set<ThingState> kept() {
        var kept = EnumSet.noneOf(ThingState.class);
        Arrays.stream(ThingState.values()).filter(ThingState::kept).forEach(kept::add);
        return kept;
    }
}
