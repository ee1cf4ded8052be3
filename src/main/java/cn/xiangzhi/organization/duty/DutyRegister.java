package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.absence.AbsenceStore;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Show;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of who takes duty, the week's roster from it, changes by hand, and publishing (S19). */
@Component
public class DutyRegister {

    static final Basis FAIR = Basis.house("值班规则：不连班，节假日轮流");

    private final DutyStore duties;
    private final ShiftStore shifts;
    private final AbsenceStore absences;
    private final OrganStore organs;
    private final PersonStore people;
    private final Workdays workdays;
    private final StaffHistory history;
    private final Today today;

    DutyRegister(
            DutyStore duties,
            ShiftStore shifts,
            AbsenceStore absences,
            OrganStore organs,
            PersonStore people,
            Workdays workdays,
            StaffHistory history,
            Today today) {
        this.duties = duties;
        this.shifts = shifts;
        this.absences = absences;
        this.organs = organs;
        this.people = people;
        this.workdays = workdays;
        this.history = history;
        this.today = today;
    }

    /** Says who takes part and how the days are cut; those who stay keep the day they joined. */
    @Transactional
    public void list(Actor actor, UUID organ, List<UUID> leaders, List<UUID> keepers, DutyStore.Setting setting) {
        var of = organ(actor, organ, "值班名单未保存");
        if (setting.keepers() < 1
                || setting.keepers() > 9
                || !setting.nightStarts().isAfter(setting.dayStarts())) {
            throw Refused.invalid("值班名单未保存", "每班人数不在 1 至 9 之间，或夜班不晚于白班", "请核对人数和交接时间");
        }
        if (!duties.set(actor.county(), of.township(), organ, setting)) {
            throw Refused.stale("值班名单");
        }
        members(actor, of, DutyRole.LEADER, leaders);
        members(actor, of, DutyRole.KEEPER, keepers);
        history.add(
                actor,
                of.township(),
                Subject.ORGAN,
                organ,
                "确定值班名单",
                "带班领导 " + leaders.size() + " 名，值班员 " + keepers.size() + " 名，每班 " + setting.keepers() + " 人");
    }

    private void members(Actor actor, Organ of, DutyRole role, List<UUID> given) {
        var distinct = List.copyOf(new LinkedHashSet<>(given));
        for (var person : distinct) {
            mayServe(actor, of, person);
        }
        duties.leave(actor.county(), of.id(), role, distinct, today.date());
        distinct.forEach(person -> duties.join(actor.county(), of.township(), of.id(), role, person, today.date()));
    }

    private PersonStore.Row mayServe(Actor actor, Organ of, UUID person) {
        return people.find(actor.county(), of.township(), person)
                .filter(row -> row.leftOn() == null)
                .orElseThrow(() -> Refused.invalid("值班未保存", "所选人员不在本单位在岗人员之列", "请从在岗人员中选择"));
    }

    /** Makes the week's roster from the list; a published one is not made again. */
    @Transactional
    public void make(Actor actor, UUID organ, LocalDate anyDay) {
        var of = organ(actor, organ, "值班表未生成");
        var monday = monday(anyDay);
        var week = duties.held(actor.county(), of.township(), organ, monday);
        if (week.published()) {
            throw Refused.invalid("值班表未生成", "这一周的值班表已经发布", "个别调整请在班次上换人，或由本人办理换班");
        }
        var calendar = workdays.calendar();
        var slots = Slot.week(monday, duties.setting(actor.county(), organ), day -> DayKind.of(calendar, day));
        var members = duties.members(actor.county(), organ).stream()
                .filter(member -> !member.left())
                .toList();
        if (members.isEmpty()) {
            throw Refused.invalid("值班表未生成", "值班名单还是空的", "请先确定带班领导和值班员名单");
        }
        shifts.replaceAll(actor.county(), week.id(), today.now());
        var ids = members.stream().map(DutyStore.Member::personId).distinct().toList();
        var before = shifts.held(actor.county(), ids, monday.minusDays(180), monday.plusDays(8));
        var away = absences.since(actor.county(), null, slots.getFirst().from());
        var maker = new RosterMaker(
                Map.of(DutyRole.LEADER, ids(members, DutyRole.LEADER), DutyRole.KEEPER, ids(members, DutyRole.KEEPER)),
                before,
                (person, slot) -> away.stream()
                        .anyMatch(row -> row.personId().equals(person)
                                && row.fromAt().isBefore(slot.to())
                                && row.until().isAfter(slot.from())));
        maker.make(slots).forEach(given -> shifts.add(actor.county(), of.township(), organ, week.id(), given));
    }

