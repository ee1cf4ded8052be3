package cn.xiangzhi.vehicles.trips;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.vehicles.CostKind;
import cn.xiangzhi.vehicles.booking.BookingState;
import cn.xiangzhi.vehicles.booking.BookingStore;
import cn.xiangzhi.vehicles.register.VehicleStore;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys and mileage, out and in, and what a vehicle costs: the odometer never falls, what it ran unrecorded stays visible (S8). */
@Component
public class TripRegister {

    static final String COST = "vehicle-cost";
    private static final Basis MILES = Basis.house("里程如实登记，只增不减");
    private static final int LONGEST = 3_000;

    private final TripStore trips;
    private final BookingStore bookings;
    private final VehicleStore vehicles;
    private final Organization organization;
    private final Attachments attachments;
    private final Today today;

    TripRegister(
            TripStore trips,
            BookingStore bookings,
            VehicleStore vehicles,
            Organization organization,
            Attachments attachments,
            Today today) {
        this.trips = trips;
        this.bookings = bookings;
        this.vehicles = vehicles;
        this.organization = organization;
        this.attachments = attachments;
        this.today = today;
    }

    /** A receipt as it was chosen. */
    public record Receipt(String name, InputStream content) {}

    /** Hands the keys to the driver of an approved booking. */
    @Transactional
    public void out(Actor actor, UUID booking, long version, UUID driver, int km) {
        actor.must(Right.VEHICLE_MANAGE, "没有出车");
        var row = booking(actor, booking);
        var vehicle = vehicles.hold(actor.county(), null, row.vehicleId()).orElseThrow(() -> Refused.notFound("车辆"));
        if (row.state() != BookingState.APPROVED) {
            throw Refused.unlawful(null, "没有出车", "预约" + row.state().label(), Basis.house("公务用车管理：先批后用"), "请先审批，再交钥匙");
        }
        var date = today.date();
        if (date.isAfter(vehicle.inspectionDue()) || date.isAfter(vehicle.insuranceDue())) {
            throw Refused.unlawful(
                    null,
                    "没有出车",
                    vehicle.plate() + "的检验或交强险已经过期",
                    Basis.house("《中华人民共和国道路交通安全法》第13条、第17条"),
                    "请先检验、续保并更新有效期");
        }
        if (km < vehicle.odometer()) {
            throw Refused.unlawful(
                    null,
                    "没有出车",
                    "里程 " + km + " 小于上次收车的 " + vehicle.odometer() + " 公里",
                    MILES,
                    "请照里程表填写；里程表换过的，先停用再重新登记");
        }
        reasonable(vehicle.odometer(), km, "没有出车");
        var who = organization
                .person(actor.county(), driver)
                .filter(person -> organization.inPost(actor.county(), driver))
                .filter(person -> person.township() == null || person.township().equals(vehicle.townshipCode()))
                .orElseThrow(() -> Refused.invalid("没有出车", "驾驶人不在本单位在岗人员之列", "请从在岗人员中选择"));
        if (!bookings.move(actor.county(), booking, version, BookingState.APPROVED, BookingState.OUT, null)) {
            throw Refused.stale("用车预约");
        }
        var gap = km - vehicle.odometer();
        trips.out(
                actor.county(),
                vehicle.townshipCode(),
                booking,
                vehicle.id(),
                driver,
                who.name(),
                today.now(),
                km,
                gap,
                actor.name());
        vehicles.moved(actor.county(), vehicle.id(), who.name(), km);
        act(actor, vehicle, "出车", who.name() + "领钥匙，里程 " + km + (gap == 0 ? "" : "，其中 " + gap + " 公里没有行程记录"));
    }

    /** Takes the keys back. */
    @Transactional
    public void in(Actor actor, UUID booking, long version, int km) {
        actor.must(Right.VEHICLE_MANAGE, "没有收车");
        var row = booking(actor, booking);
        var vehicle = vehicles.hold(actor.county(), null, row.vehicleId()).orElseThrow(() -> Refused.notFound("车辆"));
        var trip = trips.find(actor.county(), booking).orElseThrow(() -> Refused.notFound("行程"));
        if (km < trip.outKm()) {
            throw Refused.unlawful(null, "没有收车", "里程 " + km + " 小于出车时的 " + trip.outKm() + " 公里", MILES, "请照里程表填写");
        }
        reasonable(trip.outKm(), km, "没有收车");
        if (!bookings.move(actor.county(), booking, version, BookingState.OUT, BookingState.BACK, today.now())
                || !trips.in(actor.county(), booking, today.now(), km, actor.name())) {
            throw Refused.stale("行程");
        }
        vehicles.moved(actor.county(), vehicle.id(), actor.name(), km);
        act(actor, vehicle, "收车", trip.driverName() + "交回钥匙，里程 " + km + "，行驶 " + (km - trip.outKm()) + " 公里");
    }

    private static void reasonable(int before, int km, String what) {
        if (km - before > LONGEST) {
            throw Refused.invalid(what, "里程一下多了 " + (km - before) + " 公里", "请核对里程表，是不是多写了一位");
        }
    }

    /** A cost with its receipts; {@code once} is its id, sent twice it changes nothing. */
    @Transactional
    public void cost(
            Actor actor,
            UUID once,
            UUID vehicleId,
            CostKind kind,
            BigDecimal amount,
            @Nullable BigDecimal litres,
            LocalDate paidOn,
            String words,
            List<Receipt> receipts) {
        actor.must(Right.VEHICLE_MANAGE, "费用未登记");
        var vehicle = vehicles.find(actor.county(), actor.scope().township(), vehicleId)
                .orElseThrow(() -> Refused.notFound("车辆"));
        if (amount.signum() <= 0
                || amount.scale() > 2
                || amount.precision() - amount.scale() > 10
                || (litres != null && (litres.signum() <= 0 || litres.compareTo(BigDecimal.valueOf(9_999)) > 0))
                || paidOn.isAfter(today.date())
                || words.length() > 200) {
            throw Refused.invalid("费用未登记", "金额、升数或日期不对（金额到分，日期不晚于今天）", "请照票据填写");
        }
        if (litres != null && kind != CostKind.FUEL) {
            throw Refused.invalid("费用未登记", "只有加油才填升数", "请核对费用种类");
        }
        var row = new TripStore.Cost(
                once, vehicleId, vehicle.plate(), kind, amount, litres, paidOn, words.strip(), actor.name());
        if (trips.cost(actor.county(), vehicle.townshipCode(), row, today.now())) {
            receipts.forEach(receipt ->
                    attachments.keep(actor.county(), COST, once, receipt.name(), receipt.content(), actor.name()));
            act(actor, vehicle, "登记费用", kind.label() + " " + amount + " 元，票据 " + receipts.size() + " 张");
        }
    }

    private void act(Actor actor, VehicleStore.Row vehicle, String what, String detail) {
        vehicles.act(actor, vehicle.townshipCode(), vehicle.id(), what, detail, today.now());
    }

    private BookingStore.Row booking(Actor actor, UUID id) {
        return bookings.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("用车预约"));
    }
}
