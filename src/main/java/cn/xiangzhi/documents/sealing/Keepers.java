package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be named keeper: people in post whose account may use seals there. */
@Component
class Keepers {

    private final JdbcClient jdbc;
    private final Today today;

    Keepers(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<Option> of(String county, @Nullable String township) {
        return jdbc.sql("""
                select distinct p.id, p.name, p.organ_name, p.post_title
                from v_access_holder h
                join v_organization_person p on p.county_code = h.county_code and p.id = h.person_id
                where h.county_code = :county and h.right_name = 'SEAL_USE'
                  and (h.township_code is null or h.township_code = :township::text)
                  and h.from_date <= :day and (h.to_date is null or h.to_date >= :day)
                order by p.name limit 100
                """)
                .param("county", county)
                .param("township", township)
                .param("day", today.date())
                .query((row, n) -> new Option(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("name") + "（" + row.getString("organ_name") + " " + row.getString("post_title")
                                + "）"))
                .list();
    }
}
