package cn.xiangzhi.intake;

import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as handed in. {@code once} makes a second handing-in harmless; {@code id} is given when photos were kept
 * before; {@code receivedAt} is null for "now". A reporter without name and phone stays anonymous.
 */
public record NewReport(
        UUID once,
        @Nullable UUID id,
        Channel channel,
        String category,
        String title,
        String text,
        Place place,
        @Nullable OffsetDateTime receivedAt,
        String reporterName,
        String reporterPhone,
        String onBehalfOf,
        Along along) {

    /** One that comes with nothing beside what everybody says. */
    public NewReport(
            UUID once,
            @Nullable UUID id,
            Channel channel,
            String category,
            String title,
            String text,
            Place place,
            @Nullable OffsetDateTime receivedAt,
            String reporterName,
            String reporterPhone,
            String onBehalfOf) {
        this(
                once,
                id,
                channel,
                category,
                title,
                text,
                place,
                receivedAt,
                reporterName,
                reporterPhone,
                onBehalfOf,
                Along.NOTHING);
    }

    public NewReport with(Along more) {
        return new NewReport(
                once,
                id,
                channel,
                category,
                title,
                text,
                place,
                receivedAt,
                reporterName,
                reporterPhone,
                onBehalfOf,
                more);
    }

    /** Signs no database keeps are left out of what people wrote. */
    public NewReport {
        title = title.replace("\0", "");
        text = text.replace("\0", "");
        reporterName = reporterName.replace("\0", "");
        onBehalfOf = onBehalfOf.replace("\0", "");
        place = new Place(
                place.county(),
                place.township(),
                place.village(),
                place.words().replace("\0", ""),
                place.latitude(),
                place.longitude());
    }
}
