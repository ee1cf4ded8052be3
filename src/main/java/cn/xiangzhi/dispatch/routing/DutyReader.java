package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the rosters: which units of a township had somebody on duty over some days. */
@Component
class DutyReader {

    Duties over(Scope scope, LocalDate from, LocalDate to) {
        return Duties.NONE;
    }
}
