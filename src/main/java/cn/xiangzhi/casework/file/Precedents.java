package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Matter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the township wrote the last time on the same item, so that a clause is not looked up twice. */
@Component
class Precedents {

    private final JdbcClient jdbc;

    Precedents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clause violated, among the township's newest 400 cases; empty when none of them states one. */
    String violated(Matter matter) {
        return jdbc.sql("""
                        with recent as (
                          select county_code, id, item_code, opened_on from casework_case
                          where county_code = :county and township_code = :township
                          order by opened_on desc, id desc limit 400)
                        select a.facts ->> 'violated' from recent c
                        join casework_act a on a.county_code = c.county_code and a.case_id = c.id
                        where c.item_code = :item and a.facts ->> 'violated' is not null
                        order by c.opened_on desc, a.at desc, a.id desc limit 1
                        """)
                .param("county", matter.place().county())
                .param("township", matter.place().township())
                .param("item", matter.itemCode())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
