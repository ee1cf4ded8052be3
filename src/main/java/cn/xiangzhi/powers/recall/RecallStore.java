package cn.xiangzhi.powers.recall;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.powers.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of recalls. */
@Component
public class RecallStore {

    private final JdbcClient jdbc;

    RecallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Recall> all(Scope scope) {
        return jdbc.sql("""
                select * from powers_recall
                where county_code = :county and (:township::text is null or township_code = :township)
                order by recalled_on desc, id desc limit 500
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(RecallStore::recall)
                .list();
    }

    boolean add(Actor actor, Recall recall, OffsetDateTime at) {
        return jdbc.sql("""
                insert into powers_recall (county_code, id, township_code, document, document_number, recalled_on,
                  transition, receiver, items, created_by, created_at)
                values (:county, :id, :township, :document, :number, :on, :transition, :receiver, :items, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", actor.county())
                        .param("id", recall.id())
                        .param("township", recall.township())
                        .param("document", recall.document())
                        .param("number", recall.number())
                        .param("on", recall.on())
                        .param("transition", recall.transition().name())
                        .param("receiver", recall.receiver())
                        .param("items", String.join(" ", recall.items()))
                        .param("by", actor.name())
                        .param("at", at)
                        .update()
                == 1;
    }

    private static Recall recall(ResultSet row, int index) throws SQLException {
        return new Recall(
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getString("document"),
                row.getString("document_number"),
                row.getObject("recalled_on", LocalDate.class),
                Recall.Transition.valueOf(row.getString("transition")),
                row.getString("receiver"),
                List.of(row.getString("items").split(" ")));
    }
}
