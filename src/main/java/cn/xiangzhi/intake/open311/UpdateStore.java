package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of reports that changed where they stand, and what other programs added to them, oldest first. */
@Repository
class UpdateStore {

    private static final int MOST = 1000;

    /** Each half stops along its key once it has enough; what is no candidate for the public is left out before that. */
    private static final String BETWEEN = """
            select * from (
                (select a.id, a.report_id as report, a.stage_after as stage, a.done_at as at, false as added,
                        null::text as words, null::text as url
                   from intake_act a
                   join intake_report r on r.county_code = a.county_code and r.id = a.report_id
                   left join intake_publication p on p.county_code = a.county_code and p.report_id = a.report_id
                  where a.county_code = :county
                    and (p.state = 'PUBLISHED' or (p.state is null and r.channel in ('PUBLIC_PAGE', 'OPEN311'))
                         or exists (select 1 from intake_sender o where o.county_code = a.county_code
                                       and o.report_id = a.report_id and o.key_id = :key::uuid))
                    and (:township::text is null or a.township_code = :township)
                    and (:reports::text[] is null or a.report_id = any(:reports::uuid[]))
                    and a.move in ('DISPATCH', 'TAKE', 'TRANSFER', 'TRANSFER_BACK', 'ANSWER', 'REOPEN', 'MERGE', 'SPLIT')
                    and a.id >= :floor and a.done_at >= :from and a.done_at <= :to
                  order by a.id
                  limit :limit)
                union all
                (select s.id, s.report_id, (select a.stage_after from intake_act a
                                             where a.county_code = s.county_code and a.report_id = s.report_id
                                               and a.id < s.id
                                             order by a.id desc limit 1), null::timestamptz, true,
                        case when s.key_id = :key::uuid then s.words end, case when s.key_id = :key::uuid then s.url end
                   from intake_supplement s
                   join intake_report r on r.county_code = s.county_code and r.id = s.report_id
                   left join intake_publication p on p.county_code = s.county_code and p.report_id = s.report_id
                  where s.county_code = :county
                    and (p.state = 'PUBLISHED' or (p.state is null and r.channel in ('PUBLIC_PAGE', 'OPEN311'))
                         or exists (select 1 from intake_sender o where o.county_code = s.county_code
                                       and o.report_id = s.report_id and o.key_id = :key::uuid))
                    and (:township::text is null or s.township_code = :township)
                    and (:reports::text[] is null or s.report_id = any(:reports::uuid[]))
                    and s.id >= :floor and s.id < :ceiling
                  order by s.id
                  limit :limit)) u
             order by id
             limit :limit
            """;

    private final JdbcClient jdbc;

    UpdateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step; {@code at} null where the id alone says when; {@code words} and {@code url} only of what a program added, for that program alone. */
    record Step(
            UUID id,
            UUID report,
            String stage,
            @Nullable OffsetDateTime at,
            boolean added,
            @Nullable String words,
            @Nullable String url) {

        /** What a program added counts from when it came, so that whoever asks from time to time misses nothing. */
        OffsetDateTime happened() {
            return at == null
                    ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).atOffset(ZoneOffset.UTC)
                    : at;
        }
    }

    /** {@code reports} null: all of them. An act's id begins with its moment, which the key of the table finds. */
    List<Step> between(Jurisdiction where, @Nullable List<UUID> reports, Span span, @Nullable Key key) {
        return jdbc.sql(BETWEEN)
                .param("county", where.county())
                .param("township", where.township())
                .param(
                        "reports",
                        reports == null
                                ? null
                                : reports.stream().map(UUID::toString).toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("key", key == null ? null : key.id().toString())
                .param("floor", Ids.at(span.from().toInstant().toEpochMilli(), 0))
                .param("ceiling", Ids.at(span.to().toInstant().toEpochMilli() + 1, 0))
                .param("from", span.from())
                .param("to", span.to())
                .param("limit", MOST)
                .query(Step.class)
                .list();
    }
}
