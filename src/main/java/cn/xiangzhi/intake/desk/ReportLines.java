package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.ReportSearch;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.ListQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of reports: newest or oldest first, with words or without; never by offset, never a count. */
@Repository
class ReportLines {

    private static final String NEWEST = """
            select id, number, title, category, township_code, village_code, channel, stage, received_at, followers,
                   reopened
              from intake_report
             where county_code = :county
               and (:township::text is null or township_code = :township)
               and (:stage::text is null or stage = :stage)
               and (:open::text is null or stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED'))
               and (:category::text is null or category = :category)
               and (:village::text is null or village_code = :village)
               and (:channel::text is null or channel = :channel)
               and (:received_from::date is null
                    or received_at >= :received_from::date::timestamp at time zone 'Asia/Shanghai')
               and (:received_to::date is null
                    or received_at < (:received_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
               and (:after_id::uuid is null or id < :after_id::uuid)
               and (:found::uuid[] is null or id = any(:found::uuid[]))
             order by id desc
             limit :limit
            """;

    private static final String OLDEST = """
            select id, number, title, category, township_code, village_code, channel, stage, received_at, followers,
                   reopened
              from intake_report
             where county_code = :county
               and (:township::text is null or township_code = :township)
               and (:stage::text is null or stage = :stage)
               and (:open::text is null or stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED'))
               and (:category::text is null or category = :category)
               and (:village::text is null or village_code = :village)
               and (:channel::text is null or channel = :channel)
               and (:received_from::date is null
                    or received_at >= :received_from::date::timestamp at time zone 'Asia/Shanghai')
               and (:received_to::date is null
                    or received_at < (:received_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
               and (:after_id::uuid is null or id > :after_id::uuid)
               and (:found::uuid[] is null or id = any(:found::uuid[]))
             order by id
             limit :limit
            """;

    /** Everything with the words, narrowed further; asked only where the newest with those words did not fill a page. */
    private static final String FOUND = """
            select r.id, r.number, r.title, r.category, r.township_code, r.village_code, r.channel, r.stage,
                   r.received_at, r.followers, r.reopened
              from intake_search s
              join intake_report r on r.county_code = s.county_code and r.id = s.report_id
             where s.county_code = :county and s.words @@ :pairs::tsquery
               and (:township::text is null or s.township_code = :township)
               and lower(r.title || ' ' || r.body || ' ' || r.place_words || ' ' || r.number) like all (:likes::text[])
               and (:stage::text is null or r.stage = :stage)
               and (:open::text is null or r.stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED'))
               and (:category::text is null or r.category = :category)
               and (:village::text is null or r.village_code = :village)
               and (:channel::text is null or r.channel = :channel)
               and (:received_from::date is null
                    or r.received_at >= :received_from::date::timestamp at time zone 'Asia/Shanghai')
               and (:received_to::date is null
                    or r.received_at < (:received_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
               and (:after_id::uuid is null or r.id < :after_id::uuid)
             order by r.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final ReportSearch search;

    ReportLines(JdbcClient jdbc, ReportSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    Page<ReportLine> page(Scope scope, ListQuery query) {
        var words = query.text("q");
        if (words != null && Bigrams.tooShort(words)) {
            return query.page(List.of(), ReportLine::id, ReportLine::id);
        }
        var sql = words == null && query.sort().equals("received-asc") ? OLDEST : NEWEST;
        var params = query.params();
        var found = words == null ? null : search.find(scope, words, (UUID) params.get("after_id"), query.limit() + 1);
        var rows = jdbc.sql(sql)
                .params(params)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("found", found == null ? null : found.toArray(UUID[]::new))
                .query(ReportLine.class)
                .list();
        if (words != null && found != null && rows.size() <= query.limit() && found.size() > query.limit()) {
            rows = jdbc.sql(FOUND)
                    .params(params)
                    .param("county", scope.county())
                    .param("township", scope.township())
                    .param("pairs", Bigrams.pairs(words))
                    .param("likes", Bigrams.likes(words))
                    .query(ReportLine.class)
                    .list();
        }
        return query.page(rows, ReportLine::id, ReportLine::id);
    }

    /** What the search box finds, newest first. */
    List<ReportLine> search(Scope scope, String words, int limit) {
        if (Bigrams.tooShort(words)) {
            return List.of();
        }
        return byIds(scope, search.find(scope, words, null, limit));
    }

    /** Those of the ids that lie in the scope, newest first. */
    List<ReportLine> byIds(Scope scope, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, number, title, category, township_code, village_code, channel, stage, received_at,
                               followers, reopened
                          from intake_report
                         where county_code = :county and id = any(:ids)
                           and (:township::text is null or township_code = :township)
                         order by id desc
                        """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(ReportLine.class)
                        .list();
    }

    /** Reports of which the person is the first receiver and which nobody has taken yet (S5), oldest first. */
    List<ReportLine> waitingFor(String county, UUID person, int limit) {
        return jdbc.sql("""
                select id, number, title, category, township_code, village_code, channel, stage, received_at,
                       followers, reopened
                  from intake_report
                 where county_code = :county and receiver_person = :person and stage in ('ACCEPTED', 'REOPENED')
                 order by id
                 limit :limit
                """)
                .param("county", county)
                .param("person", person)
                .param("limit", limit)
                .query(ReportLine.class)
                .list();
    }
}
