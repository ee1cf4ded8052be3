package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Duty;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the published rosters: which units of a township had somebody on duty over some days (S19). */
@Component
class DutyReader {

    private final Duty duty;

    DutyReader(Duty duty) {
        this.duty = duty;
    }

    Duties over(String county, String township, LocalDate from, LocalDate to) {
        var begins = from.atStartOfDay(Today.BEIJING).toOffsetDateTime();
        var ends = to.plusDays(1).atStartOfDay(Today.BEIJING).toOffsetDateTime();
        return new Duties(duty.manned(county, township, begins, ends));
    }
}
