package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * What township and department owe each other over a dispatched unit (S29). The township acts within its own scope, the
 * department and the organisation department in the county's.
 */
@Component
public class Masters {

    static final String ANSWER = "dispatched.request";

    private static final int LONGEST = 300;

    private final MatterStore matters;
    private final OrganRegister register;
    private final OrganStore organs;
    private final PersonStore people;
    private final Terms terms;
    private final StaffHistory history;
    private final Today today;

    Masters(
            MatterStore matters,
            OrganRegister register,
            OrganStore organs,
            PersonStore people,
            Terms terms,
            StaffHistory history,
            Today today) {
        this.matters = matters;
        this.register = register;
        this.organs = organs;
        this.people = people;
        this.terms = terms;
        this.history = history;
        this.today = today;
    }

    /** The department asks the township before it appoints or moves the head. */
    @Transactional
    public void consult(Actor actor, UUID once, UUID organ, UUID person, HeadAction action, String reason) {
        county(actor, "未征求意见");
        var unit = unit(actor, organ);
        department(actor, unit.department().id(), unit.department().name(), "未征求意见");
        open(
                actor,
                unit,
                new Ask(
                        once,
                        MasterKind.CONSULTATION,
                        MasterStage.ASKED,
                        person,
                        action.name(),
                        null,
                        "",
                        reason,
                        today.date(),
                        ""));
    }

    /** The township answers the consultation; what it says binds nobody, that it was asked does. */
    @Transactional
    public void opine(Actor actor, UUID id, long version, boolean agreed, String answer) {
        var matter = at(actor, id, MasterStage.ASKED);
        township(actor, matter.townshipCode(), "未答复");
        answered(actor, matter, version, MasterStage.ANSWERED, agreed, answer, "乡镇答复");
    }

    /** The township asks in writing that the head be moved; the department's month runs from its delivery. */
    @Transactional
    public void request(
            Actor actor, UUID once, UUID organ, UUID person, String paper, LocalDate delivered, String reason) {
        var unit = unit(actor, organ);
        township(actor, unit.township(), "未提出请求");
        if (paper.isBlank() || paper.length() > 60) {
            throw Refused.invalid("未提出请求", "没有写明文号，或超过 60 个字", "请求须以书面提出，请填写文号");
        }
        if (delivered.isAfter(today.date())) {
            throw Refused.invalid("未提出请求", "送达日期晚于今天", "请在送达部门之后登记");
        }
        if (open(
                actor,
                unit,
                new Ask(
                        once,
                        MasterKind.REQUEST,
                        MasterStage.REQUESTED,
                        person,
                        "",
                        null,
                        paper.strip(),
                        reason,
                        delivered,
                        ""))) {
            terms.startFor(
                    actor.county(),
                    unit.township(),
                    "dispatched",
                    once,
                    new Terms.Length(ANSWER, "答复乡镇的调整请求", 1, TermUnit.MONTH, Consulted.TWO_MASTERS.label()),
                    delivered,
                    once);
        }
    }

    @Transactional
    public void reply(Actor actor, UUID id, long version, boolean agreed, String answer) {
        var matter = at(actor, id, MasterStage.REQUESTED);
        county(actor, "未答复");
        department(actor, matter.departmentId(), matter.departmentName(), "未答复");
        answered(actor, matter, version, MasterStage.ANSWERED, agreed, answer, "部门答复");
        terms.end(actor.county(), id, ANSWER, today.date(), id);
    }

