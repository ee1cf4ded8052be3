package cn.xiangzhi.casework.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was sent back and is not yet answered (rules §8.2): a pure function of the acts. */
public final class SentBack {

    /** What answers each way back. */
    private static final Map<Move, Move> ANSWERS = Map.of(
            SendBackMove.RETURN_FILING, OrdinaryMove.PROPOSE_FILING,
            OrdinaryMove.RETURN, OrdinaryMove.CONCLUDE,
            SendBackMove.RETURN_INQUIRY, OrdinaryMove.CONCLUDE,
            SendBackMove.RETURN_PROPOSAL, OrdinaryMove.PROPOSE_DECISION,
            DeliberationMove.FAIL_REVIEW, OrdinaryMove.PROPOSE_DECISION,
            SendBackMove.RETURN_FORCE, SendBackMove.REPORT_AMENDED,
            SendBackMove.RETURN_CLOSING, SendBackMove.REPORT_AMENDED);

    private static final List<Move> TO_PROPOSE = List.of(SendBackMove.RETURN_PROPOSAL, DeliberationMove.FAIL_REVIEW);

    private SentBack() {}

    /** The newest way back, while it is unanswered and the file stands where it was sent. */
    public static Optional<Act> of(CaseFile file) {
        return file.last(ANSWERS.keySet().toArray(Move[]::new))
                .filter(act -> there(file, act.move()))
                .filter(act -> {
                    var answer = ANSWERS.get(act.move());
                    return answer != null && !file.since(act.move(), answer);
                });
    }

    /** Who sent it back, when, and why, as the officer reads it. */
    public static Optional<String> words(CaseFile file) {
        return of(file).map(
                        act -> act.name() + "于" + act.on() + "“" + act.move().label() + "”：" + reason(act));
    }

    /** Whether a proposal made after the notice stands before the head: not sent back since (PPL 57(1)). */
    static boolean proposed(CaseFile file) {
        return file.since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.PROPOSE_DECISION)
                && TO_PROPOSE.stream().noneMatch(back -> file.since(OrdinaryMove.PROPOSE_DECISION, back));
    }

    /** Whether a proposal to file stands before the head: not sent back since, nor overtaken by another procedure. */
    static boolean filingProposed(CaseFile file) {
        return file.has(OrdinaryMove.PROPOSE_FILING)
                && file.since(SummaryMove.TO_ORDINARY, OrdinaryMove.PROPOSE_FILING)
                && !file.since(OrdinaryMove.PROPOSE_FILING, SendBackMove.RETURN_FILING);
    }

    private static boolean there(CaseFile file, Move back) {
        var to = back.to();
        return to == null ? file.stands(back) : to == file.stage();
    }

    private static String reason(Act act) {
        return act.facts()
                .text(act.move() == DeliberationMove.FAIL_REVIEW ? "legalOpinion" : "reason")
                .replaceAll("[。；;\\s]+$", "");
    }
}
