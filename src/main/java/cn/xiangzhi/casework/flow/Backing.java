package cn.xiangzhi.casework.flow;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head's approvals of measures (AEL 18, 19; PPL 56; MSR 33): one given beforehand carries one measure, one given
 * afterwards makes good the measure that waits for it.
 *
 * @param credit whether an approval lies ready that no measure has used
 * @param pending the measure taken in urgency that nobody has approved yet; null when there is none
 */
public record Backing(boolean credit, @Nullable Act pending) {

    static final int HOURS = 24;

    /** The step that makes good the measure taken in urgency that still waits for it; nothing where none does. */
    static Optional<Move> urgent(CaseFile file) {
        if (pending(file, EvidenceMove.REGISTER_THINGS) && file.stands(EvidenceMove.APPROVE_REGISTRATION)) {
            return Optional.of(EvidenceMove.APPROVE_REGISTRATION);
        }
        return pending(file, ThingMove.SEIZE) && file.stands(ThingMove.APPROVE_SEIZURE)
                ? Optional.of(ThingMove.APPROVE_SEIZURE)
                : Optional.empty();
    }

    /** What the officers said of the measure that waits, for whoever makes it good; empty where none does or for another step. */
    public static String told(CaseFile file, Move approval) {
        return urgent(file)
                .filter(waiting -> waiting == approval)
                .map(waiting -> waiting == ThingMove.APPROVE_SEIZURE
                        ? file.said("measureReason") + "。依据：" + file.said("measureBasis")
                        : file.said("registerReason"))
                .orElse("");
    }

    private static boolean pending(CaseFile file, Move measure) {
        return file.has(measure) && of(file.acts(), measure).pending() != null;
    }

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

    /** Measures that were never approved, or made good after the 24 clock hours; one still inside them is not among these. */
    public static List<Act> unapproved(List<Act> acts, Move measure) {
        var approval = measure == ThingMove.SEIZE ? ThingMove.APPROVE_SEIZURE : EvidenceMove.APPROVE_REGISTRATION;
        var found = new ArrayList<Act>();
        var credit = false;
        Act pending = null;
        for (var act : acts) {
            if (act.move() == approval) {
                if (pending != null && late(pending, act.at())) {
                    found.add(pending);
                }
                credit = pending == null;
                pending = null;
            } else if (act.move() == measure) {
                if (pending != null) {
                    found.add(pending);
                }
                pending = credit ? null : act;
                credit = false;
            }
        }
        if (pending != null && late(pending, acts.getLast().at())) {
            found.add(pending);
        }
        return List.copyOf(found);
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
