package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supervisions by number and words, disputes by what the units said and how it was ruled (F19 F68 F88). */
@Component
class RulingSearch implements SearchSource {

    private final JdbcClient jdbc;

    RulingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.ORDER_READ) || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql("""
                (select '督办' as kind, s.number || ' ' || o.title as title, s.words as detail, '/orders/' || o.id as href
                   from dispatch_supervision s
                   join dispatch_order o on o.county_code = s.county_code and o.id = s.order_id
                  where s.county_code = :county and (:township::text is null or s.township_code = :township)
                    and (:organ::uuid is null or o.organ = :organ)
                    and lower(concat_ws(' ', s.number, o.number, o.title, s.words, s.reply)) like all (:likes::text[])
                  order by s.id desc limit :limit)
                union all
                (select '职责争议', o.number || ' ' || o.title,
                        coalesce('裁定由' || d.ruled_organ_name || '承办', '待裁定'), '/orders/' || o.id
                   from dispatch_dispute d
                   join dispatch_order o on o.county_code = d.county_code and o.id = d.order_id
                  where d.county_code = :county and (:township::text is null or d.township_code = :township)
                    and (:organ::uuid is null or o.organ = :organ)
                    and lower(concat_ws(' ', o.number, o.title, d.words,
                              (select string_agg(concat_ws(' ', s.organ_name, s.words), ' ') from dispatch_dispute_side s
                                where s.county_code = d.county_code and s.dispute_id = d.id))) like all (:likes::text[])
                  order by d.id desc limit :limit)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("organ", actor.scope().organ())
                .param("likes", Bigrams.likes(words))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
