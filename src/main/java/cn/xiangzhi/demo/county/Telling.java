package cn.xiangzhi.demo.county;

import cn.xiangzhi.base.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What every part of the demonstration is told: who loads it, the county's people and organs, its first moment and today. */
public record Telling(Actor loader, Cast cast, OffsetDateTime start, LocalDate day) {

    LocalDate firstDay() {
        return start.toLocalDate();
    }
}
