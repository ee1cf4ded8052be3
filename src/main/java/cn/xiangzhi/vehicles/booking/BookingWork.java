package cn.xiangzhi.vehicles.booking;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** My work: the bookings whoever keeps the vehicles has to decide about. */
@Configuration(proxyBeanMethods = false)
class BookingWork {

    @Bean
    WorkSource bookingsWaiting(BookingStore bookings) {
        return (actor, limit) -> actor.has(Right.VEHICLE_MANAGE)
                ? bookings.open(actor.county(), actor.scope().township()).stream()
                        .filter(row -> row.state() == BookingState.ASKED)
                        .filter(row -> !row.personId().equals(actor.person()))
                        .limit(limit)
                        .map(row -> new WorkItem(
                                "待审批用车",
                                row.personName() + "用" + row.plate(),
                                row.purpose().label() + "：" + row.words(),
                                "/vehicles/bookings/" + row.id(),
                                Light.AMBER,
                                row.fromAt().atZoneSameInstant(Today.BEIJING).toLocalDate()))
                        .toList()
                : List.of();
    }
}
