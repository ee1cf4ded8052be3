package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dispatch_order and dispatch_joint. */
@Repository
public class OrderStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    OrderStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    public void add(Order order) {
        late.sql("""
                insert into dispatch_order (county_code, id, township_code, village_code, report_id, number, title,
                        category, place_words, latitude, longitude, received_at, stage, due_on)
                values (:county, :id, :township, :village, :report, :number, :title,
                        :category, :words, :latitude, :longitude, :receivedAt, :stage, :due)
                on conflict (county_code, report_id) do nothing
                """)
                .param("county", order.county())
                .param("id", order.id())
                .param("township", order.place().township())
                .param("village", order.place().village(), Types.VARCHAR)
                .param("report", order.matter().report(), Types.OTHER)
                .param("number", order.number())
                .param("title", order.matter().title())
                .param("category", order.matter().category())
                .param("words", order.place().words())
                .param("latitude", order.place().latitude(), Types.DOUBLE)
                .param("longitude", order.place().longitude(), Types.DOUBLE)
                .param("receivedAt", order.matter().receivedAt())
                .param("stage", order.stage().name())
                .param("due", order.clock().due(), Types.DATE)
                .later();
    }

    public Optional<Order> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from dispatch_order
                 where county_code = :county and id = :id
                   and (:township::text is null or township_code = :township)
                   and (:organ::uuid is null or organ = :organ
                        or exists (select 1 from dispatch_joint j
                                    where j.county_code = :county and j.order_id = :id and j.organ = :organ))
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("organ", scope.organ())
                .param("id", id)
                .query(OrderStore::order)
                .optional();
    }

    /** Open orders of these units within the scope, the most pressing first. */
    public List<Order> open(Scope scope, Collection<UUID> units, int limit) {
        return jdbc.sql("""
                select * from dispatch_order
                 where county_code = :county and stage in ('ASSIGNED', 'TAKEN', 'IN_CASE')
                   and (:township::text is null or township_code = :township)
                   and organ in (:units)
                 order by due_on nulls last, id limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("units", units)
                .param("limit", limit)
                .query(OrderStore::order)
                .list();
    }

    public Order get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("这份派单"));
    }

    public Optional<Order> find(String county, UUID id) {
        return find(new Scope(county, null, null), id);
    }

    public Optional<Order> ofReport(String county, UUID report) {
        return jdbc.sql("select * from dispatch_order where county_code = :county and report_id = :report")
                .param("county", county)
                .param("report", report)
                .query(OrderStore::order)
                .optional();
    }

    /** What somebody has taken and not finished, within the scope, the most pressing first. */
    public List<Order> inHand(Scope scope, UUID person, int limit) {
        return jdbc.sql("""
                select * from dispatch_order
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
                   and stage in ('TAKEN', 'IN_CASE') and handler = :person
                 order by due_on, id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("person", person)
                .param("limit", limit)
                .query(OrderStore::order)
                .list();
    }

    /** Saves the core as it is after a move; stale when somebody else was faster. */
    public void save(Order order) {
        var held = order.held();
        var clock = order.clock();
        var changed = jdbc.sql("""
                update dispatch_order
                   set stage = :stage, category = :category, organ = :organ, organ_name = :organName,
                       handler = :handler, handler_name = :handlerName, due_on = :due, paused = :paused,
                       supervised = :supervised, urged = :urged, reopened = :reopened,
                       transferred_to = :transferredTo, case_id = :caseId, case_number = :caseNumber,
                       result = :result, version = version + 1
                 where county_code = :county and id = :id and version = :version
                """)
                .param("stage", order.stage().name())
                .param("category", order.matter().category())
                .param("organ", held.organ())
                .param("organName", held.organName())
                .param("handler", held.handler())
                .param("handlerName", held.handlerName())
                .param("due", clock.due())
                .param("paused", clock.paused())
                .param("supervised", clock.supervised())
                .param("urged", clock.urged())
                .param("reopened", clock.reopened())
                .param("transferredTo", held.transferredTo())
                .param("caseId", held.caseId())
                .param("caseNumber", held.caseNumber())
                .param("result", held.result())
                .param("county", order.county())
                .param("id", order.id())
                .param("version", order.version())
                .update();
        if (changed == 0) {
            throw Refused.stale("派单");
        }
    }

    /** Marks that the township may not do it, with the legal reason, or that it may (null): its scoring leaves it out. */
    public void outside(Order order, @Nullable String why) {
        jdbc.sql("update dispatch_order set outside = :why where county_code = :county and id = :id")
                .param("why", why)
                .param("county", order.county())
                .param("id", order.id())
                .update();
    }

    /** A unit that works along with the one in charge. */
    public record Joint(UUID organ, String name) {}

    public void join(Order order, UUID organ, String name, OffsetDateTime at) {
        jdbc.sql("""
                insert into dispatch_joint (county_code, order_id, organ, organ_name, added_at)
                values (:county, :order, :organ, :name, :at)
                on conflict do nothing
                """)
                .param("county", order.county())
                .param("order", order.id())
                .param("organ", organ)
                .param("name", name)
                .param("at", at)
                .update();
    }

    public List<Joint> joints(String county, UUID order) {
        return jdbc.sql("""
                select organ, organ_name from dispatch_joint
                 where county_code = :county and order_id = :order
                 order by added_at, organ
                """)
                .param("county", county)
                .param("order", order)
                .query((row, i) -> new Joint(row.getObject("organ", UUID.class), row.getString("organ_name")))
                .list();
    }

    static Order order(ResultSet row, int i) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Order.Matter(
                        row.getObject("report_id", UUID.class),
                        row.getString("title"),
                        row.getString("category"),
                        row.getObject("received_at", OffsetDateTime.class)),
                new Place(
                        row.getString("county_code"),
                        row.getString("township_code"),
                        row.getString("village_code"),
                        row.getString("place_words"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                held(row),
                new Order.Clock(
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("paused"),
                        row.getBoolean("supervised"),
                        row.getInt("urged"),
                        row.getInt("reopened")),
                OrderStage.valueOf(row.getString("stage")),
                row.getLong("version"));
    }

    private static Order.Held held(ResultSet row) throws SQLException {
        return new Order.Held(
                row.getObject("organ", UUID.class),
                row.getString("organ_name"),
                row.getObject("handler", UUID.class),
                row.getString("handler_name"),
                row.getString("transferred_to"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("result"));
    }
}
