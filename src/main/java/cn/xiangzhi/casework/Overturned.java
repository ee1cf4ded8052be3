package cn.xiangzhi.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions revoked or changed, by remedy or by the organ itself, for figures of later rooms (S15, F57). */
@Component
public class Overturned {

    private final JdbcClient jdbc;

    Overturned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases of a township under an item had their decision revoked or changed in a period. */
    public record Count(String townshipCode, String itemCode, int cases) {}

    /** One grouped pass over a township or a whole county; each case counts once under each of its items. */
    public List<Count> counts(String county, @Nullable String township, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.township_code, v.item_code, count(distinct c.id)::int as cases
                        from casework_act a
                        join casework_case c on c.county_code = a.county_code and c.id = a.case_id
                        join casework_violation v on v.county_code = c.county_code and v.case_id = c.id and v.state = 'STANDING'
                        where a.county_code = :county and (:township::text is null or c.township_code = :township)
                          and a.move in ('CHANGE_REMEDY', 'CORRECT_CHANGE', 'REVOKE_REMEDY', 'CORRECT_REVOKE')
                          and a.at >= :from::date at time zone 'Asia/Shanghai'
                          and a.at < (:to::date + 1) at time zone 'Asia/Shanghai'
                        group by c.township_code, v.item_code
                        """)
                .param("county", county)
                .param("township", township)
                .param("from", from)
                .param("to", to)
                .query(Count.class)
                .list();
    }

    /** The cases behind one such count, newest first. */
    public List<UUID> cases(String county, String township, String item, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct c.id
                        from casework_act a
                        join casework_case c on c.county_code = a.county_code and c.id = a.case_id
                        join casework_violation v on v.county_code = c.county_code and v.case_id = c.id and v.state = 'STANDING'
                        where a.county_code = :county and c.township_code = :township and v.item_code = :item
                          and a.move in ('CHANGE_REMEDY', 'CORRECT_CHANGE', 'REVOKE_REMEDY', 'CORRECT_REVOKE')
                          and a.at >= :from::date at time zone 'Asia/Shanghai'
                          and a.at < (:to::date + 1) at time zone 'Asia/Shanghai'
                        """)
                .param("county", county)
                .param("township", township)
                .param("item", item)
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .list();
    }
}
