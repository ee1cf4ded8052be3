package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Diary;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.documents.PaperKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which papers go to a party, which of them have reached it, and what the diary says of the others (rules §13, §18). */
public final class Returns {

    /** Papers that are made for a party and must be brought to it; a file is not closed while one lacks its return. */
    private static final Set<PaperKind> OUTGOING = Set.of(
            PaperKind.CORRECTION_ORDER,
            PaperKind.PRIOR_NOTICE,
            PaperKind.HEARING_NOTICE,
            PaperKind.DECISION,
            PaperKind.SUMMARY_DECISION,
            PaperKind.NO_PENALTY_DECISION,
            PaperKind.DEFERRAL_DECISION,
            PaperKind.INSTALMENT_DECISION,
            PaperKind.DEMAND_LETTER,
            PaperKind.REFUND_DECISION,
            PaperKind.REVOCATION_DECISION);

    /** Moves that bring a paper to the party themselves. */
    private static final Map<Move, Set<PaperKind>> OWN = Map.of(
            OrdinaryMove.SERVE_NOTICE, Set.of(PaperKind.PRIOR_NOTICE),
            OrdinaryMove.SERVE, Set.of(PaperKind.DECISION, PaperKind.NO_PENALTY_DECISION),
            SummaryMove.DECIDE_ON_SPOT, Set.of(PaperKind.SUMMARY_DECISION),
            EnforceMove.DEMAND, Set.of(PaperKind.DEMAND_LETTER));

    private static final Set<PaperKind> OWN_STEP =
            OWN.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Set<PaperKind> DECISIONS =
            Set.of(PaperKind.DECISION, PaperKind.NO_PENALTY_DECISION, PaperKind.ORDER_DECISION);

    private Returns() {}

    /** Whether a paper of this kind must reach the party. */
    public static boolean outgoing(PaperKind kind) {
        return OUTGOING.contains(kind);
    }

    /** The Chinese names a form offers. */
    static String[] names() {
        return OUTGOING.stream().sorted().map(PaperKind::label).toArray(String[]::new);
    }

    /** Papers made and not yet brought to the party, in the order they were made. */
    public static List<PaperKind> open(CaseFile file) {
        var open = new EnumMap<PaperKind, Boolean>(PaperKind.class);
        var order = new ArrayList<PaperKind>();
        for (var act : file.acts()) {
            for (var kind : act.move().papers()) {
                if (OUTGOING.contains(kind)) {
                    open.put(kind, true);
                    order.remove(kind);
                    order.add(kind);
                }
            }
            brought(act).forEach(open::remove);
        }
        return order.stream().filter(open::containsKey).toList();
    }

    /** Those among them that are brought by no step of their own: 送达其他文书 brings them. */
    public static List<PaperKind> unserved(CaseFile file) {
        return open(file).stream().filter(kind -> !OWN_STEP.contains(kind)).toList();
    }

    /** The papers an act served on the party (rules §13); of a decision the kind that was decided. */
    public static Set<PaperKind> served(CaseFile file, Act act) {
        var decision = file.decision();
        if (act.move() == OrdinaryMove.SERVE) {
            return decision == null
                    ? Set.of()
                    : decision.move().papers().stream()
                            .filter(DECISIONS::contains)
                            .collect(Collectors.toSet());
        }
        return act.move() == OrdinaryMove.DECIDE_NO_PENALTY ? Set.of() : brought(act);
    }

    /** What an act brought to the party, or made needless. */
    private static Set<PaperKind> brought(Act act) {
        var move = act.move();
        if (move == OrdinaryMove.ORDER_CORRECTION) {
            return act.facts().yes("orderLater") ? Set.of() : Set.of(PaperKind.CORRECTION_ORDER);
        }
        if (move == OrdinaryMove.DECIDE_NO_PENALTY) {
            return Set.of(PaperKind.PRIOR_NOTICE);
        }
        if (move == DeliberationMove.APPOINT_HEARING) {
            return act.facts().has("noticeServedOn") ? Set.of(PaperKind.HEARING_NOTICE) : Set.of();
        }
        if (move == ServiceMove.SERVE_PAPER) {
            var kind = named(act.facts().text("servedPaper"));
            return kind == null ? Set.of() : Set.of(kind);
        }
        return OWN.getOrDefault(move, Set.of());
    }

    /** The paper an attempt to serve is about; null when the move serves none. */
    static @Nullable PaperKind paper(Try t) {
        if (t.move() == ServiceMove.SERVE_PAPER) {
            return named(t.facts().text("servedPaper"));
        }
        return OWN.getOrDefault(t.move(), Set.of()).stream()
                .filter(kind ->
                        kind == PaperKind.DEMAND_LETTER || open(t.file()).contains(kind))
                .findFirst()
                .orElse(null);
    }

    /** By its Chinese name. */
    public static @Nullable PaperKind named(String label) {
        return OUTGOING.stream()
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** What the diary says of one paper: ways that failed, and whether the party has vanished. */
    static Diary diary(CaseFile file, @Nullable PaperKind paper) {
        var attempts = file.acts().stream()
                .filter(act -> act.move() == ServiceMove.RECORD_ATTEMPT)
                .map(Act::facts)
                .toList();
        var vanished = attempts.stream()
                .filter(facts -> facts.text("attemptResult").equals(Diary.VANISHED))
                .findFirst();
        var name = paper == null ? "" : paper.label();
        var failed = attempts.stream()
                .filter(facts ->
                        facts.text("attemptPaper").equals(name) && Diary.FAILED.contains(facts.text("attemptResult")))
                .map(facts -> facts.one("attemptMethod", Service.Method.class).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Diary(
                failed.contains(Service.Method.DIRECT),
                failed.contains(Service.Method.POST),
                consents(file),
                failed.contains(Service.Method.ELECTRONIC),
                vanished.isPresent(),
                vanished.filter(facts -> facts.text("attemptCourse").length() >= Diary.COURSE)
                        .isPresent());
    }

    /** The party signed that papers may come electronically, and has not taken it back since (PPL 61(2)). */
    static boolean consents(CaseFile file) {
        return file.said("electronic").equals("同意");
    }
}
