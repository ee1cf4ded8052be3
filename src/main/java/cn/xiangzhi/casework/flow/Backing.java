package cn.xiangzhi.casework.flow;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head's approvals of measures (AEL 18, 19; PPL 56; MSR 33): one given beforehand carries one measure, one given
 * afterwards makes good the measure that waits for it.
 *
 * @param credit whether an approval lies ready that no measure has used
 * @param pending the measure taken in urgency that nobody has approved yet; null when there is none
 */
record Backing(boolean credit, @Nullable Act pending) {

    static final int HOURS = 24;

    static Backing of(List<Act> acts, Move measure) {
        var approval = measure == ThingMove.SEIZE ? ThingMove.APPROVE_SEIZURE : EvidenceMove.APPROVE_REGISTRATION;
        var end = measure == ThingMove.SEIZE ? ThingMove.LAPSE_SEIZURE : EvidenceMove.LAPSE_REGISTRATION;
        var credit = false;
        Act pending = null;
        for (var act : acts) {
            if (act.move() == approval) {
                credit = pending == null;
                pending = null;
            } else if (act.move() == measure) {
                pending = credit ? pending : act;
                credit = false;
            } else if (act.move() == end) {
                pending = null;
            }
        }
        return new Backing(credit, pending);
    }

    /** When a measure was taken, as the form says. */
    static LocalDateTime moment(Act act) {
        return act.facts()
                .time("seizedAt")
                .or(() -> act.facts().time("registeredAt"))
                .orElse(act.at().toLocalDateTime());
    }

    /** Whether the 24 clock hours are over. */
    static boolean late(Act act, OffsetDateTime at) {
        return at.toLocalDateTime().isAfter(moment(act).plusHours(HOURS));
    }
}
