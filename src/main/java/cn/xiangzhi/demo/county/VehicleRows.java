package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.vehicles.CostKind;
import cn.xiangzhi.vehicles.NewBooking;
import cn.xiangzhi.vehicles.NewVehicle;
import cn.xiangzhi.vehicles.Purpose;
import cn.xiangzhi.vehicles.VehicleKind;
import cn.xiangzhi.vehicles.Vehicles;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Four vehicles of the invented township with a month of trips and costs, one out, one asked for, one whose papers run out (S8). */
@Component
@Order(150)
public class VehicleRows implements DemoPart {

    private static final String TOWN = "410899101";
    private static final List<String> DRIVERS = List.of("李建国", "周海涛", "王敏", "孙晓燕");

    private final Vehicles vehicles;
    private final Today today;

    VehicleRows(Vehicles vehicles, Today today) {
        this.vehicles = vehicles;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        fill(telling.loader(), telling.cast());
    }

    private void fill(Actor loader, Cast cast) {
        var day = today.date();
        var keeper = of(cast, "何立新", Right.VEHICLE_USE, Right.VEHICLE_MANAGE);
        var brigade = cast.organ(TOWN, "综合行政执法队");
        var first = vehicle(keeper, brigade, "豫H3101警", VehicleKind.ENFORCEMENT, 48_210, 200, 160);
        var second = vehicle(keeper, brigade, "豫HD61072", VehicleKind.ENFORCEMENT, 12_640, 420, 3);
        var third = vehicle(keeper, brigade, "豫H7A203", VehicleKind.SANITATION, 30_122, 90, 90);
        vehicle(keeper, cast.organ(TOWN, "云溪镇人民政府"), "豫H5B118", VehicleKind.GENERAL, 66_005, -6, 40);
        var km = new int[] {48_210, 12_640, 30_122};
        var cars = List.of(first, second, third);
        for (var n = 24; n > 0; n--) {
            var at = day.minusDays(n).atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime();
            var which = n % 3;
            var user = of(cast, DRIVERS.get(n % DRIVERS.size()), Right.VEHICLE_USE);
            var before = km[which] + (n == 11 ? 26 : 0);
            var after = before + 18 + n % 7 * 6;
            trip(keeper, user, cars.get(which), at, before, after, n);
            km[which] = after;
        }
        var now = today.now();
        var out = book(of(cast, "周海涛", Right.VEHICLE_USE), first, now.minusHours(1), now.plusHours(3), "河道采砂巡查", "柳湾村");
        vehicles.decide(keeper, out, 0, true, "同意");
        vehicles.out(keeper, out, 1, cast.member("周海涛").person(), km[0]);
        book(
                of(cast, "孙晓燕", Right.VEHICLE_USE),
                third,
                now.plusDays(1),
                now.plusDays(1).plusHours(3),
                "占道经营回访",
                "前街社区");
        for (var n = 0; n < 4; n++) {
            vehicles.cost(
                    keeper,
                    Ids.next(),
                    cars.get(n % 3),
                    n == 3 ? CostKind.REPAIR : CostKind.FUEL,
                    new BigDecimal(n == 3 ? "480.00" : "26" + n + ".50"),
                    n == 3 ? null : new BigDecimal("3" + n + ".2"),
                    day.minusDays(3L * n),
                    n == 3 ? "更换轮胎" : "镇加油站");
        }
    }

    private void trip(Actor keeper, Actor user, UUID car, OffsetDateTime at, int before, int after, int n) {
        var booking = today.asOf(
                at.minusHours(2),
                () -> book(user, car, at, at.plusHours(3), n % 2 == 0 ? "日常巡查" : "案件现场勘验", n % 2 == 0 ? "各村" : "石桥村"));
        today.at(at.minusHours(1), () -> vehicles.decide(keeper, booking, 0, true, ""));
        today.at(at, () -> vehicles.out(keeper, booking, 1, user.person(), before));
        today.at(at.plusHours(2), () -> vehicles.in(keeper, booking, 2, after));
    }

    private UUID book(Actor user, UUID car, OffsetDateTime from, OffsetDateTime to, String words, String where) {
        return vehicles.book(user, new NewBooking(Ids.next(), car, Purpose.PATROL, words, where, "", "", from, to));
    }

    private UUID vehicle(
            Actor keeper, UUID organ, String plate, VehicleKind kind, int km, int inspection, int insurance) {
        var day = today.date();
        return today.asOf(
                today.now().minusDays(30),
                () -> vehicles.enter(
                        keeper,
                        new NewVehicle(
                                Ids.next(),
                                organ,
                                plate,
                                kind,
                                "",
                                5,
                                km,
                                day.plusDays(inspection),
                                day.plusDays(insurance))));
    }

    private static Actor of(Cast cast, String name, Right first, Right... more) {
        var member = cast.member(name);
        return new Actor(
                member.person(),
                member.person(),
                name,
                cast.organ(member.township(), member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, TOWN, null),
                EnumSet.of(first, more));
    }
}
