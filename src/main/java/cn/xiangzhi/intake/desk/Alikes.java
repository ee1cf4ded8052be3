package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places with several open reports of one kind: what may be one matter, shown as one (F7). */
@Repository
class Alikes {

    private static final int DAYS = 90;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Today today;

    Alikes(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Open reports of one category in one village, the oldest first; {@code people} also counts who followed. */
    record Alike(
            String townshipCode,
            @Nullable String villageCode,
            String category,
            int count,
            int people,
            OffsetDateTime first,
            OffsetDateTime last,
            UUID[] ids) {}

    List<Alike> of(Scope scope) {
        return jdbc.sql("""
                select township_code, village_code, category, count(*)::int as count,
                       (count(*) + sum(followers))::int as people,
                       min(received_at) as first, max(received_at) as last,
                       trim_array(array_agg(id order by received_at, id), greatest(0, count(*)::int - 30)) as ids
                  from intake_report
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'REOPENED')
                   and category <> :undecided and village_code is not null and received_at >= :since
                 group by township_code, village_code, category
                having count(*) > 1
                 order by count(*) desc, max(received_at) desc
                 limit :most
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("undecided", Categories.UNDECIDED)
                .param("since", today.now().minusDays(DAYS))
                .param("most", MOST)
                .query((row, i) -> new Alike(
                        row.getString("township_code"),
                        row.getString("village_code"),
                        row.getString("category"),
                        row.getInt("count"),
                        row.getInt("people"),
                        row.getObject("first", OffsetDateTime.class),
                        row.getObject("last", OffsetDateTime.class),
                        (UUID[]) row.getArray("ids").getArray()))
                .list();
    }
}
