package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseFiles.Opened;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files a transaction has saved, as it saved them, until it ends: the step that follows by itself and the rooms that are
 * told need not read them again. Whoever changes a row of a case beside {@link CaseFiles} must {@link #forget} it.
 */
@Component
public class JustSaved {

    private final KnownActs known;

    JustSaved(KnownActs known) {
        this.known = known;
    }

    void keep(Opened opened) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            held().files.put(opened.row().id(), opened);
        }
    }

    /** The row has changed once more in the same version. */
    void change(UUID caseId, UnaryOperator<CaseRow> how) {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            held.files.computeIfPresent(
                    caseId, (id, was) -> new Opened(how.apply(was.row()), was.party(), was.file(), was.digest()));
        }
    }

    /** What the store says is newer. */
    public void forget(UUID caseId) {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held != null) {
            held.files.remove(caseId);
        }
    }

    @Nullable
    Opened of(Scope scope, UUID caseId) {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        var found = held == null ? null : held.files.get(caseId);
        return found != null
                        && scope.covers(found.row().countyCode(), found.row().townshipCode())
                ? found
                : null;
    }

    private Held held() {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return held;
    }

    private final class Held implements TransactionSynchronization {

        private final Map<UUID, Opened> files = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JustSaved.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JustSaved.this, this);
        }

        @Override
        public void afterCommit() {
            files.values().forEach(known::keep);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JustSaved.this);
        }
    }
}
