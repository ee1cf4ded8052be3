package cn.xiangzhi.casework.file;

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
 * The acts of files saved lately, by case and version: acts are only ever added, and each raises the version, so what was saved
 * as version 7 is what the store answers while its row says 7, whichever program wrote it.
 */
@Component
class KnownActs {

    /** Some twenty megabytes. */
    private static final int MOST_ACTS = 10_000;

    private final Cache<UUID, Known> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ACTS)
            .weigher((UUID id, Known known) -> known.chain().acts().size())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Known(long version, Acts.Chain chain) {}

    /** A file whose saving has been committed. */
    void keep(CaseFiles.Opened opened) {
        var acts = opened.file().acts().stream().map(KnownActs::light).toList();
        kept.put(opened.row().id(), new Known(opened.row().version(), new Acts.Chain(acts, opened.digest())));
    }

    Acts.@Nullable Chain of(CaseRow row) {
        var known = kept.getIfPresent(row.id());
        return known != null && known.version() == row.version() ? known.chain() : null;
    }

    /** As {@link Acts#chain} reads it: to the microsecond, without what the rules answered. */
    private static Act light(Act act) {
        return new Act(
                act.id(),
                act.move(),
                act.at().truncatedTo(ChronoUnit.MICROS),
                act.person(),
                act.name(),
                act.post(),
                act.facts(),
                null,
                List.copyOf(act.cautions()));
    }
}
