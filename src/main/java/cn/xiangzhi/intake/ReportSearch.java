package cn.xiangzhi.intake;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.Bigrams;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports by their words, newest first, in a time that does not grow with how common the words are (F88). The newest
 * {@value #RECENT} are looked through one by one: there a common word is found at once. What is rarer is asked of the index,
 * which then has little to bring. Nothing is ranked and nothing counted.
 */
@Component
public class ReportSearch {

    private static final int RECENT = 3000;
    private static final int BATCH = 200;
    private static final int BATCHES = 5;

    /** {@code is true} keeps the index out: these few rows are read by their keys. */
    private static final String AMONG_NEWEST = """
            with newest as materialized (
                select id from intake_report
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and (:before::uuid is null or id < :before::uuid)
                 order by id desc
                 limit :recent)
            select s.report_id
              from newest n
              join intake_search s on s.county_code = :county and s.report_id = n.id
             where (s.words @@ :pairs::tsquery) is true
             order by s.report_id desc
             limit :limit
            """;

    private static final String LAST_OF_NEWEST = """
            select id from intake_report
             where county_code = :county and (:township::text is null or township_code = :township)
               and (:before::uuid is null or id < :before::uuid)
             order by id desc
             offset :recent limit 1
            """;

    private static final String BY_INDEX = """
            with hit as materialized (
                select report_id, township_code from intake_search
                 where county_code = :county and words @@ :pairs::tsquery)
            select report_id from hit
             where (:township::text is null or township_code = :township)
               and (:before::uuid is null or report_id <= :before::uuid)
             order by report_id desc
             limit :limit
            """;

    private static final String EXACT = """
            select id from intake_report
             where county_code = :county and id = any(:ids)
               and lower(title || ' ' || body || ' ' || place_words || ' ' || number) like all (:likes::text[])
             order by id desc
            """;

    private final JdbcClient jdbc;

    ReportSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of reports that hold all the words, newest first, older than {@code before}; at most {@code limit}. */
    public List<UUID> find(Scope scope, String words, @Nullable UUID before, int limit) {
        if (Bigrams.tooShort(words)) {
            return List.of();
        }
        var found = new LinkedHashSet<>(exact(
                scope,
                words,
                asked(AMONG_NEWEST, scope, words, before, limit * 2)
                        .param("recent", RECENT)
                        .query(UUID.class)
                        .list()));
        if (found.size() >= limit) {
            return found.stream().limit(limit).toList();
        }
        var end = jdbc.sql(LAST_OF_NEWEST)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("before", before)
                .param("recent", RECENT)
                .query(UUID.class)
                .optional();
        if (end.isEmpty()) {
            return List.copyOf(found);
        }
        var last = end.get();
        for (var n = 0; n < BATCHES && found.size() < limit; n++) {
            var batch =
                    asked(BY_INDEX, scope, words, last, BATCH).query(UUID.class).list();
            found.addAll(exact(scope, words, batch));
            if (batch.size() < BATCH) {
                break;
            }
            last = batch.getLast();
        }
        return found.stream().limit(limit).toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, String words, @Nullable UUID before, int limit) {
        return jdbc.sql(sql)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("before", before)
                .param("pairs", Bigrams.pairs(words))
                .param("limit", limit);
    }

    /** Neighbours of letters are in the index, the wording itself is looked at. */
    private List<UUID> exact(Scope scope, String words, List<UUID> candidates) {
        return candidates.isEmpty()
                ? List.of()
                : jdbc.sql(EXACT)
                        .param("county", scope.county())
                        .param("ids", candidates.toArray(UUID[]::new))
                        .param("likes", Bigrams.likes(words))
                        .query(UUID.class)
                        .list();
    }
}
