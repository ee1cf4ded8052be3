package cn.xiangzhi.intake.matter;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.Receipt;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_report. */
@Repository
public class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report with the mark of its handing-in. */
    public record Fresh(Report report, UUID once) {}

    /** Keeps new reports in one statement and answers the receipt codes of those kept: the rest was handed in before. */
    public Set<String> add(List<Fresh> all) {
        return Set.copyOf(jdbc.sql("""
                with fresh as (
                    insert into intake_report (county_code, id, township_code, village_code, receipt, number, channel,
                            category, title, body, place_words, latitude, longitude, stage, receiver_person,
                            receiver_organ, receiver_name, received_at, once)
                    select * from unnest(:county::text[], :id::uuid[], :township::text[], :village::text[],
                            :receipt::text[], :number::text[], :channel::text[], :category::text[], :title::text[],
                            :body::text[], :words::text[], :latitude::double precision[],
                            :longitude::double precision[], :stage::text[], :person::uuid[], :organ::uuid[],
                            :receiver::text[], :receivedAt::timestamptz[], :once::uuid[])
                    on conflict do nothing
                    returning receipt, county_code, township_code, received_at, latitude, longitude),
                mapped as (
                    insert into intake_map_change (county_code, township_code, month, latitude, longitude, more)
                    select county_code, township_code, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date,
                           floor(latitude * 10000000)::integer, floor(longitude * 10000000)::integer, 1
                      from fresh
                     where latitude is not null)
                select receipt from fresh
                """)
                .param("county", each(all, fresh -> fresh.report.county()))
                .param("id", each(all, fresh -> fresh.report.id()))
                .param("township", each(all, fresh -> fresh.report.place().township()))
                .param("village", each(all, fresh -> fresh.report.place().village()))
                .param("receipt", each(all, fresh -> fresh.report.receipt().code()))
                .param("number", each(all, fresh -> fresh.report.receipt().number()))
                .param(
                        "channel",
                        each(all, fresh -> fresh.report.said().channel().name()))
                .param("category", each(all, fresh -> fresh.report.said().category()))
                .param("title", each(all, fresh -> fresh.report.said().title()))
                .param("body", each(all, fresh -> fresh.report.said().text()))
                .param("words", each(all, fresh -> fresh.report.place().words()))
                .param("latitude", each(all, fresh -> fresh.report.place().latitude()))
                .param("longitude", each(all, fresh -> fresh.report.place().longitude()))
                .param("stage", each(all, fresh -> fresh.report.stage().name()))
                .param("person", each(all, fresh -> fresh.report.receiver().person()))
                .param("organ", each(all, fresh -> fresh.report.receiver().organ()))
                .param("receiver", each(all, fresh -> fresh.report.receiver().name()))
                .param("receivedAt", each(all, fresh -> fresh.report.said().at()))
                .param("once", each(all, Fresh::once))
                .query(String.class)
                .list());
    }

    private static @Nullable String[] each(List<Fresh> all, Function<Fresh, @Nullable Object> of) {
        return all.stream()
                .map(fresh -> of.apply(fresh))
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** The receipt given for that handing-in before, if there was one. */
    public Optional<Receipt> receiptOf(String county, UUID once) {
        return jdbc.sql("select id, receipt, number from intake_report where county_code = :county and once = :once")
                .param("county", county)
                .param("once", once)
                .query((row, i) ->
                        new Receipt(row.getObject("id", UUID.class), row.getString("receipt"), row.getString("number")))
                .optional();
    }

    public Optional<Report> find(String county, UUID id) {
        return find(new Scope(county, null, null), id);
    }

    /** What several reports say, asked for at once. */
    public Map<UUID, String> texts(String county, Collection<UUID> ids) {
        var texts = new HashMap<UUID, String>();
        jdbc.sql("select * from intake_report where county_code = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ReportRows::report)
                .list()
                .forEach(report -> texts.put(report.id(), report.said().text()));
        return texts;
    }

    public Optional<Report> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from intake_report
                 where county_code = :county and id = :id
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(ReportRows::report)
                .optional();
    }

    public Report get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("这份报告"));
    }

    /** By receipt code, in any of the counties this installation serves. */
    public Optional<Report> byReceipt(Collection<String> counties, String code) {
        return jdbc.sql("select * from intake_report where county_code = any(:counties) and receipt = :code")
                .param("counties", counties.toArray(String[]::new))
                .param("code", code)
                .query(ReportRows::report)
                .optional();
    }

    /** Answered reports whose window for asking again ended before that day, some at a time. */
    public List<Report> windowPassed(LocalDate ended, int limit) {
        return jdbc.sql("""
                select * from intake_report
                 where stage in ('ANSWERED', 'RATED') and window_ends <= :ended
                 order by county_code, window_ends
                 limit :limit
                """)
                .param("ended", ended)
                .param("limit", limit)
                .query(ReportRows::report)
                .list();
    }

    /**
     * Saves the core as it is after a move; stale when somebody else was faster. Merging takes it off the map, splitting puts
     * it back.
     */
    public void save(Report report) {
        var changed = jdbc.sql("""
                with saved as (
                    update intake_report now
                       set stage = :stage, category = :category, answer = :answer, answered_on = :answeredOn,
                           window_ends = :windowEnds, rating = :rating, reopened = :reopened, followers = :followers,
                           merged_into = :merged, version = now.version + 1
                      from intake_report before
                     where now.county_code = :county and now.id = :id and now.version = :version
                       and before.county_code = :county and before.id = :id
                    returning now.*, (before.stage = 'MERGED')::integer - (now.stage = 'MERGED')::integer as more),
                mapped as (
                    insert into intake_map_change (county_code, township_code, month, latitude, longitude, more)
                    select county_code, township_code, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date,
                           floor(latitude * 10000000)::integer, floor(longitude * 10000000)::integer, more
                      from saved
                     where more <> 0 and latitude is not null)
                select count(*) from saved
                """)
                .param("stage", report.stage().name())
                .param("category", report.said().category())
                .param("answer", report.outcome().answer())
                .param("answeredOn", report.outcome().answeredOn())
                .param("windowEnds", report.outcome().windowEnds())
                .param("rating", report.outcome().rating())
                .param("reopened", report.outcome().reopened())
                .param("followers", report.outcome().followers())
                .param("merged", report.outcome().mergedInto())
                .param("county", report.county())
                .param("id", report.id())
                .param("version", report.version())
                .query(Integer.class)
                .single();
        if (changed == 0) {
            throw Refused.stale("报告");
        }
    }

    /** Reports that were merged into this one, also by way of another one; the oldest first. */
    public List<Report> mergedInto(String county, UUID id) {
        return jdbc.sql("""
                with recursive under as (
                    select id from intake_report where county_code = :county and merged_into = :id
                    union
                    select r.id from intake_report r join under u on r.county_code = :county and r.merged_into = u.id)
                select * from intake_report where county_code = :county and id in (select id from under) order by id
                """)
                .param("county", county)
                .param("id", id)
                .query(ReportRows::report)
                .list();
    }

    /** By the number people say, within the scope. */
    public Optional<Report> byNumber(Scope scope, String township, String number) {
        return jdbc.sql("""
                select * from intake_report
                 where county_code = :county and township_code = :asked and number = :number
                   and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("asked", township)
                .param("number", number)
                .query(ReportRows::report)
                .optional();
    }

    /** Counts one more follower; many may come at once, so without the version. */
    public void countFollower(Report report) {
        countFollowers(report, 1);
    }

    /** Counts more followers, or fewer when a merged report is split off again. */
    public void countFollowers(Report report, int more) {
        jdbc.sql("""
                update intake_report set followers = greatest(0, followers + :more)
                 where county_code = :county and id = :id
                """)
                .param("more", more)
                .param("county", report.county())
                .param("id", report.id())
                .update();
    }
}
