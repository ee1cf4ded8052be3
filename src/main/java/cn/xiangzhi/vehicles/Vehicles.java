package cn.xiangzhi.vehicles;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.vehicles.booking.BookingRegister;
import cn.xiangzhi.vehicles.register.VehicleRegister;
import cn.xiangzhi.vehicles.trips.TripRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the vehicles (S8): entering, booking, keys out and in, costs. */
@Component
public class Vehicles {

    private final VehicleRegister register;
    private final BookingRegister bookings;
    private final TripRegister trips;

    Vehicles(VehicleRegister register, BookingRegister bookings, TripRegister trips) {
        this.register = register;
        this.bookings = bookings;
        this.trips = trips;
    }

    public UUID enter(Actor actor, NewVehicle vehicle) {
        return register.enter(actor, vehicle);
    }

    /** Asks for a vehicle; Refused where somebody has it then, its papers run out before, or the purpose is private. */
    public UUID book(Actor actor, NewBooking booking) {
        return bookings.ask(actor, booking);
    }

    /** Approves or declines a booking of somebody else; {@code version} is the booking's, 0 after it was made. */
    public void decide(Actor actor, UUID booking, long version, boolean approved, String words) {
        bookings.decide(actor, booking, version, approved, words);
    }

    /** Hands out the keys of an approved booking. */
    public void out(Actor actor, UUID booking, long version, UUID driver, int km) {
        trips.out(actor, booking, version, driver, km);
    }

    /** Takes the keys back. */
    public void in(Actor actor, UUID booking, long version, int km) {
        trips.in(actor, booking, version, km);
    }

    /** Writes down what a vehicle cost; {@code once} sent twice changes nothing. */
    public void cost(
            Actor actor,
            UUID once,
            UUID vehicle,
            CostKind kind,
            BigDecimal amount,
            @Nullable BigDecimal litres,
            LocalDate paidOn,
            String words) {
        trips.cost(actor, once, vehicle, kind, amount, litres, paidOn, words, List.of());
    }
}
