package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.history.StaffHistory;
import cn.xiangzhi.organization.history.StaffHistory.Subject;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands between the two masters of a dispatched unit, whose turn it is, and who speaks for which side (S29). */
@Component
class MatterBook {

    private static final int LONGEST = 300;

    private final MatterStore matters;
    private final OrganRegister register;
    private final OrganStore organs;
    private final PersonStore people;
    private final StaffHistory history;
    private final Today today;

    MatterBook(
            MatterStore matters,
            OrganRegister register,
            OrganStore organs,
            PersonStore people,
            StaffHistory history,
            Today today) {
        this.matters = matters;
        this.register = register;
        this.organs = organs;
        this.people = people;
        this.history = history;
        this.today = today;
    }

    Matter get(Actor actor, UUID id) {
        return matters.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("派驻机构事项"));
    }

    /** What is put before the other side. */
    record Ask(
            UUID id,
            MasterKind kind,
            MasterStage stage,
            UUID person,
            String action,
            @Nullable Integer year,
            String paper,
            String reason,
            LocalDate on,
            String grade) {}

    record Unit(Organ organ, Organ department, String township) {}

    /** Puts it down once; false where it stood there already. */
    boolean open(Actor actor, Unit unit, Ask ask) {
        if (ask.reason().isBlank() || ask.reason().length() > LONGEST) {
            throw Refused.invalid("未提出", "没有写明理由，或超过 " + LONGEST + " 个字", "请写明理由");
        }
        var person = people.find(actor.county(), null, ask.person())
                .filter(row -> row.leftOn() == null)
                .orElseThrow(() -> Refused.notFound("人员"));
        var head = organs.find(actor.county(), null, unit.organ().id())
                .map(OrganStore.Row::leader)
                .filter(person.id()::equals)
                .isPresent();
        if (!head && !ask.action().equals(HeadAction.APPOINT.name())) {
            throw Refused.invalid("未提出", person.name() + "不是" + unit.organ().name() + "的负责人", "请选择现任负责人，或先确定负责人");
        }
        var added = matters.add(
                actor.county(),
                new MatterStore.Opening(
                        ask.id(),
                        unit.township(),
                        unit.organ().id(),
                        unit.department().id(),
                        ask.kind(),
                        ask.stage(),
                        ask.person(),
                        ask.action(),
                        ask.year(),
                        ask.paper(),
                        ask.reason().strip(),
                        ask.on(),
                        ask.grade()));
        if (added) {
            act(
                    actor,
                    unit.township(),
                    ask.id(),
                    ask.kind().label(),
                    person.name() + "，" + ask.reason().strip());
        }
        return added;
    }

    void answered(
            Actor actor, Matter matter, long version, MasterStage to, boolean agreed, String answer, String what) {
        if (answer.isBlank() || answer.length() > LONGEST) {
            throw Refused.invalid("未答复", "没有写明意见，或超过 " + LONGEST + " 个字", "请写明意见和理由");
        }
        if (!matters.answer(actor.county(), matter.id(), version, to, agreed, answer.strip(), today.date())) {
            throw Refused.stale("派驻机构事项");
        }
        act(actor, matter.townshipCode(), matter.id(), what, (agreed ? "同意" : "不同意") + "：" + answer.strip());
    }

    private void act(Actor actor, String township, UUID id, String what, String detail) {
        history.add(actor, township, Subject.DISPATCHED, id, what, detail);
    }

    /** A dispatched unit of a township with the department above it. */
    Unit unit(Actor actor, UUID organ) {
        var row = register.get(actor, organ).organ();
        var township = row.township();
        if (row.kind() != OrganKind.DISPATCHED || township == null) {
            throw Refused.invalid("未提出", row.name() + "不是乡镇的派驻机构", "请在机构编制中把类别改为派驻机构，并写明所驻乡镇");
        }
        var department = row.parent() == null
                ? null
                : organs.find(actor.county(), null, row.parent())
                        .map(OrganStore.Row::organ)
                        .filter(above -> above.kind() == OrganKind.COUNTY_DEPARTMENT)
                        .orElse(null);
        if (department == null) {
            throw Refused.invalid("未提出", row.name() + "没有登记主管部门", "请在机构编制中把上级机构改为县级主管部门");
        }
        return new Unit(row, department, township);
    }

    Matter at(Actor actor, UUID id, MasterStage stage) {
        var matter = get(actor, id);
        if (matter.stage() != stage) {
            throw Refused.unlawful(
                    null, "未办理", "现在是“" + matter.stage().label() + "”", Consulted.TWO_MASTERS, "请刷新页面，办理当前环节的事项");
        }
        return matter;
    }

    static void township(Actor actor, String township, String what) {
        if (!township.equals(actor.scope().township())) {
            throw Refused.unlawful(null, what, "这一步由所驻乡镇办理", Consulted.TWO_MASTERS, "请由乡镇的组织人事经办人办理");
        }
    }

    /** Nobody else speaks for the department: whoever settles a disagreement must not have been a side of it. */
    static void department(Actor actor, UUID department, String name, String what) {
        if (!department.equals(actor.organ())) {
            throw Refused.unlawful(
                    null, what, "这一步由主管部门" + name + "办理", Consulted.TWO_MASTERS, "请由" + name + "的组织人事经办人办理");
        }
    }

    static void county(Actor actor, String what) {
        if (actor.scope().township() != null) {
            throw Refused.unlawful(null, what, "这一步由县级主管部门或组织部门办理", Consulted.TWO_MASTERS, "请由县级经办人办理");
        }
    }
}
