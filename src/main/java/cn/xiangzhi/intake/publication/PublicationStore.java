package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.matter.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_publication, its acts and its photos. */
@Repository
class PublicationStore {

    private static final int QUEUE = 50;

    private final JdbcClient jdbc;
    private final Today today;

    PublicationStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A report in the queue of the desk. */
    record Line(
            UUID id,
            String number,
            String title,
            String category,
            String stage,
            OffsetDateTime receivedAt,
            @Nullable String state) {}

    /** A covered copy; {@code withdrawnAt} is null while it is shown. */
    record Photo(UUID id, UUID original, @Nullable OffsetDateTime withdrawnAt) {}

    record Act(OffsetDateTime at, String who, String what, String words) {}

    Optional<Publication> find(String county, UUID report) {
        return jdbc.sql("select * from intake_publication where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query(PublicationStore::publication)
                .optional();
    }

    /** What was decided about each of the reports; those nobody decided about are missing. */
    Map<UUID, Publication> decided(Collection<Report> reports) {
        return reports.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select * from intake_publication where county_code = any(:counties) and report_id = any(:ids)")
                        .param(
                                "counties",
                                reports.stream().map(Report::county).distinct().toArray(String[]::new))
                        .param("ids", reports.stream().map(Report::id).toArray(UUID[]::new))
                        .query(PublicationStore::publication)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Publication::report, Function.identity()));
    }

    private static Publication publication(ResultSet row, int i) throws SQLException {
        return new Publication(
                row.getObject("report_id", UUID.class),
                Publication.State.valueOf(row.getString("state")),
                new Publication.Words(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("place_words"),
                        row.getString("answer")),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getLong("version"));
    }

    /** Keeps a decision; false when somebody else decided since that version (-1: nobody had yet). */
    boolean save(Actor actor, Report report, Publication decided, long before) {
        var words = decided.words();
        var kept = jdbc.sql("""
                insert into intake_publication (county_code, report_id, township_code, state, title, words, place_words, answer,
                        latitude, longitude, reason, decided_at, decided_by)
                values (:county, :report, :township, :state, :title, :words, :place, :answer,
                        :latitude, :longitude, :reason, :at, :by)
                on conflict (county_code, report_id) do update
                   set state = excluded.state, title = excluded.title, words = excluded.words,
                       place_words = excluded.place_words, answer = excluded.answer, latitude = excluded.latitude,
                       longitude = excluded.longitude, reason = excluded.reason, decided_at = excluded.decided_at,
                       decided_by = excluded.decided_by, version = intake_publication.version + 1
                 where intake_publication.version = :before
                """)
                .param("county", report.county())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("state", decided.state().name())
                .param("title", words.title())
                .param("words", words.text())
                .param("place", words.place())
                .param("answer", words.answer())
                .param("latitude", decided.latitude())
                .param("longitude", decided.longitude())
                .param("reason", decided.reason())
                .param("at", decided.at())
                .param("by", actor.person())
                .param("before", before)
                .update();
        return kept == 1;
    }

    void append(Actor actor, Report report, String what, String words) {
        jdbc.sql("""
                insert into intake_publication_act (county_code, id, report_id, township_code, what, words, done_at, person, who)
                values (:county, :id, :report, :township, :what, :words, :at, :person, :who)
                """)
                .param("county", report.county())
                .param("id", Ids.next())
                .param("report", report.id())
                .param("township", report.place().township())
                .param("what", what)
                .param("words", words)
                .param("at", today.now())
                .param("person", actor.person())
                .param("who", actor.name())
                .update();
    }

    List<Act> acts(String county, UUID report) {
        return jdbc.sql("""
                select done_at, who, what, words from intake_publication_act
                 where county_code = :county and report_id = :report
                 order by id desc
                """)
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new Act(
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }

    void addPhoto(Actor actor, Report report, UUID copy, UUID original) {
        jdbc.sql("""
                insert into intake_publication_photo (county_code, id, report_id, township_code, original, cleared_at, cleared_by)
                values (:county, :id, :report, :township, :original, :at, :by)
                """)
                .param("county", report.county())
                .param("id", copy)
                .param("report", report.id())
                .param("township", report.place().township())
                .param("original", original)
                .param("at", today.now())
                .param("by", actor.person())
                .update();
    }

    boolean withdrawPhoto(String county, UUID report, UUID photo) {
        return jdbc.sql("""
                update intake_publication_photo set withdrawn_at = :at
                 where county_code = :county and report_id = :report and id = :photo and withdrawn_at is null
                """)
                        .param("at", today.now())
                        .param("county", county)
                        .param("report", report)
                        .param("photo", photo)
                        .update()
                == 1;
    }

    List<Photo> photos(String county, UUID report) {
        return jdbc.sql("""
                select id, original, withdrawn_at from intake_publication_photo
                 where county_code = :county and report_id = :report
                 order by id
                """)
                .param("county", county)
                .param("report", report)
                .query((row, i) -> new Photo(
                        row.getObject("id", UUID.class),
                        row.getObject("original", UUID.class),
                        row.getObject("withdrawn_at", OffsetDateTime.class)))
                .list();
    }

    /** Reports nobody has decided about, the newest first; by page through {@code after}. */
    List<Line> waiting(Scope scope, @Nullable UUID after) {
        return jdbc.sql("""
                select r.id, r.number, r.title, r.category, r.stage, r.received_at, null as state
                  from intake_report r
                 where r.county_code = :county and (:township::text is null or r.township_code = :township)
                   and r.stage <> 'MERGED'
                   and not exists (select from intake_publication p
                                    where p.county_code = r.county_code and p.report_id = r.id)
                   and (:after::uuid is null or r.id < :after::uuid)
                 order by r.id desc
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("after", after)
                .param("limit", QUEUE + 1)
                .query(Line.class)
                .list();
    }

    /** Reports decided about that way, the newest first. */
    List<Line> decided(Scope scope, Publication.State state, @Nullable UUID after) {
        return jdbc.sql("""
                select r.id, r.number, r.title, r.category, r.stage, r.received_at, p.state
                  from intake_publication p
                  join intake_report r on r.county_code = p.county_code and r.id = p.report_id
                 where p.county_code = :county and (:township::text is null or p.township_code = :township)
                   and p.state = :state and (:after::uuid is null or p.report_id < :after::uuid)
                 order by p.report_id desc
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("state", state.name())
                .param("after", after)
                .param("limit", QUEUE + 1)
                .query(Line.class)
                .list();
    }
}
