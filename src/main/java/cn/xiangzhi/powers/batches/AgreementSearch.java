package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements by their number, their batch and what was agreed; batches by name and decision (S13 F88). */
@Component
class AgreementSearch implements SearchSource {

    private final JdbcClient jdbc;

    AgreementSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.POWER_READ) || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql("""
                (select '协议、交接书' as kind, a.number as title, b.name || ' · ' || b.department_name as detail,
                        '/powers/agreements/' || a.id as href
                   from powers_agreement a join powers_batch b on b.county_code = a.county_code and b.id = a.batch_id
                  where a.county_code = :county and (:township::text is null or a.township_code = :township)
                    and lower(concat_ws(' ', a.number, a.authority, a.duties, b.name, b.department_name))
                        like all (:likes::text[])
                  order by a.created_at desc, a.id desc limit :limit)
                union all
                (select '放权批次', b.name, concat_ws(' ', b.decision, b.decision_number, b.department_name),
                        '/powers/batches/' || b.id
                   from powers_batch b
                  where b.county_code = :county
                    and lower(concat_ws(' ', b.name, b.decision, b.decision_number, b.department_name))
                        like all (:likes::text[])
                    and (:township::text is null
                         or exists (select 1 from powers_batch_answer r
                                     where r.county_code = b.county_code and r.batch_id = b.id
                                       and r.township_code = :township))
                  order by b.decided_on desc, b.id desc limit :limit)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("likes", Bigrams.likes(words))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
