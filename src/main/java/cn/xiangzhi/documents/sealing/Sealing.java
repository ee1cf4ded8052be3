package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
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

    /** Whether a seal was set on the paper. */
    public boolean sealed(String county, UUID paper) {
        return uses.ofPaper(county, paper).isPresent();
    }

    public void seal(Actor actor, UUID once, UUID sealId, UUID paperId) {
        if (uses.known(actor.county(), once)) {
            return;
        }
        var sheet = papers.open(actor, paperId);
        var at = today.now();
        try {
            var asked = checks.of(actor, sealId, paperId);
            asked.pass();
            var forms = setting.set(asked.seal(), sheet, asked.paper(), at);
            transaction.executeWithoutResult(status -> enter(actor, once, sealId, paperId, forms, at));
        } catch (Refused no) {
            remember(actor, once, sealId, paperId, no);
            throw no;
        }
    }

    /** Asked again, under a hold on paper and seal; the same use a second time is none. */
    private void enter(
            Actor actor, UUID once, UUID sealId, UUID paperId, List<SealSetting.Sealed> forms, OffsetDateTime at) {
        checks.hold(actor, sealId, paperId);
        if (uses.known(actor.county(), once)) {
            return;
        }
        var asked = checks.of(actor, sealId, paperId);
        asked.pass();
        var entry = new UseStore.Entry(once, asked.seal(), asked.paper(), asked.power(), actor, at);
        var request = asked.request();
        uses.sealed(entry, request, kept(actor, asked.paper(), forms));
        if (request != null) {
            requests.used(actor.county(), request.id());
        }
        audit.record(
                actor,
                "用印",
                "paper",
                paperId,
                asked.seal().name() + "：" + asked.paper().words());
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
                uses.refused(
                        new UseStore.Entry(once, asked.seal(), asked.paper(), asked.power(), actor, today.now()), no);
                audit.record(actor, "用印未准", "paper", paperId, asked.seal().name() + "：" + no.why());
            });
        }
    }
}
