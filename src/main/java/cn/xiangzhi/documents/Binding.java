package cn.xiangzhi.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * In which order an archivist binds the papers of a case (rules §19, DA/T 22): decision first, then filing, papers with their
 * returns, and the closing form last, after the evidence. Voided papers and the file's own cover, contents and notes stay out.
 */
public final class Binding {

    private static final List<PaperKind> ORDER = List.of(
            PaperKind.DECISION,
            PaperKind.SUMMARY_DECISION,
            PaperKind.NO_PENALTY_DECISION,
            PaperKind.FILING_APPROVAL,
            PaperKind.SOURCE_REGISTER,
            PaperKind.SCENE_RECORD,
            PaperKind.INQUIRY_RECORD,
            PaperKind.EVIDENCE_SHEET,
            PaperKind.SAMPLING_RECORD,
            PaperKind.TEST_COMMISSION,
            PaperKind.TEST_PERIOD_NOTICE,
            PaperKind.TEST_RESULT_NOTICE,
            PaperKind.REGISTRATION_NOTICE,
            PaperKind.REGISTRATION_DISPOSAL,
            PaperKind.SEIZURE_DECISION,
            PaperKind.SEAL_LABEL,
            PaperKind.SEIZURE_EXTENSION,
            PaperKind.SEIZURE_RELEASE,
            PaperKind.SEAL_REMOVAL,
            PaperKind.THING_RECEIPT,
            PaperKind.KEEPING_ORDER,
            PaperKind.CORRECTION_ORDER,
            PaperKind.ADDRESS_CONFIRMATION,
            PaperKind.FINAL_REPORT,
            PaperKind.CASE_REVIEW_SHEET,
            PaperKind.PRIOR_NOTICE,
            PaperKind.PLEA_RECORD,
            PaperKind.PLEA_REVIEW,
            PaperKind.HEARING_NOTICE,
            PaperKind.HEARING_RECORD,
            PaperKind.HEARING_REPORT,
            PaperKind.LEGAL_OPINION,
            PaperKind.DISCUSSION_RECORD,
            PaperKind.MATTER_APPROVAL,
            PaperKind.DECISION_APPROVAL,
            PaperKind.SERVICE_DIARY,
            PaperKind.SERVICE_ANNOUNCEMENT,
            PaperKind.SERVICE_RETURN,
            PaperKind.PAYMENT_NOTICE,
            PaperKind.SPOT_RECEIPT,
            PaperKind.THING_DISPOSAL,
            PaperKind.HANDOVER_LIST,
            PaperKind.DEFERRAL_APPLICATION,
            PaperKind.DEFERRAL_DECISION,
            PaperKind.INSTALMENT_DECISION,
            PaperKind.DEMAND_LETTER,
            PaperKind.ENFORCEMENT_AGREEMENT,
            PaperKind.COURT_APPLICATION,
            PaperKind.REMEDY_REPLY,
            PaperKind.REVOCATION_DECISION,
            PaperKind.REFUND_DECISION,
            PaperKind.STOP_ORDER,
            PaperKind.ORDER_NOTICE,
            PaperKind.ORDER_DECISION,
            PaperKind.REMOVAL_ANNOUNCEMENT,
            PaperKind.DUTY_DEMAND,
            PaperKind.ENFORCEMENT_DECISION,
            PaperKind.SUBSTITUTE_DECISION,
            PaperKind.ENFORCEMENT_RECORD,
            PaperKind.ENFORCEMENT_PAUSE,
            PaperKind.CRIME_REPORT,
            PaperKind.CRIME_APPROVAL,
            PaperKind.CRIME_TRANSFER,
            PaperKind.GOODS_NOTICE,
            PaperKind.RECUSAL_REQUEST,
            PaperKind.RECUSAL_DECISION);

    private static final Set<PaperKind> OWN =
            EnumSet.of(PaperKind.FILE_COVER, PaperKind.FILE_CONTENTS, PaperKind.FILE_NOTES);

    private Binding() {}

    /** What stands before the evidence. */
    public static List<Paper> before(List<Paper> papers) {
        return bound(papers).stream()
                .filter(paper -> paper.kind() != PaperKind.CLOSING_APPROVAL)
                .toList();
    }

    /** What stands after it. */
    public static List<Paper> after(List<Paper> papers) {
        return bound(papers).stream()
                .filter(paper -> paper.kind() == PaperKind.CLOSING_APPROVAL)
                .toList();
    }

    private static List<Paper> bound(List<Paper> papers) {
        var bound = new ArrayList<>(papers);
        bound.removeIf(paper -> paper.voided() || OWN.contains(paper.kind()));
        bound.sort(Comparator.comparingInt((Paper paper) -> place(paper.kind()))
                .thenComparing(Paper::issuedOn)
                .thenComparing(Paper::id));
        return bound;
    }

    private static int place(PaperKind kind) {
        var at = ORDER.indexOf(kind);
        return at < 0 ? ORDER.size() : at;
    }
}
