package cn.xiangzhi.archives.files;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Binding;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.Sm3;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The contents list of a case file in the order an archivist binds it ({@link Binding}): papers, evidence, and the closing
 * form last.
 */
final class Contents {

    private Contents() {}

    static List<Piece> of(List<Paper> papers, List<Attachment> evidence) {
        var pieces = new ArrayList<Piece>();
        for (var paper : Binding.before(papers)) {
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
        for (var paper : Binding.after(papers)) {
            pieces.add(piece(pieces.size() + 1, paper));
        }
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
}
