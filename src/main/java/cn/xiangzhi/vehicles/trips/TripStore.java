package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.vehicles.CostKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of trips and costs. */
@Component
class TripStore {

    /** A trip, out or back, with what it was for. */
    record Trip(
            UUID id,
            UUID vehicleId,
            String plate,
            String driverName,
            String personName,
            String purpose,
            String words,
            String destination,
            OffsetDateTime outAt,
            int outKm,
            int gapKm,
            String keysFrom,
            @Nullable OffsetDateTime inAt,
            @Nullable Integer inKm,
            String keysTo) {

        public int km() {
            var back = inKm;
            return back == null ? 0 : back - outKm;
        }

        public String purposeLabel() {
            return cn.xiangzhi.vehicles.Purpose.valueOf(purpose).label();
        }
    }

    /** A cost; its receipts are kept under its id. */
    record Cost(
            UUID id,
            UUID vehicleId,
            String plate,
            CostKind kind,
            BigDecimal amount,
            @Nullable BigDecimal litres,
            LocalDate paidOn,
            String words,
            String enteredBy) {}

    private final JdbcClient jdbc;

    TripStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void out(
            String county,
            @Nullable String township,
            UUID booking,
            UUID vehicle,
            UUID driver,
            String driverName,
            OffsetDateTime at,
            int km,
            int gap,
            String keysFrom) {
        jdbc.sql("""
                insert into vehicles_trip
                    (county_code, id, township_code, vehicle_id, driver_id, driver_name, out_at, out_km, gap_km, keys_from)
                values (:county, :id, :township, :vehicle, :driver, :name, :at, :km, :gap, :keys)
                """)
                .param("county", county)
                .param("id", booking)
                .param("township", township)
                .param("vehicle", vehicle)
                .param("driver", driver)
                .param("name", driverName)
                .param("at", at)
                .param("km", km)
                .param("gap", gap)
                .param("keys", keysFrom)
                .update();
    }

    boolean in(String county, UUID booking, OffsetDateTime at, int km, String keysTo) {
        return jdbc.sql("""
                update vehicles_trip set in_at = :at, in_km = :km, keys_to = :keys
                where county_code = :county and id = :id and in_at is null
                """)
                        .param("county", county)
                        .param("id", booking)
                        .param("at", at)
                        .param("km", km)
                        .param("keys", keysTo)
                        .update()
                == 1;
    }

    Optional<Trip> find(String county, UUID booking) {
        return jdbc.sql("""
                select t.*, v.plate, b.person_name, b.purpose, b.words, b.destination from vehicles_trip t
                join vehicles_vehicle v on v.county_code = t.county_code and v.id = t.vehicle_id
                join vehicles_booking b on b.county_code = t.county_code and b.id = t.id
                where t.county_code = :county and t.id = :id
                """)
                .param("county", county)
                .param("id", booking)
                .query(Trip.class)
                .optional();
    }

    List<Trip> trips(
            String county, @Nullable String township, @Nullable UUID vehicle, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("""
                select t.*, v.plate, b.person_name, b.purpose, b.words, b.destination from vehicles_trip t
                join vehicles_vehicle v on v.county_code = t.county_code and v.id = t.vehicle_id
                join vehicles_booking b on b.county_code = t.county_code and b.id = t.id
                where t.county_code = :county and (:township::text is null or t.township_code = :township)
                  and (:vehicle::uuid is null or t.vehicle_id = :vehicle) and t.out_at >= :from and t.out_at < :to
                order by t.vehicle_id, t.out_at desc
                """)
                .param("county", county)
                .param("township", township)
                .param("vehicle", vehicle)
                .param("from", from)
                .param("to", to)
                .query(Trip.class)
                .list();
    }

    boolean cost(String county, @Nullable String township, Cost cost, OffsetDateTime at) {
        return jdbc.sql("""
                insert into vehicles_cost
                    (county_code, id, township_code, vehicle_id, kind, amount, litres, paid_on, words, entered_by,
                     entered_at)
                values (:county, :id, :township, :vehicle, :kind, :amount, :litres, :on, :words, :by, :at)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", cost.id())
                        .param("township", township)
                        .param("vehicle", cost.vehicleId())
                        .param("kind", cost.kind().name())
                        .param("amount", cost.amount())
                        .param("litres", cost.litres())
                        .param("on", cost.paidOn())
                        .param("words", cost.words())
                        .param("by", cost.enteredBy())
                        .param("at", at)
                        .update()
                == 1;
    }

    Optional<Cost> cost(String county, @Nullable String township, UUID id) {
        return jdbc.sql("""
                select c.*, v.plate from vehicles_cost c
                join vehicles_vehicle v on v.county_code = c.county_code and v.id = c.vehicle_id
                where c.county_code = :county and c.id = :id and (:township::text is null or c.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("id", id)
                .query(Cost.class)
                .optional();
    }

    List<Cost> costs(String county, @Nullable String township, @Nullable UUID vehicle, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select c.*, v.plate from vehicles_cost c
                join vehicles_vehicle v on v.county_code = c.county_code and v.id = c.vehicle_id
                where c.county_code = :county and (:township::text is null or c.township_code = :township)
                  and (:vehicle::uuid is null or c.vehicle_id = :vehicle) and c.paid_on between :from and :to
                order by c.vehicle_id, c.paid_on desc, c.id desc
                """)
                .param("county", county)
                .param("township", township)
                .param("vehicle", vehicle)
                .param("from", from)
                .param("to", to)
                .query(Cost.class)
                .list();
    }
}
