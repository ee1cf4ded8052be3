package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportRows;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Candidates for the list of Open311, newest first: what residents sent themselves, and what somebody of the office entered
 * once it was cleared for the public. {@code Published} decides what of them shows.
 */
@Repository
class RequestStore {

    /**
     * The two kinds of candidates are read apart, each along an index of its own: no report has an id from before it was
     * received.
     */
    private static final String SEARCH = """
            with open_ones as (
                select r.* from intake_report r
                 where r.county_code = :county and r.channel in ('PUBLIC_PAGE', 'OPEN311')
                   and (:township::text is null or r.township_code = :township)
                   and (:codes::text[] is null or r.category = any(:codes))
                   and r.received_at >= :from and r.received_at <= :to
                   and (:open::boolean is null
                        or (r.stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')) = :open)
                   and (not exists (select 1 from intake_publication p
                                     where p.county_code = r.county_code and p.report_id = r.id
                                       and p.state <> 'PUBLISHED')
                        or exists (select 1 from intake_sender s
                                    where s.county_code = r.county_code and s.report_id = r.id and s.key_id = :key::uuid))
                 order by r.received_at desc, r.id desc
                 limit :most),
            cleared_ones as (
                select r.* from intake_publication p
                  join intake_report r on r.county_code = p.county_code and r.id = p.report_id
                 where p.county_code = :county and p.state = 'PUBLISHED' and p.report_id >= :floor
                   and r.channel not in ('PUBLIC_PAGE', 'OPEN311')
                   and (:township::text is null or r.township_code = :township)
                   and (:codes::text[] is null or r.category = any(:codes))
                   and r.received_at >= :from and r.received_at <= :to
                   and (:open::boolean is null
                        or (r.stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')) = :open)
                 order by r.received_at desc, r.id desc
                 limit :most)
            select f.*, (select max(a.done_at) from intake_act a
                          where a.county_code = f.county_code and a.report_id = f.id
                            and a.move not in ('OPEN_IDENTITY', 'RATE', 'CLOSE', 'FOLLOW')) as updated_at
              from (select * from open_ones union all select * from cleared_ones) f
             order by f.received_at desc, f.id desc
             limit :limit offset :offset
            """;

    /** Those that changed lately, however old: an act's id begins with its moment, which the key of the table finds. */
    private static final String CHANGED = """
            with changed as (
                select a.report_id, max(a.done_at) as updated_at
                  from intake_act a
                 where a.county_code = :county and a.id >= :floor and a.done_at >= :after
                   and a.move not in ('OPEN_IDENTITY', 'RATE', 'CLOSE', 'FOLLOW')
                 group by a.report_id)
            select r.*, c.updated_at
              from changed c
              join intake_report r on r.county_code = :county and r.id = c.report_id
              left join intake_publication p on p.county_code = r.county_code and p.report_id = r.id
             where c.updated_at <= :before
               and (p.state = 'PUBLISHED' or (p.state is null and r.channel in ('PUBLIC_PAGE', 'OPEN311'))
                    or exists (select 1 from intake_sender s
                                where s.county_code = r.county_code and s.report_id = r.id and s.key_id = :key::uuid))
               and (:township::text is null or r.township_code = :township)
               and (:codes::text[] is null or r.category = any(:codes))
               and r.received_at >= :from and r.received_at <= :to
               and (:open::boolean is null
                    or (r.stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')) = :open)
             order by r.received_at desc, r.id desc
             limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report and when it last changed; looking at it and rating it is no change. */
    record Line(Report report, OffsetDateTime updated) {}

    /** What was asked for; {@code open} null: both states; {@code changed} null: however long ago it last changed. */
    record Asked(
            List<String> codes,
            Span received,
            @Nullable Span changed,
            @Nullable Boolean open,
            int limit,
            int offset) {}

    /** {@code key}: whose own reports are candidates whatever was decided about them. */
    List<Line> search(Jurisdiction where, Asked asked, @Nullable Key key) {
        return asked.changed() == null ? newest(where, asked, key) : changed(where, asked, asked.changed(), key);
    }

    private List<Line> newest(Jurisdiction where, Asked asked, @Nullable Key key) {
        return narrowed(SEARCH, where, asked, key)
                .param("most", asked.limit() + asked.offset())
                .param("floor", floor(asked.received().from().minusDays(1)))
                .query(RequestStore::line)
                .list();
    }

    private List<Line> changed(Jurisdiction where, Asked asked, Span changed, @Nullable Key key) {
        return narrowed(CHANGED, where, asked, key)
                .param("floor", floor(changed.from()))
                .param("after", changed.from())
                .param("before", changed.to())
                .query(RequestStore::line)
                .list();
    }

    private static UUID floor(OffsetDateTime at) {
        return Ids.at(at.toInstant().toEpochMilli(), 0);
    }

    private JdbcClient.StatementSpec narrowed(String sql, Jurisdiction where, Asked asked, @Nullable Key key) {
        return jdbc.sql(sql)
                .param("county", where.county())
                .param("township", where.township())
                .param(
                        "codes",
                        asked.codes().isEmpty() ? null : asked.codes().toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("from", asked.received().from())
                .param("to", asked.received().to())
                .param("open", asked.open(), java.sql.Types.BOOLEAN)
                .param("key", key == null ? null : key.id().toString())
                .param("limit", asked.limit())
                .param("offset", asked.offset());
    }

    List<Line> byIds(Jurisdiction where, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.*, (select max(a.done_at) from intake_act a
                                      where a.county_code = r.county_code and a.report_id = r.id
                                        and a.move not in ('OPEN_IDENTITY', 'RATE', 'CLOSE', 'FOLLOW')) as updated_at
                          from intake_report r
                         where r.county_code = :county
                           and (:township::text is null or r.township_code = :township)
                           and r.id = any(:ids::uuid[])
                         order by r.received_at desc, r.id desc
                        """)
                        .param("county", where.county())
                        .param("township", where.township())
                        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(RequestStore::line)
                        .list();
    }

    /** Of these reports those that came with this key: their sender may read back what it sent. */
    Set<UUID> sentWith(Key key, Collection<UUID> reports) {
        return reports.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("""
                        select report_id from intake_sender
                         where county_code = :county and key_id = :key and report_id = any(:reports::uuid[])
                        """)
                        .param("county", key.county())
                        .param("key", key.id())
                        .param("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** A text that may be an id of ours. */
    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Line line(ResultSet row, int i) throws SQLException {
        var updated = row.getObject("updated_at", OffsetDateTime.class);
        var received = row.getObject("received_at", OffsetDateTime.class);
        return new Line(ReportRows.report(row, i), updated == null || updated.isBefore(received) ? received : updated);
    }
}
