package cn.xiangzhi.intake;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.intake.publication.ShownReports;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides what of reports is public (F51 F52): cleared by a person, not withdrawn since, not merged into
 * another report, and of no category whose matters are private. Every public page, feed and interface asks here.
 */
@Component
public class PublishedReports {

    public static final int MOST = 200;

    private final ShownReports shown;
    private final Places places;

    PublishedReports(ShownReports shown, Places places) {
        this.shown = shown;
        this.places = places;
    }

    /** What to narrow to; null does not narrow. {@code after}: the id where the page before ended, newest first. */
    public record Asked(
            @Nullable Collection<UUID> ids,
            @Nullable String township,
            @Nullable String village,
            @Nullable Collection<String> categories,
            @Nullable Collection<ReportStage> stages,
            @Nullable OffsetDateTime receivedFrom,
            @Nullable OffsetDateTime receivedTo,
            @Nullable OffsetDateTime updatedFrom,
            @Nullable OffsetDateTime updatedTo,
            @Nullable UUID after) {

        public static final Asked EVERYTHING = new Asked(null, null, null, null, null, null, null, null, null, null);

        /** Some reports by their ids, as far as they are public. */
        public static Asked of(Collection<UUID> ids) {
            return new Asked(ids, null, null, null, null, null, null, null, null, null);
        }

        /** The newest of a township, and those after a key. */
        public static Asked of(
                @Nullable String township,
                @Nullable String category,
                @Nullable Collection<ReportStage> stages,
                @Nullable UUID after) {
            return new Asked(
                    null,
                    township,
                    null,
                    category == null ? null : List.of(category),
                    stages,
                    null,
                    null,
                    null,
                    null,
                    after);
        }
    }

    /** Newest first; {@code next} is handed back as {@link Asked#after}. */
    @Transactional(readOnly = true)
    public Page<PublicReport> list(Asked asked, int size) {
        var most = Math.clamp(size, 1, MOST);
        var rows = shown.list(places.counties(), asked, most + 1);
        return Page.cut(rows, most, null, last -> last.id().toString());
    }

    @Transactional(readOnly = true)
    public Optional<PublicReport> find(UUID id) {
        return shown.list(places.counties(), Asked.of(List.of(id)), 1).stream().findFirst();
    }

    /** Whether that picture is a covered copy that is shown now, and of which county. */
    public Optional<String> countyOfPhoto(UUID photo) {
        return shown.countyOfPhoto(places.counties(), photo);
    }
}
