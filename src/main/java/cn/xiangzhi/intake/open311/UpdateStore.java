package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of public reports that changed where they stand, oldest first: nothing of who made them or what was written. */
@Repository
class UpdateStore {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    UpdateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Step(UUID id, UUID report, String stage, OffsetDateTime at) {}

    /** {@code reports} null: all of them. An act's id begins with its moment, which the key of the table finds. */
    List<Step> between(Jurisdiction where, @Nullable List<UUID> reports, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select a.id, a.report_id as report, a.stage_after as stage, a.done_at as at
                  from intake_act a
                  join intake_report r on r.county_code = a.county_code and r.id = a.report_id
                 where a.county_code = :county and r.channel in ('PUBLIC_PAGE', 'OPEN311')
                   and (:township::text is null or a.township_code = :township)
                   and (:reports::text[] is null or a.report_id = any(:reports::uuid[]))
                   and a.move in ('DISPATCH', 'TAKE', 'TRANSFER', 'TRANSFER_BACK', 'ANSWER', 'REOPEN', 'MERGE')
                   and a.id >= :floor and a.done_at >= :from and a.done_at <= :to
                 order by a.id
                 limit :limit
                """)
                .param("county", where.county())
                .param("township", where.township())
                .param(
                        "reports",
                        reports == null
                                ? null
                                : reports.stream().map(UUID::toString).toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("floor", Ids.at(from.toInstant().toEpochMilli(), 0))
                .param("from", from)
                .param("to", to)
                .param("limit", MOST)
                .query(Step.class)
                .list();
    }
}
