package cn.xiangzhi.vehicles.register;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.vehicles.VehicleKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the vehicles, and what was done to each. */
@Component
public class VehicleStore {

    /** A vehicle as it stands. */
    public record Row(
            UUID id,
            @Nullable String townshipCode,
            UUID organId,
            String plate,
            VehicleKind kind,
            String model,
            int seats,
            int odometer,
            LocalDate inspectionDue,
            LocalDate insuranceDue,
            String keysWith,
            @Nullable LocalDate closedOn,
            long version) {}

    /** One thing done to a vehicle. */
    public record Act(String what, String detail, String actorName, String actorPost, OffsetDateTime at) {}

    private final JdbcClient jdbc;

    VehicleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Vehicles in use. */
    public List<Row> open(String county, @Nullable String township) {
        return jdbc.sql("""
                select * from vehicles_vehicle
                where county_code = :county and (:township::text is null or township_code = :township)
                  and closed_on is null
                order by plate
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public Optional<Row> find(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select * from vehicles_vehicle
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** The same, held until the end of the transaction: whoever books or drives it waits for whoever was first. */
    public Optional<Row> hold(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select * from vehicles_vehicle
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                  and closed_on is null
                for update
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    boolean add(String county, Row row) {
        try {
            return jdbc.sql("""
                    insert into vehicles_vehicle
                        (county_code, id, township_code, organ_id, plate, kind, model, seats, odometer, inspection_due,
                         insurance_due, keys_with)
                    values (:county, :id, :township, :organ, :plate, :kind, :model, :seats, :odometer, :inspection,
                            :insurance, :keys)
                    on conflict (county_code, id) do nothing
                    """)
                            .param("county", county)
                            .param("id", row.id())
                            .param("township", row.townshipCode())
                            .param("organ", row.organId())
                            .param("plate", row.plate())
                            .param("kind", row.kind().name())
                            .param("model", row.model())
                            .param("seats", row.seats())
                            .param("odometer", row.odometer())
                            .param("inspection", row.inspectionDue())
                            .param("insurance", row.insuranceDue())
                            .param("keys", row.keysWith())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw cn.xiangzhi.base.Refused.invalid("车辆未登记", "号牌" + row.plate() + "已经登记", "请在车辆列表里打开它，不要重复登记");
        }
    }

    boolean renew(String county, UUID id, long version, LocalDate inspection, LocalDate insurance) {
        return jdbc.sql("""
                update vehicles_vehicle
                set inspection_due = :inspection, insurance_due = :insurance, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("inspection", inspection)
                        .param("insurance", insurance)
                        .update()
                == 1;
    }

    boolean close(String county, UUID id, long version, LocalDate on) {
        return jdbc.sql("""
                update vehicles_vehicle set closed_on = :on, version = version + 1
                where county_code = :county and id = :id and version = :version and closed_on is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Where the keys are now and what the odometer reads. */
    public void moved(String county, UUID id, String keysWith, int odometer) {
        jdbc.sql("""
                update vehicles_vehicle set keys_with = :keys, odometer = :odometer, version = version + 1
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("keys", keysWith)
                .param("odometer", odometer)
                .update();
    }

    /** Writes down what was done; the id of the act. */
    public UUID act(
            Actor actor, @Nullable String township, UUID vehicle, String what, String detail, OffsetDateTime at) {
        var id = Ids.next();
        jdbc.sql("""
                insert into vehicles_act
                    (county_code, id, township_code, vehicle_id, what, detail, actor_name, actor_post, at)
                values (:county, :id, :township, :vehicle, :what, :detail, :name, :post, :at)
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("township", township)
                .param("vehicle", vehicle)
                .param("what", what)
                .param("detail", detail)
                .param("name", actor.name())
                .param("post", actor.postTitle())
                .param("at", at)
                .update();
        return id;
    }

    List<Act> acts(String county, UUID vehicle) {
        return jdbc.sql("""
                select what, detail, actor_name, actor_post, at from vehicles_act
                where county_code = :county and vehicle_id = :vehicle order by id desc limit 100
                """)
                .param("county", county)
                .param("vehicle", vehicle)
                .query(Act.class)
                .list();
    }
}
