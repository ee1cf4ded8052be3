package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.vehicles.CostKind;
import cn.xiangzhi.vehicles.register.VehicleStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one vehicle did and cost within some days, counted from its trips and costs. Pure. */
record VehicleFigures(
        UUID vehicle,
        String plate,
        int trips,
        int km,
        int gapKm,
        long hours,
        BigDecimal cost,
        BigDecimal fuel,
        BigDecimal litres,
        @Nullable BigDecimal litresPerHundred) {

    static List<VehicleFigures> of(
            List<VehicleStore.Row> vehicles, List<TripStore.Trip> trips, List<TripStore.Cost> costs) {
        return vehicles.stream()
                .map(vehicle -> one(
                        vehicle,
                        trips.stream()
                                .filter(trip -> trip.vehicleId().equals(vehicle.id()))
                                .toList(),
                        costs.stream()
                                .filter(cost -> cost.vehicleId().equals(vehicle.id()))
                                .toList()))
                .toList();
    }

    private static VehicleFigures one(
            VehicleStore.Row vehicle, List<TripStore.Trip> trips, List<TripStore.Cost> costs) {
        var km = trips.stream().mapToInt(TripStore.Trip::km).sum();
        var gap = trips.stream().mapToInt(TripStore.Trip::gapKm).sum();
        var fuelled =
                costs.stream().filter(cost -> cost.kind() == CostKind.FUEL).toList();
        var litres = fuelled.stream()
                .map(TripStore.Cost::litres)
                .filter(value -> value != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new VehicleFigures(
                vehicle.id(),
                vehicle.plate(),
                trips.size(),
                km,
                gap,
                trips.stream().mapToLong(VehicleFigures::hours).sum(),
                sum(costs),
                sum(fuelled),
                litres,
                km + gap == 0 || litres.signum() == 0
                        ? null
                        : litres.multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(km + gap), 1, RoundingMode.HALF_UP));
    }

    private static long hours(TripStore.Trip trip) {
        var back = trip.inAt();
        return back == null
                ? 0
                : Math.ceilDiv(Duration.between(trip.outAt(), back).toMinutes(), 60L);
    }

    private static BigDecimal sum(List<TripStore.Cost> costs) {
        return costs.stream().map(TripStore.Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
