package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.shell.Offer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the topics of this room take a whole file from: core, acts, papers, clocks, and what can be done on it. */
@Component
public class CaseShelf {

    private final CaseFiles files;
    private final Knowing knowing;
    private final Offers offers;
    private final MoveViews moves;
    private final Papers papers;
    private final Terms terms;
    private final Attachments attachments;
    private final Today today;

    CaseShelf(
            CaseFiles files,
            Knowing knowing,
            Offers offers,
            MoveViews moves,
            Papers papers,
            Terms terms,
            Attachments attachments,
            Today today) {
        this.files = files;
        this.knowing = knowing;
        this.offers = offers;
        this.moves = moves;
        this.papers = papers;
        this.terms = terms;
        this.attachments = attachments;
        this.today = today;
    }

    /** The row inside the scope; Refused as not found outside it. */
    public CaseRow row(Scope scope, UUID id) {
        return files.get(scope, id);
    }

    public CaseFile file(CaseRow row) {
        return files.file(row);
    }

    public List<Paper> papers(CaseRow row) {
        return papers.of(row.countyCode(), CaseWork.KIND, row.id());
    }

    public List<RunningTerm> terms(CaseRow row) {
        return terms.of(row.countyCode(), row.id());
    }

    /** What was taken with an act. */
    public List<Attachment> attachments(CaseRow row, UUID act) {
        return attachments.of(row.countyCode(), CaseGate.EVIDENCE, act);
    }

    public List<Offer> offers(CaseFile file, Actor actor) {
        return offers.of(file, actor, today.now());
    }

    /** What comes next on the file and why, and what it waits for where it is not this actor's now. */
    public String next(CaseFile file, Actor actor) {
        return offers.ahead(file, actor, today.now());
    }

    /** The form of a move, fresh; or again with what was typed and the refusal. */
    public MovePage form(
            Actor actor, UUID id, Move move, Map<String, String> given, @Nullable Refused refused, UUID once) {
        return moves.page(actor, id, move, given, refused, once);
    }

    /** Whether the proposal is one a hearing must be offered for, by the numbers of the day it was announced. */
    public boolean hearingDue(CaseFile file) {
        var county = file.matter().place().county();
        var at = file.last(OrdinaryMove.APPROVE_NOTICE).map(act -> act.at()).orElseGet(today::now);
        var t = knowing.attempt(file, OrdinaryMove.REGISTER, Facts.NONE, Actor.system(county), at);
        return t.hearingDue(file.proposed().orElse(Penalty.NONE));
    }

    /** How many counties keep cases here; for what happens every day. */
    public List<String> counties() {
        return files.counties();
    }
}
