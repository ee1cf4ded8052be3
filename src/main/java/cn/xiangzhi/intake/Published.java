package cn.xiangzhi.intake;

import cn.xiangzhi.intake.matter.Report;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what anybody may see of a report: public pages, feeds and other programs ask here and nowhere
 * else. Who reported is never in it.
 */
public interface Published {

    /** What may be shown of each; a report that is missing may not be shown at all. */
    Map<UUID, Shown> of(Collection<Report> reports);

    /**
     * A report as anybody may see it.
     *
     * @param words what was said, when it was cleared; else {@code null}
     * @param address from the most specific to the most general
     * @param media addresses of cleared pictures
     * @param answer what was answered, when it was cleared
     */
    record Shown(
            @Nullable String words,
            String address,
            String addressId,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> media,
            @Nullable String answer) {}
}
