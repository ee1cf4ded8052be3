package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.organization.AbsenceKind;
import cn.xiangzhi.organization.Absences;
import cn.xiangzhi.organization.Duty;
import cn.xiangzhi.organization.NewAbsence;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Five weeks of rosters of the invented township, and two people away, one of them with a grid to stand in for (S19). */
@Component
@Order(140)
public class DutyRows implements DemoPart {

    private static final String TOWN = "410899101";

    private final Duty duty;
    private final Absences absences;
    private final Workdays workdays;
    private final Today today;

    DutyRows(Duty duty, Absences absences, Workdays workdays, Today today) {
        this.duty = duty;
        this.absences = absences;
        this.workdays = workdays;
        this.today = today;
    }

    @Override
    public void live(Telling telling) {
        fill(telling.loader(), telling.cast());
    }

    private void fill(Actor actor, Cast cast) {
        var organ = cast.organ(TOWN, "云溪镇人民政府");
        var day = today.date();
        today.at(
                today.now().minusWeeks(5),
                () -> duty.list(
                        actor,
                        organ,
                        Stream.of("张明远", "曹建华", "李建国", "冯志刚")
                                .map(name -> person(cast, name))
                                .toList(),
                        Stream.concat(
                                        cast.with(TOWN, DefaultRole.REPORT_CENTRE).stream(),
                                        cast.with(TOWN, DefaultRole.COMMAND_CENTRE).stream())
                                .map(Cast.Member::person)
                                .toList(),
                        1,
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 30)));
        for (var week = -4; week <= 1; week++) {
            var monday = day.plusWeeks(week).with(DayOfWeek.MONDAY);
            var calendar = workdays.calendar();
            if (calendar.loaded(monday) && calendar.loaded(monday.plusDays(6))) {
                var before =
                        monday.minusDays(3).atTime(16, 0).atZone(Today.BEIJING).toOffsetDateTime();
                today.at(before.isBefore(today.now()) ? before : today.now(), () -> duty.roster(actor, organ, monday));
            }
        }
        var morning = day.atTime(8, 30).atZone(Today.BEIJING).toOffsetDateTime();
        absences.enter(
                actor,
                new NewAbsence(
                        Ids.next(),
                        person(cast, "郑国强"),
                        AbsenceKind.TRAINING,
                        morning.minusDays(1),
                        morning.plusDays(4),
                        person(cast, "钱丽华"),
                        "省厅执法骨干培训班"));
        absences.enter(
                actor,
                new NewAbsence(
                        Ids.next(),
                        person(cast, "朱莉"),
                        AbsenceKind.LEAVE,
                        morning.plusDays(2),
                        morning.plusDays(5),
                        null,
                        "年休假"));
    }

    private static UUID person(Cast cast, String name) {
        return cast.member(name).person();
    }
}
