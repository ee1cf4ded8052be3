package cn.xiangzhi.organization.people;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PersonLeft;
import cn.xiangzhi.organization.PersonMoved;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entering, moving, seconding and releasing people; each sits on exactly one post (S27). */
@Component
public class PeopleRegister {

    private final PersonStore people;
    private final PersonEntries entries;
    private final PostGate gate;
    private final OrganStore organs;
    private final PersonalData secrets;
    private final StaffHistory history;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final HeadGate heads;

    PeopleRegister(
            PersonStore people,
            PersonEntries entries,
            PostGate gate,
            OrganStore organs,
            PersonalData secrets,
            StaffHistory history,
            Today today,
            ApplicationEventPublisher events,
            HeadGate heads) {
        this.people = people;
        this.entries = entries;
        this.gate = gate;
        this.organs = organs;
        this.secrets = secrets;
        this.history = history;
        this.today = today;
        this.events = events;
        this.heads = heads;
    }

    @Transactional
    public UUID employ(Actor actor, NewPerson person) {
        var again = people.find(actor.county(), actor.scope().township(), person.id());
        if (again.isPresent()) {
            return person.id();
        }
        PersonRules.name(person.name());
        PersonRules.idNumber(person.idNumber());
        PersonRules.phone(person.phone());
        if (person.since().isAfter(today.date())) {
            throw Refused.invalid("人员未登记", "到岗日期晚于今天", "请在到岗当天登记");
        }
        var post = gate.free(actor, person.post(), "人员未登记");
        var fingerprint = secrets.fingerprint(IdNumber.tidy(person.idNumber()));
        people.withFingerprint(actor.county(), fingerprint).ifPresent(other -> {
            throw gate.alreadyEntered(actor, other);
        });
        gate.assistant(actor, person.assistantVillage(), post.townshipCode(), person.id());
        entries.add(
                actor.county(),
                post.townshipCode(),
                person,
                post.organId(),
                secrets.seal(IdNumber.tidy(person.idNumber())),
                fingerprint,
                person.phone().isBlank() ? "" : secrets.seal(person.phone().strip()));
        history.add(
                actor, post.townshipCode(), Subject.PERSON, person.id(), "登记到岗", organName(actor, post) + post.title());
        return person.id();
    }

    @Transactional
    public void change(
            Actor actor,
            UUID id,
            long version,
            String name,
            @Nullable String phone,
            PostKind kind,
            @Nullable String village) {
        var before = inPost(actor, id);
        PersonRules.name(name);
        PersonRules.phone(phone == null ? "" : phone);
        gate.assistant(actor, village, before.townshipCode(), id);
        var sealed = phone == null || phone.isBlank() ? null : secrets.seal(phone.strip());
        if (!entries.change(actor.county(), id, version, name.strip(), sealed, kind, village)) {
            throw Refused.stale("人员");
        }
        var what = before.name().equals(name.strip()) ? "" : before.name() + " → " + name.strip() + "；";
        history.add(
                actor,
                before.townshipCode(),
                Subject.PERSON,
                id,
                "修改登记",
                what + kind.label() + (sealed == null ? "" : "；更新电话"));
    }

    @Transactional
    public void move(Actor actor, UUID id, long version, UUID to) {
        var before = inPost(actor, id);
        if (before.postId().equals(to)) {
            throw Refused.invalid("人员未调动", "已经在该岗位", "请选择另一个岗位");
        }
        var post = gate.free(actor, to, "人员未调动");
        if (!Objects.equals(before.townshipCode(), post.townshipCode())) {
            gate.answersForNothing(actor, before, "人员未调动");
            if (before.assistantVillage() != null) {
                throw Refused.invalid("人员未调动", "还登记为村级综合协管员", "请先取消协管员登记，再调往其他乡镇");
            }
        }
        if (!before.organId().equals(post.organId()) && heads(actor, before)) {
            heads.remove(actor.county(), before);
        }
        if (!entries.move(actor.county(), id, version, post.townshipCode(), post.organId(), to)) {
            throw Refused.stale("人员");
        }
        entries.follow(actor.county(), id, post.townshipCode());
        if (!before.organId().equals(post.organId())) {
            organs.noLongerLeads(actor.county(), id);
        }
        history.add(
                actor,
                post.townshipCode(),
                Subject.PERSON,
                id,
                "调动",
                before.organName() + before.postTitle() + " → " + organName(actor, post) + post.title());
        events.publishEvent(new PersonMoved(actor.county(), id, post.organId(), to));
    }

