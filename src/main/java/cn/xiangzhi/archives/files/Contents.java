package cn.xiangzhi.archives.files;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.Sm3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The contents list of a case file in the order an archivist binds it (rules §19): decision first, then filing, papers with
 * their returns, evidence, and the closing form last. Voided papers stay out.
 */
final class Contents {

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
            PaperKind.SEIZURE_EXTENSION,
            PaperKind.SEIZURE_RELEASE,
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

    private Contents() {}

    static List<Piece> of(List<Paper> papers, List<Attachment> evidence) {
        var bound = papers.stream()
                .filter(paper -> !paper.voided() && !OWN.contains(paper.kind()))
                .sorted(Comparator.comparingInt((Paper paper) -> place(paper.kind()))
                        .thenComparing(Paper::issuedOn)
                        .thenComparing(Paper::id))
                .toList();
        var pieces = new ArrayList<Piece>();
        for (var paper : bound.stream()
                .filter(p -> p.kind() != PaperKind.CLOSING_APPROVAL)
                .toList()) {
            pieces.add(piece(pieces.size() + 1, paper));
        }
        for (var attachment : evidence) {
            pieces.add(new Piece(
                    pieces.size() + 1,
                    "证据材料：" + attachment.fileName(),
                    null,
                    Piece.Kind.EVIDENCE,
                    attachment.id(),
                    attachment.receivedAt().toLocalDate(),
                    attachment.digest()));
        }
        bound.stream()
                .filter(p -> p.kind() == PaperKind.CLOSING_APPROVAL)
                .forEach(paper -> pieces.add(piece(pieces.size() + 1, paper)));
        return List.copyOf(pieces);
    }

    /** Papers a file of this procedure must hold and does not (ARCH-02, PPL 47); empty when it is whole. */
    static List<PaperKind> missing(boolean summary, List<Paper> papers) {
        var held = EnumSet.noneOf(PaperKind.class);
        papers.stream().filter(paper -> !paper.voided()).forEach(paper -> held.add(paper.kind()));
        var missing = new ArrayList<PaperKind>();
        if (summary) {
            if (!held.contains(PaperKind.SUMMARY_DECISION)) {
                missing.add(PaperKind.SUMMARY_DECISION);
            }
            return List.copyOf(missing);
        }
        var needed = new ArrayList<>(List.of(PaperKind.FILING_APPROVAL, PaperKind.CLOSING_APPROVAL));
        if (held.contains(PaperKind.DECISION)) {
            needed.addAll(List.of(
                    PaperKind.FINAL_REPORT,
                    PaperKind.PRIOR_NOTICE,
                    PaperKind.DECISION_APPROVAL,
                    PaperKind.SERVICE_RETURN));
        } else if (held.contains(PaperKind.ORDER_DECISION)) {
            needed.addAll(List.of(PaperKind.FINAL_REPORT, PaperKind.ORDER_NOTICE, PaperKind.SERVICE_RETURN));
        } else if (!held.contains(PaperKind.NO_PENALTY_DECISION) && !endedWithout(held)) {
            needed.add(PaperKind.DECISION);
        }
        needed.stream().filter(kind -> !held.contains(kind)).forEach(missing::add);
        return List.copyOf(missing);
    }

    /** Terminated or passed on: the approval or the letter stands in the place of a decision. */
    private static boolean endedWithout(Set<PaperKind> held) {
        return held.contains(PaperKind.MATTER_APPROVAL) || held.contains(PaperKind.TRANSFER_LETTER);
    }

    /** One digest over the whole list: altering, adding or removing a line changes it. */
    static String digest(List<Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.seq())
                .append('\t')
                .append(piece.kind())
                .append('\t')
                .append(piece.ref())
                .append('\t')
                .append(piece.digest())
                .append('\n'));
        return Sm3.hex(text.toString());
    }

    private static Piece piece(int seq, Paper paper) {
        return new Piece(
                seq, paper.title(), paper.number(), Piece.Kind.PAPER, paper.id(), paper.issuedOn(), paper.digest());
    }

    private static int place(PaperKind kind) {
        var at = ORDER.indexOf(kind);
        return at < 0 ? ORDER.size() : at;
    }
}
