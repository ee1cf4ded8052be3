package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings of tours and talks by what they are about, plans of inspection by their title (S20 F59 F88). */
@Component
class FindingSearch implements SearchSource {

    private final JdbcClient jdbc;

    FindingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        var supervises = actor.has(Right.SUPERVISE_READ);
        if (!supervises && !actor.has(Right.VISIT_READ) || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql("""
                (select '督查问题' as kind, words as title, concat_ws(' · ', to_char(found_on, 'YYYY-MM-DD'), unit_name, place_words) as detail,
                        '/supervision/findings/' || id as href
                   from inspection_finding
                  where county_code = :county and (:township::text is null or township_code = :township) and :supervises
                    and lower(concat_ws(' ', words, unit_name, place_words, owner_name)) like all (:likes::text[])
                  order by id desc limit :limit)
                union all
                (select '约谈', unit_name, to_char(invited_on, 'YYYY-MM-DD'), '/supervision/talks/' || id
                   from inspection_talk
                  where county_code = :county and (:township::text is null or township_code = :township) and :supervises
                    and lower(concat_ws(' ', unit_name, talker, meet_place, record)) like all (:likes::text[])
                  order by id desc limit :limit)
                union all
                (select '检查计划', title, concat_ws(' · ', field, year || '年'), '/inspection-plans/' || id
                   from inspection_plan
                  where county_code = :county and (:township::text is null or township_code = :township) and :visits
                    and lower(concat_ws(' ', title, field, body)) like all (:likes::text[])
                  order by id desc limit :limit)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("supervises", supervises)
                .param("visits", actor.has(Right.VISIT_READ))
                .param("likes", Bigrams.likes(words))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
