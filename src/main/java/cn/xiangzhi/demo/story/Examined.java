package cn.xiangzhi.demo.story;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.demo.county.DemoPart;
import cn.xiangzhi.demo.county.Telling;
import cn.xiangzhi.insight.HealthChecks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last year's powers are examined once everything else has happened (S15). */
@Component
@Order(180)
class Examined implements DemoPart {

    private final HealthChecks checks;

    Examined(HealthChecks checks) {
        this.checks = checks;
    }

    @Override
    public void live(Telling telling) {
        var day = telling.day();
        checks.examine(telling.loader(), Ids.next(), day.minusYears(1).plusDays(1), day);
    }
}
