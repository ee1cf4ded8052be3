package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_act: appended, never changed. */
@Repository
public class OrderActs {

    private final JdbcClient jdbc;
    private final LateWrites late;
    private final Today today;

    OrderActs(JdbcClient jdbc, LateWrites late, Today today) {
        this.jdbc = jdbc;
        this.late = late;
        this.today = today;
    }

    /** One thing done to an order. */
    public record Act(
            UUID id,
            OrderMove move,
            OrderStage stageAfter,
            OffsetDateTime at,
            @Nullable UUID person,
            String who,
            String organName,
            String post,
            String basis,
            String words) {}

    public UUID append(Actor actor, Order after, OrderMove move, String words, @Nullable UUID once) {
        return append(actor, after, move, words, once, null);
    }

    /** With the facts of that moment, as JSON: the rule that proposed, how it was checked. */
    public UUID append(
            Actor actor, Order after, OrderMove move, String words, @Nullable UUID once, @Nullable String facts) {
        var id = Ids.next();
        late.sql("""
                insert into dispatch_act (county_code, id, order_id, township_code, move, stage_after, done_at, person,
                        who, organ_name, post, basis, words, once, facts)
                values (:county, :id, :order, :township, :move, :stage, :at, :person,
                        :who, :organ, :post, :basis, :words, :once, :facts::jsonb)
                """)
                .param("county", after.county())
                .param("id", id)
                .param("order", after.id())
                .param("township", after.place().township())
                .param("move", move.name())
                .param("stage", after.stage().name())
                .param("at", today.now())
                .param("person", actor.person().getLeastSignificantBits() == 0 ? null : actor.person(), Types.OTHER)
                .param("who", actor.name())
                .param("organ", actor.organName())
                .param("post", actor.postTitle())
                .param("basis", move.basis().label())
                .param("words", words)
                .param("once", once, Types.OTHER)
                .param("facts", facts, Types.VARCHAR)
                .later();
        return id;
    }

    /** Whether this posting was made before, so that a second one changes nothing. */
    public boolean made(String county, UUID once) {
        return jdbc.sql("""
                select exists(select 1 from dispatch_act where county_code = :county and once = :once)
                """)
                .param("county", county)
                .param("once", once)
                .query(Boolean.class)
                .single();
    }

    public List<Act> of(String county, UUID order) {
        return jdbc.sql("select * from dispatch_act where county_code = :county and order_id = :order order by id")
                .param("county", county)
                .param("order", order)
                .query(OrderActs::act)
                .list();
    }

    /** Those of several orders, asked for at once. */
    public Map<UUID, List<Act>> of(String county, Collection<UUID> orders) {
        var all = new HashMap<UUID, List<Act>>();
        jdbc.sql("select * from dispatch_act where county_code = :county and order_id = any(:orders) order by id")
                .param("county", county)
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(act(row, 0));
                });
        return all;
    }

    /** Everybody who took or finished the order: none of them may check it. */
    public Set<UUID> handlers(String county, UUID order) {
        return Set.copyOf(jdbc.sql("""
                select distinct person from dispatch_act
                 where county_code = :county and order_id = :order and move in ('TAKE', 'FINISH')
                   and person is not null
                """)
                .param("county", county)
                .param("order", order)
                .query(UUID.class)
                .list());
    }

    private static Act act(ResultSet row, int i) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                OrderMove.valueOf(row.getString("move")),
                OrderStage.valueOf(row.getString("stage_after")),
                row.getObject("done_at", OffsetDateTime.class),
                row.getObject("person", UUID.class),
                row.getString("who"),
                row.getString("organ_name"),
                row.getString("post"),
                row.getString("basis"),
                row.getString("words"));
    }
}
