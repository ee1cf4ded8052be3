package cn.xiangzhi.casework.flow;

import org.jspecify.annotations.Nullable;

/**
 * A thing of a case as the acts leave it (F27); its name is unique in the case.
 *
 * @param holding the act that registered or seized it and still holds it; null when none does
 * @param keeper the person who keeps it; empty while the officers hold it
 */
public record HeldThing(
        String name,
        String detail,
        ThingState state,
        @Nullable Act holding,
        Act taken,
        Act last,
        String keeper,
        String place) {

    HeldThing now(ThingState next, Act act) {
        return new HeldThing(name, detail, next, null, taken, act, keeper, place);
    }

    /** No longer registered or seized: to be given back, or its price to be paid out. */
    HeldThing freed(Act act) {
        return now(state == ThingState.SOLD ? ThingState.PRICE_DUE : ThingState.RELEASED, act);
    }

    /** Sold, with the seizure still holding the price. */
    HeldThing sold(Act act) {
        return new HeldThing(name, detail, ThingState.SOLD, holding, taken, act, keeper, place);
    }

    HeldThing heldBy(ThingState next, Act act) {
        var where = act.facts().has("thingPlace") ? act.facts().text("thingPlace") : place;
        return new HeldThing(name, detail, next, act, taken, act, keeper, where);
    }

    HeldThing kept(Act act) {
        return new HeldThing(
                name,
                detail,
                state,
                holding,
                taken,
                act,
                act.facts().text("keeper"),
                act.facts().text("thingPlace"));
    }
}
