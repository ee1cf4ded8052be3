package cn.xiangzhi.organization.absence;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewAbsence;
import cn.xiangzhi.organization.duty.ShiftStore;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Show;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering and ending absences; whoever answers for something goes only with somebody instead (S19, 处处有人管). */
@Component
public class AbsenceRegister {

    static final Basis BASIS = Basis.house("处处有人管：离岗有人代");
    private static final String NOT = "未登记";

    private final AbsenceStore absences;
    private final PersonStore people;
    private final OrganStore organs;
    private final ShiftStore shifts;
    private final Places places;
    private final StaffHistory history;
    private final Today today;

    AbsenceRegister(
            AbsenceStore absences,
            PersonStore people,
            OrganStore organs,
            ShiftStore shifts,
            Places places,
            StaffHistory history,
            Today today) {
        this.absences = absences;
        this.people = people;
        this.organs = organs;
        this.shifts = shifts;
        this.places = places;
        this.history = history;
        this.today = today;
    }

    @Transactional
    public UUID enter(Actor actor, NewAbsence absence) {
        var person = own(actor, absence.person());
        span(absence.from(), absence.to());
        if (absence.reason().length() > 200) {
            throw Refused.invalid(NOT, "事由超过 200 个字", "请简短写明");
        }
        if (absences.find(actor.county(), null, absence.id()).isPresent()) {
            return absence.id();
        }
        var standIn = absence.standIn();
        absences.hold(
                actor.county(),
                Stream.of(absence.person(), standIn).filter(Objects::nonNull).toList());
        absences.overlapping(actor.county(), absence.person(), absence.from(), absence.to())
                .forEach(row -> {
                    if (row.personId().equals(absence.person())) {
                        throw Refused.invalid(
                                NOT,
                                row.personName() + "在这段时间已登记" + row.kind().label() + "（至 " + Show.dateTime(row.until())
                                        + "）",
                                "请先登记返岗，或改写起止时间");
                    }
                    if (standIn == null) {
                        throw Refused.unlawful(
                                null,
                                NOT,
                                "这段时间由" + person.name() + "为" + row.personName() + "代岗",
                                BASIS,
                                "请指定代岗人，由他一并代岗");
                    }
                });
        if (standIn == null) {
            var answersFor = answersFor(actor, person, absence);
            if (!answersFor.isEmpty()) {
                throw Refused.unlawful(
                        null, NOT, person.name() + "负责" + String.join("、", answersFor) + "，没有指定代岗人", BASIS, "请指定代岗人");
            }
        } else {
            mayStandIn(actor, person, standIn, absence.from(), absence.to());
        }
        if (absences.add(actor, person.townshipCode(), absence, today.now())) {
            history.add(
                    actor,
                    person.townshipCode(),
                    Subject.PERSON,
                    person.id(),
                    "登记" + absence.kind().label(),
                    Show.dateTime(absence.from()) + " 至 " + Show.dateTime(absence.to())
                            + (standIn == null ? "" : "，由" + name(actor, standIn) + "代岗"));
        }
        return absence.id();
    }

    /** Names somebody else to stand in from now on. */
    @Transactional
    public void standIn(Actor actor, UUID id, long version, UUID standIn) {
        var row = get(actor, id);
        var person = own(actor, row.personId());
        absences.hold(actor.county(), List.of(row.personId(), standIn));
        mayStandIn(actor, person, standIn, row.fromAt(), row.until());
        if (!absences.standIn(actor.county(), id, version, standIn)) {
            throw Refused.stale("不在岗登记");
        }
        history.add(actor, row.townshipCode(), Subject.PERSON, person.id(), "改定代岗人", name(actor, standIn));
    }

    /** The person is back: from now on nobody stands in. */
    @Transactional
    public void back(Actor actor, UUID id, long version) {
        var row = get(actor, id);
        own(actor, row.personId());
        if (!absences.end(actor.county(), id, version, today.now())) {
            throw Refused.stale("不在岗登记");
        }
        history.add(actor, row.townshipCode(), Subject.PERSON, row.personId(), "返岗", Show.dateTime(today.now()));
    }

    private AbsenceStore.Row get(Actor actor, UUID id) {
        return absences.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("不在岗登记"));
    }

    /** People enter their own absence; another's needs the right. */
    private PersonStore.Row own(Actor actor, UUID id) {
        if (!actor.person().equals(id)) {
            actor.must(Right.DUTY_MANAGE, NOT);
        }
        return people.find(actor.county(), actor.scope().township(), id)
                .filter(row -> row.leftOn() == null)
                .orElseThrow(() -> Refused.notFound("在岗人员"));
    }

    private static void span(OffsetDateTime from, OffsetDateTime to) {
        if (!to.isAfter(from) || Duration.between(from, to).toDays() > 400) {
            throw Refused.invalid(NOT, "结束不晚于开始，或超过 400 天", "请核对起止时间；长期离开的请办理借调或离岗");
        }
    }

    private List<String> answersFor(Actor actor, PersonStore.Row person, NewAbsence absence) {
        var what = new ArrayList<>(places.answeredBy(actor.county(), person.id()));
        organs.open(actor.county(), null).stream()
                .filter(row -> person.id().equals(row.leader()))
                .forEach(row -> what.add(row.organ().name()));
        var duties = shifts.of(actor.county(), person.id(), absence.from(), absence.to());
        if (!duties.isEmpty()) {
            what.add("这段时间 " + duties.size() + " 个值班");
        }
        return what;
    }

    private void mayStandIn(Actor actor, PersonStore.Row person, UUID standIn, OffsetDateTime from, OffsetDateTime to) {
        var other = people.find(actor.county(), null, standIn)
                .filter(row -> row.leftOn() == null)
                .filter(row -> row.townshipCode() == null || Objects.equals(row.townshipCode(), person.townshipCode()))
                .orElseThrow(() -> Refused.invalid(NOT, "代岗人不在本单位在岗人员之列", "请从在岗人员中选择"));
        if (standIn.equals(person.id())) {
            throw Refused.invalid(NOT, "代岗人就是本人", "请选择另一个人");
        }
        absences.overlapping(actor.county(), standIn, from, to).stream()
                .filter(row -> row.personId().equals(standIn))
                .findFirst()
                .ifPresent(row -> {
                    throw Refused.unlawful(
                            null,
                            NOT,
                            other.name() + "在这段时间" + row.kind().label() + "，自己也不在岗",
                            BASIS,
                            "请选择 " + Show.dateTime(from) + " 至 " + Show.dateTime(to) + " 在岗的人");
                });
    }

    private String name(Actor actor, UUID person) {
        return people.find(actor.county(), null, person)
                .map(PersonStore.Row::name)
                .orElse("");
    }
}
