package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.vehicles.register.VehicleStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A week of a scope's vehicles: a row for each, a cell for each day with the bookings that touch it. */
record CalendarView(LocalDate monday, List<LocalDate> days, List<Line> lines) {

    /** A vehicle with the term of it that ends first. */
    record Line(VehicleStore.Row vehicle, @Nullable RunningTerm pressing, List<List<BookingStore.Row>> cells) {}

    static CalendarView of(
            LocalDate monday,
            List<VehicleStore.Row> vehicles,
            List<BookingStore.Row> bookings,
            Map<UUID, RunningTerm> pressing) {
        var days = monday.datesUntil(monday.plusDays(7)).toList();
        return new CalendarView(
                monday,
                days,
                vehicles.stream()
                        .map(vehicle -> new Line(
                                vehicle,
                                pressing.get(vehicle.id()),
                                days.stream()
                                        .map(day -> bookings.stream()
                                                .filter(booking ->
                                                        booking.vehicleId().equals(vehicle.id()))
                                                .filter(booking -> touches(booking, day))
                                                .toList())
                                        .toList()))
                        .toList());
    }

    private static boolean touches(BookingStore.Row booking, LocalDate day) {
        var first = booking.fromAt().atZoneSameInstant(Today.BEIJING).toLocalDate();
        var last = booking.toAt().minusNanos(1).atZoneSameInstant(Today.BEIJING).toLocalDate();
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