    /** Lends a person out (借调) or, with an empty destination, takes the person back. */
    @Transactional
    public void second(Actor actor, UUID id, long version, String to, LocalDate since) {
        var before = inPost(actor, id);
        if (to.length() > 60 || since.isBefore(before.since())) {
            throw Refused.invalid("借调未登记", "借调日期早于到岗日期，或去向超过 60 个字", "请核对借调去向和日期");
        }
        var away = !to.isBlank();
        if (!entries.second(actor.county(), id, version, to.strip(), away ? since : null)) {
            throw Refused.stale("人员");
        }
        history.add(
                actor,
                before.townshipCode(),
                Subject.PERSON,
                id,
                away ? "借调" : "借调结束",
                away ? "借调到" + to.strip() + "，自 " + since : "从" + before.secondedTo() + "返回");
    }

    @Transactional
    public void release(Actor actor, UUID id, long version, LocalDate on, String reason) {
        var before = inPost(actor, id);
        if (on.isBefore(before.since()) || on.isAfter(today.date())) {
            throw Refused.invalid("离岗未登记", "离岗日期早于到岗日期，或晚于今天", "请在离岗当天或之后登记");
        }
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("离岗未登记", "没有写明原因，或超过 200 个字", "请写明调出、退休、辞职等原因");
        }
        gate.answersForNothing(actor, before, "离岗未登记");
        if (!entries.leave(actor.county(), id, version, on)) {
            throw Refused.stale("人员");
        }
        organs.noLongerLeads(actor.county(), id);
        history.add(actor, before.townshipCode(), Subject.PERSON, id, "离岗", on + "，" + reason.strip());
        events.publishEvent(new PersonLeft(actor.county(), id, before.name(), on));
    }

    @Transactional
    public void lead(Actor actor, UUID organ, long version, UUID person) {
        var row =
                organs.find(actor.county(), actor.scope().township(), organ).orElseThrow(() -> Refused.notFound("机构"));
        var leader = inPost(actor, person);
        if (row.organ().kind() == OrganKind.DISPATCHED && !person.equals(row.leader())) {
            heads.appoint(actor.county(), organ, row.organ().name(), leader);
        }
        if (!organs.lead(actor.county(), organ, version, person)) {
            throw Refused.stale("机构");
        }
        history.add(actor, row.organ().township(), Subject.ORGAN, organ, "确定负责人", leader.name());
    }

    /** Who in post and within the actor's scope has that identity number. */
    public Optional<PersonStore.Row> withIdNumber(Actor actor, String number) {
        return people.withFingerprint(actor.county(), secrets.fingerprint(IdNumber.tidy(number)))
                .flatMap(id -> people.find(actor.county(), actor.scope().township(), id));
    }

    public PersonStore.Row get(Actor actor, UUID id) {
        return people.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("人员"));
    }

    public PersonStore.Row inPost(Actor actor, UUID id) {
        var row = get(actor, id);
        if (row.leftOn() != null) {
            throw Refused.invalid("未办理", row.name() + "已于 " + row.leftOn() + " 离岗", "如重新到岗，请另行登记");
        }
        return row;
    }

    private boolean heads(Actor actor, PersonStore.Row person) {
        return person.organKind() == OrganKind.DISPATCHED
                && organs.find(actor.county(), null, person.organId())
                        .filter(row -> person.id().equals(row.leader()))
                        .isPresent();
    }

    private String organName(Actor actor, PostStore.Row post) {
        return organs.find(actor.county(), null, post.organId())
                .map(row -> row.organ().name())
                .orElse("");
    }
}