    private static List<UUID> ids(List<DutyStore.Member> members, DutyRole role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(DutyStore.Member::personId)
                .toList();
    }

    /** Puts somebody else on a shift, for a reason. */
    @Transactional
    public void assign(Actor actor, UUID shift, UUID person, String reason) {
        var row =
                shifts.find(actor.county(), actor.scope().township(), shift).orElseThrow(() -> Refused.notFound("班次"));
        var of = organ(actor, row.organId(), "班次未调整");
        duties.held(actor.county(), of.township(), of.id(), monday(row.day()));
        if (reason.isBlank() || reason.length() > 100) {
            throw Refused.invalid("班次未调整", "没有写明原因，或超过 100 个字", "请写明为什么换人");
        }
        if (!row.toAt().isAfter(today.now())) {
            throw Refused.invalid("班次未调整", "这一班已经结束", "值班记录不能事后改写");
        }
        var who = mayServe(actor, of, person);
        mustRest(actor, who.name(), person, row, List.of(shift));
        change(actor, row, person, "人工调整：" + reason.strip());
        history.add(
                actor,
                of.township(),
                Subject.ORGAN,
                of.id(),
                "调整值班",
                row.day() + row.shift().label() + row.role().label() + "："
                        + (row.personName() == null ? "空缺" : row.personName()) + " → " + who.name() + "，"
                        + reason.strip());
    }

    /** Refuses a shift in a row with another of that person, or one the person is away for. */
    void mustRest(Actor actor, String name, UUID person, ShiftStore.Row row, List<UUID> giving) {
        var around = shifts.of(
                actor.county(), person, row.fromAt().minusSeconds(1), row.toAt().plusSeconds(1));
        around.stream()
                .filter(other -> !giving.contains(other.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.unlawful(
                            null,
                            "班次未调整",
                            name + "在" + Show.date(other.day()) + other.shift().label() + "已有值班，与这一班相连或重叠",
                            FAIR,
                            "请换一个人，或先把那一班换出去");
                });
        absences.since(actor.county(), null, row.fromAt()).stream()
                .filter(away -> away.personId().equals(person) && away.fromAt().isBefore(row.toAt()))
                .findFirst()
                .ifPresent(away -> {
                    throw Refused.unlawful(
                            null,
                            "班次未调整",
                            name + away.kind().label() + "至 " + Show.dateTime(away.until()) + "，那时不在岗",
                            FAIR,
                            "请换一个在岗的人");
                });
    }

    /** Ends the row and adds one with that person. */
    void change(Actor actor, ShiftStore.Row row, UUID person, String why) {
        if (!shifts.replace(actor.county(), row.id(), today.now())) {
            throw Refused.stale("班次");
        }
        shifts.add(
                actor.county(),
                row.townshipCode(),
                row.organId(),
                row.weekId(),
                new RosterMaker.Given(row.slot(), person, why));
    }

    /** Publishes a week in which every seat is taken; from then on it answers who is on duty. */
    @Transactional
    public void publish(Actor actor, UUID organ, LocalDate anyDay, long version) {
        var of = organ(actor, organ, "值班表未发布");
        var week = duties.held(actor.county(), of.township(), organ, monday(anyDay));
        var rows = shifts.ofWeek(actor.county(), week.id());
        var open = rows.stream()
                .filter(row -> row.personId() == null)
                .map(row ->
                        Show.date(row.day()) + row.shift().label() + row.role().label())
                .collect(Collectors.joining("、"));
        if (rows.isEmpty() || !open.isEmpty()) {
            throw Refused.unlawful(
                    null,
                    "值班表未发布",
                    rows.isEmpty() ? "还没有排班" : "还没有人值：" + open,
                    Basis.house("值班规则：班班有人"),
                    "请先生成值班表，把空缺的班次补上人");
        }
        if (!duties.publish(actor.county(), week.id(), version, actor.name(), today.now())) {
            throw Refused.stale("值班表");
        }
        history.add(actor, of.township(), Subject.ORGAN, organ, "发布值班表", Show.date(week.monday()) + "起一周");
    }

    Organ organ(Actor actor, UUID id, String what) {
        actor.must(Right.DUTY_MANAGE, what);
        return organs.find(actor.county(), actor.scope().township(), id)
                .filter(row -> row.closedOn() == null)
                .map(OrganStore.Row::organ)
                .orElseThrow(() -> Refused.notFound("机构"));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }
}
