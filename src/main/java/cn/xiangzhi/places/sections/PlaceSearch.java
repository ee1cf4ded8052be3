package cn.xiangzhi.places.sections;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Bigrams;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Townships, villages, sections and grids by name; each page says who answers there today (S19 F88). */
@Component
class PlaceSearch implements SearchSource {

    private final JdbcClient jdbc;

    PlaceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.PLACE_READ) || Bigrams.tooShort(words)) {
            return List.of();
        }
        return jdbc.sql("""
                (select '地方' as kind, d.name as title, p.name as detail, '/places/divisions/' || d.code as href
                   from places_division d
                   join places_division p on p.county_code = d.county_code and p.code = d.parent_code
                  where d.county_code = :county and d.level <> 'COUNTY' and d.valid_to is null
                    and (:township::text is null or d.township_code = :township or d.code = :township)
                    and lower(d.name || ' ' || d.code) like all (:likes::text[])
                  order by d.code limit :limit)
                union all
                (select '片区', s.name, t.name, '/places/sections/' || s.id
                   from places_section s
                   join places_division t on t.county_code = s.county_code and t.code = s.township_code
                  where s.county_code = :county and s.closed_on is null
                    and (:township::text is null or s.township_code = :township)
                    and lower(s.name || ' ' || s.words) like all (:likes::text[])
                  order by s.code limit :limit)
                union all
                (select '网格', v.name || g.name, g.words, '/places/grids/' || g.id
                   from places_grid g
                   join places_division v on v.county_code = g.county_code and v.code = g.village_code
                  where g.county_code = :county and g.closed_on is null
                    and (:township::text is null or g.township_code = :township)
                    and lower(v.name || g.name || ' ' || g.words || ' ' || g.code) like all (:likes::text[])
                  order by g.code limit :limit)
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("likes", Bigrams.likes(words))
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
