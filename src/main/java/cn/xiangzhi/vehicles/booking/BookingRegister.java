package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.vehicles.NewBooking;
import cn.xiangzhi.vehicles.register.VehicleStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a vehicle and deciding about it: one vehicle for one purpose at a time, never one whose papers run out (S8). */
@Component
public class BookingRegister {

    private static final String NOT = "用车未预约";
    private static final Basis PUBLIC = Basis.house("公务用车管理：只作公务，先批后用");
    private static final Pattern PRIVATE = Pattern.compile("私事|私用|个人事务|接送(孩子|子女|家人)|探亲|旅游|走亲戚|喝喜酒");
    private static final Pattern INSIDE = Pattern.compile("/[a-z][a-z0-9/-]{0,98}");

    private final BookingStore bookings;
    private final VehicleStore vehicles;
    private final Today today;

    BookingRegister(BookingStore bookings, VehicleStore vehicles, Today today) {
        this.bookings = bookings;
        this.vehicles = vehicles;
        this.today = today;
    }

    @Transactional
    public UUID ask(Actor actor, NewBooking booking) {
        actor.must(Right.VEHICLE_USE, NOT);
        var vehicle = vehicles.hold(actor.county(), actor.scope().township(), booking.vehicle())
                .orElseThrow(() -> Refused.notFound("车辆"));
        if (bookings.find(actor.county(), null, booking.id()).isPresent()) {
            return booking.id();
        }
        words(booking);
        span(booking);
        var last = booking.to().minusNanos(1).atZoneSameInstant(Today.BEIJING).toLocalDate();
        good(vehicle.plate(), "检验", vehicle.inspectionDue(), last, "请先办理检验并更新有效期，或改用其他车辆");
        good(vehicle.plate(), "交强险", vehicle.insuranceDue(), last, "请先续保并更新有效期，或改用其他车辆");
        bookings.holding(actor.county(), booking.vehicle(), booking.from(), booking.to()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.unlawful(
                            null,
                            NOT,
                            vehicle.plate() + "从 " + Show.dateTime(other.fromAt()) + " 到 " + Show.dateTime(other.toAt())
                                    + " 由" + other.personName() + "用（"
                                    + other.state().label() + "）",
                            Basis.house("一辆车同一时间只约给一个人"),
                            "请改时间、换一辆车，或与" + other.personName() + "同车");
                });
        if (bookings.add(actor, vehicle.townshipCode(), booking, today.now())) {
            vehicles.act(
                    actor,
                    vehicle.townshipCode(),
                    vehicle.id(),
                    "预约用车",
                    booking.purpose().label() + "：" + booking.words().strip() + "，" + Show.dateTime(booking.from())
                            + " 至 " + Show.dateTime(booking.to()),
                    today.now());
        }
        return booking.id();
    }

    private static void words(NewBooking booking) {
        if (booking.words().isBlank() || booking.words().length() > 200) {
            throw Refused.invalid(NOT, "没有写明事由，或超过 200 个字", "请写明去做什么");
        }
        if (booking.destination().isBlank() || booking.destination().length() > 100) {
            throw Refused.invalid(NOT, "没有写明去哪里，或超过 100 个字", "请写明目的地");
        }
        if (PRIVATE.matcher(booking.words() + booking.destination()).find()) {
            throw Refused.unlawful(null, NOT, "事由像是私人用车", PUBLIC, "公车不作私用；确是公务的，请写明办的是什么公务");
        }
        if (booking.matterWords().length() > 60
                || (!booking.matterHref().isBlank()
                        && !INSIDE.matcher(booking.matterHref().strip()).matches())) {
            throw Refused.invalid(NOT, "相关事项的编号超过 60 个字，或地址不是本系统的页面", "请填编号；地址照浏览器里“/”开头的那一段复制");
        }
    }

    private void span(NewBooking booking) {
        if (!booking.to().isAfter(booking.from())
                || Duration.between(booking.from(), booking.to()).toDays() > 15
                || booking.to().isBefore(today.now())
                || booking.from().isAfter(today.now().plusMonths(3))) {
            throw Refused.invalid(NOT, "结束不晚于开始、已经过去、超过 15 天，或在三个月以后", "请核对起止时间");
        }
    }

    private static void good(String plate, String what, LocalDate due, LocalDate last, String remedy) {
        if (last.isAfter(due)) {
            throw Refused.unlawful(
                    null,
                    NOT,
                    plate + "的" + what + "有效期到 " + Show.date(due) + "，用车那天已经过期",
                    Basis.house(what.equals("检验") ? "《中华人民共和国道路交通安全法》第13条" : "《中华人民共和国道路交通安全法》第17条"),
                    remedy);
        }
    }

    /** Approves or declines; nobody decides about their own use. */
    @Transactional
    public void decide(Actor actor, UUID id, long version, boolean approved, String words) {
        actor.must(Right.VEHICLE_MANAGE, "用车未审批");
        var row = get(actor, id);
        if (row.personId().equals(actor.person())) {
            throw Refused.unlawful(null, "用车未审批", "这是您自己的预约", PUBLIC, "请由另一名车辆管理人员审批");
        }
        if ((!approved && words.isBlank()) || words.length() > 200) {
            throw Refused.invalid("用车未审批", "不批准没有写明理由，或超过 200 个字", "请写明理由");
        }
        if (row.state() != BookingState.ASKED) {
            throw Refused.stale("用车预约");
        }
        settle(actor, row, version, approved ? BookingState.APPROVED : BookingState.DECLINED, words.strip());
    }

    /** Whoever asked takes it back, before the vehicle is out. */
    @Transactional
    public void withdraw(Actor actor, UUID id, long version) {
        var row = get(actor, id);
        if (!row.personId().equals(actor.person())) {
            actor.must(Right.VEHICLE_MANAGE, "预约未撤回");
        }
        settle(actor, row, version, BookingState.WITHDRAWN, "");
    }

    private void settle(Actor actor, BookingStore.Row row, long version, BookingState state, String words) {
        if (!bookings.decide(actor.county(), row.id(), version, state, actor.name(), words, today.now())) {
            throw Refused.stale("用车预约");
        }
        vehicles.act(
                actor,
                row.townshipCode(),
                row.vehicleId(),
                state.label(),
                row.personName() + "的预约（" + Show.dateTime(row.fromAt()) + "）" + (words.isEmpty() ? "" : "：" + words),
                today.now());
    }

    BookingStore.Row get(Actor actor, UUID id) {
        return bookings.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("用车预约"));
    }
}
