package cn.xiangzhi.shell;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.store.LateWrites;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds matters by the words they were written in, without a dictionary (F88, {@link Bigrams}). Kept by the rooms in the
 * transaction that writes the matter, by kind; a room then reads its own lines of what was found. Common words are found among
 * the newest {@value #RECENT}, rare ones by the index. Nothing that is sealed or masked elsewhere belongs here.
 */
@Component
public class WordIndex {

    private static final int RECENT = 1000;

    private static final String AMONG_NEWEST = """
            with newest as materialized (
                select id, body from shell_search
                 where county_code = :county and kind = :kind and (:township::text is null or township_code = :township)
                 order by id desc
                 limit :recent)
            select id from newest where body like all (:likes::text[]) order by id desc limit :limit
            """;

    private static final String BY_INDEX = """
            with hit as materialized (
                select id, kind, township_code, body from shell_search
                 where county_code = :county and words @@ :pairs::tsquery)
            select id from hit
             where kind = :kind and (:township::text is null or township_code = :township)
               and body like all (:likes::text[])
             order by id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final LateWrites late;

    WordIndex(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Keeps the words of a matter, in place of those it had. */
    public void put(String county, @Nullable String township, String kind, UUID id, @Nullable String... texts) {
        var said = Arrays.stream(texts).filter(Objects::nonNull).toArray(String[]::new);
        late.sql("""
                insert into shell_search (county_code, kind, id, township_code, body, words)
                values (:county, :kind, :id, :township, :body, array_to_tsvector(:pairs::text[]))
                on conflict (county_code, kind, id) do update
                   set township_code = excluded.township_code, body = excluded.body, words = excluded.words
                """)
                .param("county", county)
                .param("kind", kind)
                .param("id", id)
                .param("township", township)
                .param("body", Bigrams.plain(said))
                .param("pairs", Bigrams.of(said))
                .later();
    }

    /** Ids of matters of a kind that hold all the words, newest first. */
    public List<UUID> find(Scope scope, String kind, String words, int limit) {
        if (Bigrams.tooShort(words)) {
            return List.of();
        }
        var found = new LinkedHashSet<>(asked(AMONG_NEWEST, scope, kind, words, limit)
                .param("recent", RECENT)
                .query(UUID.class)
                .list());
        if (found.size() < limit) {
            found.addAll(asked(BY_INDEX, scope, kind, words, limit)
                    .param("pairs", Bigrams.pairs(words))
                    .query(UUID.class)
                    .list());
        }
        return found.stream().limit(limit).toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, String kind, String words, int limit) {
        return jdbc.sql(sql)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("kind", kind)
                .param("likes", Bigrams.likes(words))
                .param("limit", limit);
    }
}
