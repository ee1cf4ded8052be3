package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Act;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files saved lately, by case and version: whatever changes the row, the party or the acts raises the version in the same
 * transaction, so what was saved as version 7 is what the store answers while its row says 7, whichever program wrote it.
 * Whoever saves also throws out what is too much: to wake another thread for it costs more than to do it.
 */
@Component
class KnownActs {

    /** Some twenty megabytes. */
    private static final int MOST_ACTS = 10_000;

    private final Cache<UUID, CaseFiles.Opened> kept = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_ACTS)
            .weigher(
                    (UUID id, CaseFiles.Opened known) -> 2 + known.file().acts().size())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** A file whose saving has been committed. */
    void keep(CaseFiles.Opened opened) {
        var row = opened.row();
        var acts = opened.file().acts().stream().map(KnownActs::light).toList();
        var file = CaseFiles.file(row, opened.file().party(), acts);
        kept.put(row.id(), new CaseFiles.Opened(row, opened.party(), file, opened.digest()));
    }

    /** The acts, as far as that row knows. */
    Acts.@Nullable Chain of(CaseRow row) {
        var known = kept.getIfPresent(row.id());
        return known != null && known.row().version() == row.version()
                ? new Acts.Chain(known.file().acts(), known.digest())
                : null;
    }

    /** The whole file in that version, within the scope. */
    CaseFiles.@Nullable Opened of(Scope scope, UUID id, long version) {
        var known = kept.getIfPresent(id);
        return known != null
                        && known.row().version() == version
                        && scope.covers(known.row().countyCode(), known.row().townshipCode())
                ? known
                : null;
    }

    /** Somebody else was faster. */
    void forget(UUID id) {
        kept.invalidate(id);
    }

    /** As {@link Acts#chain} reads it: to the microsecond, without what the rules answered. */
    private static Act light(Act act) {
        var cautions = List.copyOf(act.cautions());
        if (act.ruling() == null && act.at().getNano() % 1000 == 0 && act.cautions() == cautions) {
            return act;
        }
        return new Act(
                act.id(),
                act.move(),
                act.at().truncatedTo(ChronoUnit.MICROS),
                act.person(),
                act.name(),
                act.post(),
                act.facts(),
                null,
                cautions);
    }
}
