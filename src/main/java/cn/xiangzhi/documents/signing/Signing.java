package cn.xiangzhi.documents.signing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.DigestChain;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.SignPlace;
import cn.xiangzhi.documents.SignPlaces;
import cn.xiangzhi.documents.Signature;
import cn.xiangzhi.documents.forms.BarePages;
import cn.xiangzhi.documents.forms.PaperForms;
import cn.xiangzhi.documents.ink.Mark;
import cn.xiangzhi.documents.ink.MarkText;
import cn.xiangzhi.secrecy.Sm3;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes signatures in an officer's session. The pages are laid out outside any transaction; the paper is held and asked again
 * when the signature is kept, and the signature goes into the county's chain of digests with it.
 */
@Component
class Signing {

    /** Who may hold out the device; scope is asked by opening the paper. */
    static final Set<Right> TAKERS = Set.of(Right.CASE_HANDLE, Right.VISIT_RECORD, Right.CASE_APPROVE);

    private final Papers papers;
    private final PaperForms forms;
    private final BarePages pages;
    private final Signatures signatures;
    private final SignStore store;
    private final DigestChain chain;
    private final Today today;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Signing(
            Papers papers,
            PaperForms forms,
            BarePages pages,
            Signatures signatures,
            SignStore store,
            DigestChain chain,
            Today today,
            Audit audit,
            TransactionTemplate transaction) {
        this.papers = papers;
        this.forms = forms;
        this.pages = pages;
        this.signatures = signatures;
        this.store = store;
        this.chain = chain;
        this.today = today;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Keeps the signature or the refusal; the same a second time is none. */
    void take(Actor actor, SignAsk ask) {
        if (TAKERS.stream().noneMatch(actor::has)) {
            throw Refused.forbidden("签名没有保存", Right.CASE_HANDLE);
        }
        var sheet = papers.open(actor, ask.paper());
        var place = place(sheet, ask.place());
        var bare = pages.of(sheet);
        var refusal = ask.refusal() == null ? null : SignChecks.refusal(sheet, place, actor, ask.refusal());
        var drawn = ask.refusal() == null ? MarkText.read(ask.marks()) : List.<Mark>of();
        transaction.executeWithoutResult(status -> keep(actor, ask, place, bare, drawn, refusal));
    }

    private void keep(
            Actor actor,
            SignAsk ask,
            SignPlace place,
            List<BarePages.Page> bare,
            List<Mark> drawn,
            Signature.@Nullable Refusal refusal) {
        var held = store.hold(actor.county(), ask.paper()).orElseThrow(() -> Refused.notFound("文书"));
        var sheet = papers.open(actor, ask.paper());
        var known = store.find(actor.county(), ask.once()).orElse(null);
        if (known != null && repeated(known, ask)) {
            return;
        }
        if (known != null) {
            throw SignChecks.conflict("这一次提交已经用于另一个签名", "请从文书的签名页重新打开");
        }
        var closed = SignChecks.closed(sheet, forms.kept(sheet.paper(), PaperForm.PDF));
        if (closed != null) {
            throw closed;
        }
        SignChecks.words(sheet, ask);
        SignChecks.person(sheet, place, ask, signatures.of(sheet));
        var marks = refusal == null ? SignChecks.marks(place, drawn, bare) : List.<Mark>of();
        var row = row(actor, ask, held, bare.size(), marks, refusal).sealed();
        store.insert(row);
        chain.link(row.county(), LinkKind.SIGNATURE, row.id(), row.digest(), "");
        audit.record(
                actor,
                row.refused() ? "登记拒绝签名" : "取得签名",
                "paper",
                row.paper(),
                row.place() + " " + row.name() + "，摘要 " + Sm3.hex(sheet.html()).substring(0, 16));
    }

    private static boolean repeated(SignRow known, SignAsk ask) {
        return known.paper().equals(ask.paper())
                && known.place().equals(ask.place())
                && known.name().equals(ask.name().strip())
                && known.refused() == (ask.refusal() != null);
    }

    private SignRow row(
            Actor actor,
            SignAsk ask,
            SignStore.Held held,
            int pages,
            List<Mark> marks,
            Signature.@Nullable Refusal refusal) {
        var device = ask.deviceAt();
        return new SignRow(
                actor.county(),
                ask.once(),
                held.township(),
                ask.paper(),
                ask.place(),
                ask.name().strip(),
                ask.capacity(),
                refusal != null,
                refusal == null ? "" : refusal.note(),
                refusal == null ? "" : refusal.secondOfficer(),
                refusal == null ? "" : refusal.witness(),
                refusal != null && refusal.recorded(),
                ask.words(),
                pages,
                MarkText.write(marks),
                actor.person(),
                actor.name(),
                today.now().truncatedTo(ChronoUnit.MICROS),
                device == null ? null : device.truncatedTo(ChronoUnit.MILLIS),
                "");
    }

    static SignPlace place(Papers.Sheet sheet, String label) {
        return SignPlaces.of(sheet.paper().kind(), label).orElseThrow(() -> Refused.notFound("这份文书的签名处"));
    }
}
