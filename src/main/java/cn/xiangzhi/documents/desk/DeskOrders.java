package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which posting of the form made which paper: the same posting again makes none. */
@Component
class DeskOrders {

    private final JdbcClient jdbc;
    private final Today today;

    DeskOrders(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The paper this posting made before; null when it is new, and then nobody else's until the transaction ends. */
    @Nullable
    UUID take(Actor actor, UUID once) {
        jdbc.sql("""
                insert into documents_desk_order (county_code, id, ordered_by, ordered_at)
                values (:county, :id, :by, :at) on conflict do nothing
                """)
                .param("county", actor.county())
                .param("id", once)
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        return jdbc.sql("select paper from documents_desk_order where county_code = :county and id = :id for update")
                .param("county", actor.county())
                .param("id", once)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("paper", UUID.class)))
                .single()
                .orElse(null);
    }

    void made(Actor actor, UUID once, UUID paper) {
        jdbc.sql("update documents_desk_order set paper = :paper where county_code = :county and id = :id")
                .param("county", actor.county())
                .param("id", once)
                .param("paper", paper)
                .update();
    }
}
