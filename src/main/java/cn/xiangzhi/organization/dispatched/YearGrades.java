package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The year's grade of a dispatched unit's head: proposed by the township, confirmed by the department, settled where they differ (S29). */
@Component
class YearGrades {

    private final MatterBook book;
    private final MatterStore matters;
    private final Today today;

    YearGrades(MatterBook book, MatterStore matters, Today today) {
        this.book = book;
        this.matters = matters;
        this.today = today;
    }

    /** The township proposes the year's grade in writing. */
    @Transactional
    public void propose(
            Actor actor, UUID once, UUID organ, UUID person, int year, AnnualGrade grade, String paper, String reason) {
        var unit = book.unit(actor, organ);
        MatterBook.township(actor, unit.township(), "等次未提出");
        if (year < 2000 || year > today.date().getYear()) {
            throw Refused.invalid("等次未提出", "考核年度应在 2000 年至今年之间", "请核对年度");
        }
        if (paper.isBlank() || paper.length() > 60) {
            throw Refused.invalid("等次未提出", "没有写明文号，或超过 60 个字", "等次须以书面提出，请填写文号");
        }
        if (matters.find(actor.county(), null, once).isEmpty() && matters.graded(actor.county(), organ, person, year)) {
            throw Refused.invalid("等次未提出", year + " 年度已经提出过", "请打开已有的考核办理");
        }
        book.open(
                actor,
                unit,
                new MatterBook.Ask(
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
        var matter = book.at(actor, id, MasterStage.PROPOSED);
        MatterBook.county(actor, "等次未确认");
        MatterBook.department(actor, matter.departmentId(), matter.departmentName(), "等次未确认");
        var agreed = grade.name().equals(matter.proposedGrade());
        if (!agreed && answer.isBlank()) {
            throw Refused.invalid("等次未确认", "与乡镇提出的等次不同，没有写明理由", "请写明理由，由组织部门确定");
        }
        var said = answer.isBlank() ? "同意乡镇意见" : answer;
        book.answered(
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
        var matter = book.at(actor, id, MasterStage.DISPUTED);
        MatterBook.county(actor, "等次未确定");
        if (actor.organ().equals(matter.departmentId())) {
            throw Refused.unlawful(null, "等次未确定", "部门与乡镇意见不同，不能由部门自己确定", Consulted.TWO_MASTERS, "请由组织部门的经办人确定");
        }
        book.answered(
                actor,
                matter,
                version,
                MasterStage.SETTLED,
                grade.name().equals(matter.proposedGrade()),
                answer,
                "组织部门确定" + grade.label());
        matters.grades(actor.county(), id, matter.departmentGrade(), grade.name());
    }
}
