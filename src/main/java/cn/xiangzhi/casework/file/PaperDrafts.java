package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Stated;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.documents.Drafts;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a move before it is made: shown exactly as they would be issued, and kept as drafts for the reviewer and the
 * head to look at (F45). A draft decides nothing, so that the gates are only told, not obeyed.
 */
@Component
class PaperDrafts {

    private final CaseFiles files;
    private final Knowing knowing;
    private final CaseTerms terms;
    private final CaseWork work;
    private final Paperwork paperwork;
    private final Drafts drafts;

    PaperDrafts(CaseFiles files, Knowing knowing, CaseTerms terms, CaseWork work, Paperwork paperwork, Drafts drafts) {
        this.files = files;
        this.knowing = knowing;
        this.terms = terms;
        this.work = work;
        this.paperwork = paperwork;
        this.drafts = drafts;
    }

    /** @param refusal why the move itself could not be made like this now; null where it could */
    record Preview(
            UUID id,
            String number,
            String slug,
            String label,
            List<Drafts.Filled> papers,
            Map<String, String> given,
            UUID once,
            @Nullable Refused refusal) {

        public String what() {
            return papers.stream().map(paper -> paper.kind().label()).collect(Collectors.joining("、"));
        }
    }

    Preview preview(Actor actor, UUID id, Move move, Map<String, String> form, OffsetDateTime at) {
        var opened = files.open(actor.scope(), id);
        var file = opened.file();
        if (move.papers().isEmpty() || !file.stands(move) || move == OrdinaryMove.IDENTIFY) {
            throw Refused.invalid("没有可以看的文书", "“" + move.label() + "”在这个阶段不出具文书", "请从案件的“下一步”进入要办的步骤");
        }
        var given = given(move, file, form);
        var stated = work.sealed(move, OfParty.of(move, Stated.read(move, file, given), opened.party()));
        var attempt = knowing.attempt(file, move, stated, actor, at);
        var t = new Try(file, move, terms.dated(attempt), attempt.known(), actor, at);
        var act = Ids.next();
        var next = file.supposing(act, t);
        var papers = paperwork.drafts(
                actor, next, next.acts().getLast(), opened.party(), opened.row().inTheNameOf());
        return new Preview(
                id, file.number(), move.slug(), move.label(), papers, given, Ids.next(), refusal(file, act, t));
    }

    private static @Nullable Refused refusal(CaseFile file, UUID act, Try t) {
        try {
            file.make(act, t);
            return null;
        } catch (Refused no) {
            return no;
        }
    }

    /** Keeps a draft of each; the same {@code once} again changes nothing. Answers the first. */
    @Transactional
    public UUID keep(Actor actor, UUID id, Move move, Map<String, String> form, UUID once, OffsetDateTime at) {
        var preview = preview(actor, id, move, form, at);
        var address = "/cases/" + id + "/" + preview.slug();
        for (var n = 0; n < preview.papers().size(); n++) {
            drafts.keep(actor, nth(once, n), preview.papers().get(n), CaseWork.KIND, id, address, preview.given());
        }
        return once;
    }

    /** What a draft was filled with, for who may go on with it; nothing for a draft of another case or step. */
    Map<String, String> given(Actor actor, UUID id, Move move, UUID draft) {
        var right = move.right();
        if (right == null || !(actor.has(right) || actor.has(Right.CASE_HANDLE))) {
            return Map.of();
        }
        var kept = drafts.open(actor, draft);
        return kept.matter().equals(id) && kept.address().endsWith("/" + move.slug())
                ? drafts.given(actor, kept)
                : Map.of();
    }

    private static UUID nth(UUID once, int n) {
        return new UUID(once.getMostSignificantBits(), once.getLeastSignificantBits() ^ n);
    }

    /** Only what the form asks for. */
    private static Map<String, String> given(Move move, CaseFile file, Map<String, String> form) {
        var given = new LinkedHashMap<String, String>();
        for (Ask ask : ChargeAsks.of(move, file)) {
            var value = form.getOrDefault(ask.key(), "");
            if (!value.isBlank()) {
                given.put(ask.key(), value);
            }
        }
        return given;
    }
}
