package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Papers;
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
    private final UseStore uses;
    private final RequestStore requests;
    private final Papers papers;
    private final Today today;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Sealing(
            UseChecks checks,
            SealSetting setting,
            UseStore uses,
            RequestStore requests,
            Papers papers,
            Today today,
            Audit audit,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.setting = setting;
        this.uses = uses;
        this.requests = requests;
        this.papers = papers;
        this.today = today;
        this.audit = audit;
        this.transaction = transaction;
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
            var files = setting.set(asked.seal(), sheet, asked.paper(), at);
            transaction.executeWithoutResult(status -> {
                checks.hold(actor, sealId, paperId);
                var again = checks.of(actor, sealId, paperId);
                again.pass();
                var entry = new UseStore.Entry(once, again.seal(), again.paper(), again.power(), actor, at);
                if (uses.sealed(entry, again.request(), files)) {
                    var request = again.request();
                    if (request != null) {
                        requests.used(actor.county(), request.id());
                    }
                    audit.record(
                            actor,
                            "用印",
                            "paper",
                            paperId,
                            again.seal().name() + "：" + again.paper().words());
                }
            });
        } catch (Refused no) {
            remember(actor, once, sealId, paperId, no);
            throw no;
        }
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
