package cn.xiangzhi.casework.flow;

import cn.xiangzhi.powers.Recall;
import java.util.Optional;

/**
 * How the decision that took a power back binds the case: what becomes of it and who takes it over is not the handler's to choose
 * (PPL 24; F55). Where the county entered no decision, what the handler states stands.
 */
final class RecallBinding {

    private RecallBinding() {}

    private static Optional<Recall> decision(Try t) {
        return Optional.ofNullable(t.known().power().recall());
    }

    /** Whether the decision says so, or there is none. */
    static boolean allows(Try t, String transition) {
        return decision(t)
                .map(recall -> recall.transition().label().equals(transition))
                .orElse(true);
    }

    /** Whether the form states another arrangement, number or day than the decision. */
    static boolean differs(Try t) {
        return decision(t)
                .filter(recall -> !allows(t, t.facts().text("transition"))
                        || !recall.number()
                                .equals(t.facts().text("recallNumber").strip())
                        || !t.facts()
                                .date("recalledOn")
                                .map(recall.on()::equals)
                                .orElse(false))
                .isPresent();
    }

    /** Whether the form names another organ than the one that takes over; where the case is finished here none need be named. */
    static boolean otherReceiver(Try t) {
        return decision(t)
                .filter(recall -> recall.transition() == Recall.Transition.HAND_OVER)
                .filter(recall ->
                        !recall.receiver().equals(t.facts().text("receiver").strip()))
                .isPresent();
    }

    /** What the decision says. */
    static String words(Try t) {
        return decision(t)
                .map(recall -> "《" + recall.document() + "》（" + recall.number() + "）自" + recall.on()
                        + "起收回本事项，写明已经立案的案件"
                        + recall.transition().label()
                        + (recall.transition() == Recall.Transition.HAND_OVER ? "“" + recall.receiver() + "”" : ""))
                .orElse("收回职权的决定另有安排");
    }
}
