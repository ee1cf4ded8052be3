package cn.xiangzhi.intake;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.places.Place;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported at a place: by its point, or by its words where a report has none (S9). */
@Component
public class NearReports {

    private static final double METRES = 60;
    private static final double DEGREE = 111_320;

    private final JdbcClient jdbc;

    NearReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as a page beside it names it; no reporter. */
    public record Near(UUID id, String number, String title, ReportStage stage, OffsetDateTime receivedAt) {}

    /** The newest within 60 metres of the point, or whose place is written with these words, inside the scope. */
    public List<Near> at(Scope scope, Place place, int limit) {
        return jdbc.sql("""
                        select id, number, title, stage, received_at from intake_report
                        where county_code = :county and township_code = :township
                          and (:own::text is null or township_code = :own) and merged_into is null
                          and (length(:words) >= 4 and strpos(place_words, :words) > 0
                               or latitude between :lat - :reach and :lat + :reach
                                  and longitude between :lon - :reach * 1.3 and :lon + :reach * 1.3)
                        order by id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", place.township())
                .param("own", scope.township())
                .param("words", place.words())
                .param("lat", place.latitude(), Types.DOUBLE)
                .param("lon", place.longitude(), Types.DOUBLE)
                .param("reach", METRES / DEGREE)
                .param("limit", limit)
                .query(Near.class)
                .list();
    }

    /** A square of some hundred metres where several things were reported, with the words of one of them. */
    public record Spot(double latitude, double longitude, int reports, String words) {}

    /** Where at least so many things were reported since a moment, the most first. */
    public List<Spot> spots(Scope scope, String township, OffsetDateTime since, int least, int limit) {
        return jdbc.sql("""
                        select avg(latitude) as latitude, avg(longitude) as longitude, count(*) as reports, min(place_words) as words
                        from intake_report
                        where county_code = :county and township_code = :township and (:own::text is null or township_code = :own)
                          and merged_into is null and received_at >= :since and latitude is not null and longitude is not null
                        group by floor(latitude / :square), floor(longitude / :square)
                        having count(*) >= :least
                        order by count(*) desc, min(place_words) limit :limit
                        """)
                .param("county", scope.county())
                .param("township", township)
                .param("own", scope.township())
                .param("since", since)
                .param("square", 2 * METRES / DEGREE)
                .param("least", least)
                .param("limit", limit)
                .query(Spot.class)
                .list();
    }
}
