package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import cn.xiangzhi.shell.WordIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shops, sites and dwellings by name, address, number or the full name of who runs them; drives by their title (F88). */
@Component
class SubjectSearch implements SearchSource {

    static final String KIND = "subject";

    private final JdbcClient jdbc;
    private final WordIndex words;
    private final PersonalData secrets;

    SubjectSearch(JdbcClient jdbc, WordIndex words, PersonalData secrets) {
        this.jdbc = jdbc;
        this.words = words;
        this.secrets = secrets;
    }

    @Override
    public List<SearchHit> find(Actor actor, String asked, int limit) {
        if (!actor.has(Right.VISIT_READ)) {
            return List.of();
        }
        var ids = new LinkedHashSet<>(numbered(actor.scope(), asked, limit));
        ids.addAll(words.find(actor.scope(), KIND, asked, limit));
        return lines(actor.scope(), asked, ids.stream().limit(limit).toList(), limit);
    }

    private List<UUID> numbered(Scope scope, String asked, int limit) {
        return jdbc.sql("""
                        select id from inspection_subject
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (number_print = :number or holder_print = :holder)
                        order by id desc limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("number", secrets.fingerprint(CreditCode.tidy(asked)))
                .param("holder", secrets.fingerprint(asked.strip()))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private List<SearchHit> lines(Scope scope, String asked, List<UUID> ids, int limit) {
        return jdbc.sql("""
                        (select '检查对象' as kind, name as title, place_words as detail, '/subjects/' || id as href
                           from inspection_subject
                          where county_code = :county and id = any(:ids) and merged_into is null
                            and (:township::text is null or township_code = :township)
                          order by id desc)
                        union all
                        (select '集中告知', title, by_name, '/drives/' || id from inspection_drive
                          where county_code = :county and (:township::text is null or township_code = :township)
                            and :long and lower(title) like all (:likes::text[])
                          order by id desc limit :limit)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("ids", ids.toArray(UUID[]::new))
                .param("long", !Bigrams.tooShort(asked))
                .param("likes", Bigrams.likes(asked))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
