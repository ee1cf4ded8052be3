package cn.xiangzhi.casework.file;

import cn.xiangzhi.places.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the township wrote the last time on the same item, so that a clause is not looked up twice. */
@Component
class Precedents {

    private final JdbcClient jdbc;

    Precedents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was stated under that key (the clause violated, the correction ordered), among the township's newest 400 cases; empty
     * when none of them states it of that item.
     */
    String said(Place place, String item, String key) {
        return jdbc.sql("""
                        with recent as (
                          select county_code, id, opened_on from casework_case
                          where county_code = :county and township_code = :township
                          order by opened_on desc, id desc limit 400)
                        select coalesce(a.facts ->> (:key || '.' || v.number), a.facts ->> :key) from recent c
                        join casework_violation v on v.county_code = c.county_code and v.case_id = c.id
                        join casework_act a on a.county_code = c.county_code and a.case_id = c.id
                        where v.item_code = :item
                          and (a.facts ->> (:key || '.' || v.number) is not null
                               or v.number = 1 and a.facts ->> :key is not null and a.facts ->> 'item.1' is null)
                        order by c.opened_on desc, a.at desc, a.id desc limit 1
                        """)
                .param("county", place.county())
                .param("township", place.township())
                .param("item", item)
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
