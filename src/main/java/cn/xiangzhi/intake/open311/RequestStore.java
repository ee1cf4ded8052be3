package cn.xiangzhi.intake.open311;

import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
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

/** Reports as the list of Open311 asks for them: only what residents sent themselves, newest first. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report and when it last changed; looking at it and rating it is no change. */
    record Line(Report report, OffsetDateTime updated) {}

    /** What was asked for; {@code open} null: both states. */
    record Asked(
            List<String> codes,
            OffsetDateTime from,
            OffsetDateTime to,
            @Nullable Boolean open,
            int limit,
            int offset) {}

    List<Line> search(Jurisdiction where, Asked asked) {
        return jdbc.sql("""
                select r.*, (select max(a.done_at) from intake_act a
                              where a.county_code = r.county_code and a.report_id = r.id
                                and a.move not in ('OPEN_IDENTITY', 'RATE', 'CLOSE', 'FOLLOW')) as updated_at
                  from intake_report r
                 where r.county_code = :county and r.channel in ('PUBLIC_PAGE', 'OPEN311')
                   and (:township::text is null or r.township_code = :township)
                   and (:codes::text[] is null or r.category = any(:codes))
                   and r.received_at >= :from and r.received_at <= :to
                   and (:open::boolean is null
                        or (r.stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED')) = :open)
                 order by r.received_at desc, r.id desc
                 limit :limit offset :offset
                """)
                .param("county", where.county())
                .param("township", where.township())
                .param(
                        "codes",
                        asked.codes().isEmpty() ? null : asked.codes().toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("from", asked.from())
                .param("to", asked.to())
                .param("open", asked.open(), java.sql.Types.BOOLEAN)
                .param("limit", asked.limit())
                .param("offset", asked.offset())
                .query(RequestStore::line)
                .list();
    }

    List<Line> byIds(Jurisdiction where, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select r.*, (select max(a.done_at) from intake_act a
                                      where a.county_code = r.county_code and a.report_id = r.id
                                        and a.move not in ('OPEN_IDENTITY', 'RATE', 'CLOSE', 'FOLLOW')) as updated_at
                          from intake_report r
                         where r.county_code = :county and r.channel in ('PUBLIC_PAGE', 'OPEN311')
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
        return new Line(ReportStore.report(row, i), updated == null || updated.isBefore(received) ? received : updated);
    }
}
