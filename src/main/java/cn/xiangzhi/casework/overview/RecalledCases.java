package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.powers.Recall;
import cn.xiangzhi.powers.RecalledMatters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases filed under an item before it was taken back, and what the recall has made of each (F55). */
@Component
class RecalledCases implements RecalledMatters {

    private final JdbcClient jdbc;

    RecalledCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String number,
            String itemName,
            String stage,
            boolean open,
            @Nullable String transition,
            @Nullable String receipt) {}

    @Override
    public List<Matter> under(Actor actor, Recall recall) {
        if (!actor.has(Right.CASE_READ)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select c.id, c.number, c.item_name, c.stage, c.open,
                          (select a.facts ->> 'transition' from casework_act a
                           where a.county_code = c.county_code and a.case_id = c.id and a.move = 'RECORD_RECALL'
                           order by a.seq desc limit 1) as transition,
                          (select a.facts ->> 'handedReceipt' from casework_act a
                           where a.county_code = c.county_code and a.case_id = c.id and a.move = 'HAND_OVER_RECALLED'
                           order by a.seq desc limit 1) as receipt
                        from casework_case c
                        where c.county_code = :county and c.township_code = :recalled
                          and (:township::text is null or c.township_code = :township)
                          and c.item_code = any(string_to_array(:items, ' ')) and c.filed_on is not null
                          and c.filed_on < :on and (c.closed_on is null or c.closed_on >= :on)
                        order by c.open desc, c.id limit 500
                        """)
                .param("county", actor.county())
                .param("recalled", recall.township())
                .param("township", actor.scope().township())
                .param("items", String.join(" ", recall.items()))
                .param("on", recall.on())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> matter(row, recall))
                .toList();
    }

    private static Matter matter(Row row, Recall recall) {
        var handed = row.receipt() != null;
        var asked = handed
                ? "已移交，回执：" + row.receipt()
                : row.transition() == null
                        ? "待登记过渡安排：" + recall.transition().label()
                        : row.transition().equals(Recall.Transition.HAND_OVER.label())
                                ? "待移交" + recall.receiver()
                                : row.transition();
        return new Matter(
                row.number() + " " + row.itemName(),
                Stage.valueOf(row.stage()).label(),
                asked,
                handed || !row.open() || recall.transition().label().equals(row.transition()) && !asked.startsWith("待"),
                "/cases/" + row.id());
    }
}
