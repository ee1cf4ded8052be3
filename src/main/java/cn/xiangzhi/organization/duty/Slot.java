package cn.xiangzhi.organization.duty;

import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A seat of a shift that somebody must take. */
public record Slot(
        LocalDate day, DutyShift shift, DutyRole role, int seat, DayKind kind, OffsetDateTime from, OffsetDateTime to) {

    /** The seats of a week in the order of time: a leader for each day, keepers for each day and night. */
    static List<Slot> week(LocalDate monday, DutyStore.Setting setting, Function<LocalDate, DayKind> kinds) {
        var slots = new ArrayList<Slot>();
        for (var day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
            var kind = kinds.apply(day);
            var morning = at(day, setting.dayStarts());
            var evening = at(day, setting.nightStarts());
            var next = at(day.plusDays(1), setting.dayStarts());
            slots.add(new Slot(day, DutyShift.WHOLE, DutyRole.LEADER, 1, kind, morning, next));
            for (var seat = 1; seat <= setting.keepers(); seat++) {
                slots.add(new Slot(day, DutyShift.DAY, DutyRole.KEEPER, seat, kind, morning, evening));
            }
            for (var seat = 1; seat <= setting.keepers(); seat++) {
                slots.add(new Slot(day, DutyShift.NIGHT, DutyRole.KEEPER, seat, kind, evening, next));
            }
        }
        return slots;
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Today.BEIJING).toOffsetDateTime();
    }
}
