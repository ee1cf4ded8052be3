package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Seals;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets seals. Asked first, the files made outside any transaction, and asked again when the use is entered in the ledger,
 * while nobody can void the paper or stop the seal. An attempt that is refused is entered too.
 */
@Component
public class Sealing {

    private final UseChecks checks;
    private final SealSetting setting;
    private final SealedFiles files;
    private final UseStore uses;
    private final RequestStore requests;
    private final Papers papers;
    private final Today today;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Sealing(
            UseChecks checks,
            SealSetting setting,
            SealedFiles files,
            UseStore uses,
            RequestStore requests,
            Papers papers,
            Today today,
            Audit audit,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.setting = setting;
        this.files = files;
        this.uses = uses;
        this.requests = requests;
        this.papers = papers;
        this.today = today;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The seal last set on the paper; none on a paper that was voided since. */
    public Optional<Seals.Stamp> stamp(String county, UUID paper) {
        return papers.find(county, paper)
                .filter(found -> !found.voided())
                .flatMap(
                        found -> uses.ofPaper(county, paper).reversed().stream().findFirst())
                .map(use -> new Seals.Stamp(use.sealName(), use.usedByName(), use.usedAt()));
    }

    public void seal(Actor actor, UUID once, UUID sealId, UUID paperId) {
        if (uses.known(actor.county(), once)) {
            return;
        }
        var sheet = papers.open(actor, paperId);
        try {
            while (!set(actor, once, sealId, sheet)) {
                // the seal of another organ was entered meanwhile: set anew, behind that one
            }
        } catch (Refused no) {
            remember(actor, once, sealId, paperId, no);
            throw no;
        }
    }

    private boolean set(Actor actor, UUID once, UUID sealId, Papers.Sheet sheet) {
        var at = today.now();
        var asked = checks.of(actor, sealId, sheet.paper().id());
        asked.pass();
        var before = uses.ofPaper(actor.county(), asked.paper().id());
        var forms = setting.set(asked, sheet, files.under(before), at);
        return Boolean.TRUE.equals(transaction.execute(status -> enter(actor, once, asked, before, forms, at)));
    }

    /** Asked again, under a hold on paper and seal; the same use a second time is none. False: begin anew. */
    private boolean enter(
            Actor actor,
            UUID once,
            UseChecks.Asked earlier,
            List<SealUse> before,
            List<SealSetting.Sealed> forms,
            OffsetDateTime at) {
        var paperId = earlier.paper().id();
        checks.hold(actor, earlier.seal().id(), paperId);
        if (uses.known(actor.county(), once)) {
            return true;
        }
        var asked = checks.of(actor, earlier.seal().id(), paperId);
        asked.pass();
        if (!uses.ofPaper(actor.county(), paperId).equals(before)) {
            return false;
        }
        var request = asked.request();
        uses.sealed(new UseStore.Entry(once, asked, actor, at), request, kept(actor, asked.paper(), forms));
        if (request != null) {
            requests.used(actor.county(), request.id());
        }
        audit.record(
                actor,
                "用印",
                "paper",
                paperId,
                asked.seal().name() + "：" + asked.paper().words());
        return true;
    }

    private UseStore.Files kept(Actor actor, PaperRows.Row paper, List<SealSetting.Sealed> forms) {
        var kept = UseStore.Files.NONE;
        for (var form : forms) {
            kept = kept.with(form.form(), files.keep(actor, paper, form.form(), form.bytes()), form.mark());
        }
        return kept;
    }

    /** The first seal that may be set on the paper by that hand. */
    public Optional<UUID> fitting(Actor actor, UUID paperId) {
        return checks.standing(actor, paperId).stream()
                .filter(asked -> asked.refusal().isEmpty())
                .map(asked -> asked.seal().id())
                .findFirst();
    }

    /** Who tried what and why it was not to be; what was not found has nothing to be remembered by. */
    private void remember(Actor actor, UUID once, UUID sealId, UUID paperId, Refused no) {
        if (no.kind() != Refused.Kind.NOT_FOUND) {
            transaction.executeWithoutResult(status -> {
                var asked = checks.of(actor, sealId, paperId);
                uses.refused(new UseStore.Entry(once, asked, actor, today.now()), no);
                audit.record(actor, "用印未准", "paper", paperId, asked.seal().name() + "：" + no.why());
            });
        }
    }
}
