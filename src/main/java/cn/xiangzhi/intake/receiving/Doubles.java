package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open reports that may be the same matter: same category, the last 30 days, within 200 m or in the same village (F6). */
@Component
public class Doubles {

    private static final int DAYS = 30;
    private static final int METRES = 200;
    private static final double DEGREE = 111_320;

    private final JdbcClient jdbc;
    private final Today today;
    private final Categories categories;
    private final Places places;

    Doubles(JdbcClient jdbc, Today today, Categories categories, Places places) {
        this.jdbc = jdbc;
        this.today = today;
        this.categories = categories;
        this.places = places;
    }

    /** A possible double as anybody may see it: nothing that was written, nobody who wrote it. */
    public record Alike(
            UUID id,
            String number,
            String categoryName,
            String where,
            @Nullable Integer metres,
            OffsetDateTime receivedAt,
            ReportStage stage,
            int followers) {}

    public List<Alike> of(Place place, String category, @Nullable UUID except) {
        if (category.equals(Categories.UNDECIDED)) {
            return List.of();
        }
        var since = today.now().minusDays(DAYS);
        var reach = METRES / DEGREE;
        return jdbc
                .sql("""
                select id, number, township_code, village_code, latitude, longitude, received_at, stage, followers
                  from intake_report
                 where county_code = :county and township_code = :township and category = :category
                   and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')
                   and id >= :floor and received_at >= :since
                   and (:except::uuid is null or id <> :except)
                   and (village_code = :village
                        or (latitude between :latitude - :reach and :latitude + :reach
                            and longitude between :longitude - :reach * 2 and :longitude + :reach * 2))
                 order by id desc
                 limit 20
                """)
                .param("county", place.county())
                .param("township", place.township())
                .param("category", category)
                .param("floor", Ids.at(since.toInstant().toEpochMilli(), 0))
                .param("since", since)
                .param("except", except)
                .param("village", place.village())
                .param("latitude", place.latitude(), java.sql.Types.DOUBLE)
                .param("longitude", place.longitude(), java.sql.Types.DOUBLE)
                .param("reach", reach)
                .query((row, i) -> new Alike(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        categories.name(category),
                        where(row.getString("township_code"), row.getString("village_code")),
                        metres(
                                place,
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class)),
                        row.getObject("received_at", OffsetDateTime.class),
                        ReportStage.valueOf(row.getString("stage")),
                        row.getInt("followers")))
                .list()
                .stream()
                .filter(found -> found.metres == null || found.metres <= METRES)
                .limit(5)
                .toList();
    }

    private String where(String township, @Nullable String village) {
        return village == null ? places.name(township) : places.name(township) + places.name(village);
    }

    /** Flat enough for 200 m; null when either side has no point. */
    static @Nullable Integer metres(Place from, @Nullable Double latitude, @Nullable Double longitude) {
        return apart(from.latitude(), from.longitude(), latitude, longitude);
    }

    /** Metres between two points; null when either is not there. */
    public static @Nullable Integer apart(
            @Nullable Double lat, @Nullable Double lng, @Nullable Double latitude, @Nullable Double longitude) {
        if (lat == null || lng == null || latitude == null || longitude == null) {
            return null;
        }
        var north = (latitude - lat) * DEGREE;
        var east = (longitude - lng) * DEGREE * Math.cos(Math.toRadians(lat));
        return (int) Math.round(Math.hypot(north, east));
    }
}