    /** The township proposes the year's grade in writing. */
    @Transactional
    public void propose(
            Actor actor, UUID once, UUID organ, UUID person, int year, AnnualGrade grade, String paper, String reason) {
        var unit = unit(actor, organ);
        township(actor, unit.township(), "等次未提出");
        if (year < 2000 || year > today.date().getYear()) {
            throw Refused.invalid("等次未提出", "考核年度应在 2000 年至今年之间", "请核对年度");
        }
        if (paper.isBlank() || paper.length() > 60) {
            throw Refused.invalid("等次未提出", "没有写明文号，或超过 60 个字", "等次须以书面提出，请填写文号");
        }
        if (matters.find(actor.county(), null, once).isEmpty() && matters.graded(actor.county(), organ, person, year)) {
            throw Refused.invalid("等次未提出", year + " 年度已经提出过", "请打开已有的考核办理");
        }
        open(
                actor,
                unit,
                new Ask(
                        once,
                        MasterKind.GRADE,
                        MasterStage.PROPOSED,
                        person,
                        "",
                        year,
                        paper.strip(),
                        reason,
                        today.date(),
                        grade.name()));
    }

    /** The department confirms; with another grade it must say why, and the organisation department settles it. */
    @Transactional
    public void confirm(Actor actor, UUID id, long version, AnnualGrade grade, String answer) {
        var matter = at(actor, id, MasterStage.PROPOSED);
        county(actor, "等次未确认");
        department(actor, matter.departmentId(), matter.departmentName(), "等次未确认");
        var agreed = grade.name().equals(matter.proposedGrade());
        if (!agreed && answer.isBlank()) {
            throw Refused.invalid("等次未确认", "与乡镇提出的等次不同，没有写明理由", "请写明理由，由组织部门确定");
        }
        var said = answer.isBlank() ? "同意乡镇意见" : answer;
        answered(
                actor,
                matter,
                version,
                agreed ? MasterStage.SETTLED : MasterStage.DISPUTED,
                agreed,
                said,
                agreed ? "部门确认" : "部门不同意");
        matters.grades(actor.county(), id, grade.name(), agreed ? grade.name() : "");
    }

    /** The organisation department settles it; the department itself may not. */
    @Transactional
    public void settle(Actor actor, UUID id, long version, AnnualGrade grade, String answer) {
        var matter = at(actor, id, MasterStage.DISPUTED);
        county(actor, "等次未确定");
        if (actor.organ().equals(matter.departmentId())) {
            throw Refused.unlawful(null, "等次未确定", "部门与乡镇意见不同，不能由部门自己确定", Consulted.TWO_MASTERS, "请由组织部门的经办人确定");
        }
        answered(
                actor,
                matter,
                version,
                MasterStage.SETTLED,
                grade.name().equals(matter.proposedGrade()),
                answer,
                "组织部门确定" + grade.label());
        matters.grades(actor.county(), id, matter.departmentGrade(), grade.name());
    }

    Matter get(Actor actor, UUID id) {
        return matters.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("派驻机构事项"));
    }

    private record Ask(
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

    private record Unit(Organ organ, Organ department, String township) {}

    private boolean open(Actor actor, Unit unit, Ask ask) {
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

    private void answered(
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
    private Unit unit(Actor actor, UUID organ) {
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

    private Matter at(Actor actor, UUID id, MasterStage stage) {
        var matter = get(actor, id);
        if (matter.stage() != stage) {
            throw Refused.unlawful(
                    null, "未办理", "现在是“" + matter.stage().label() + "”", Consulted.TWO_MASTERS, "请刷新页面，办理当前环节的事项");
        }
        return matter;
    }

    private static void township(Actor actor, String township, String what) {
        if (!township.equals(actor.scope().township())) {
            throw Refused.unlawful(null, what, "这一步由所驻乡镇办理", Consulted.TWO_MASTERS, "请由乡镇的组织人事经办人办理");
        }
    }

    /** Nobody else speaks for the department: whoever settles a disagreement must not have been a side of it. */
    private static void department(Actor actor, UUID department, String name, String what) {
        if (!department.equals(actor.organ())) {
            throw Refused.unlawful(
                    null, what, "这一步由主管部门" + name + "办理", Consulted.TWO_MASTERS, "请由" + name + "的组织人事经办人办理");
        }
    }

    private static void county(Actor actor, String what) {
        if (actor.scope().township() != null) {
            throw Refused.unlawful(null, what, "这一步由县级主管部门或组织部门办理", Consulted.TWO_MASTERS, "请由县级经办人办理");
        }
    }
}
