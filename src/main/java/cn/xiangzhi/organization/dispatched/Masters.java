package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What township and department owe each other over the head of a dispatched unit (S29). The township acts within its own scope,
 * the department and the organisation department in the county's.
 */
@Component
public class Masters {

    static final String ANSWER = "dispatched.request";

    private final MatterBook book;
    private final Terms terms;
    private final Today today;

    Masters(MatterBook book, Terms terms, Today today) {
        this.book = book;
        this.terms = terms;
        this.today = today;
    }

    /** The department asks the township before it appoints or moves the head. */
    @Transactional
    public void consult(Actor actor, UUID once, UUID organ, UUID person, HeadAction action, String reason) {
        MatterBook.county(actor, "未征求意见");
        var unit = book.unit(actor, organ);
        MatterBook.department(actor, unit.department().id(), unit.department().name(), "未征求意见");
        book.open(
                actor,
                unit,
                new MatterBook.Ask(
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
        var matter = book.at(actor, id, MasterStage.ASKED);
        MatterBook.township(actor, matter.townshipCode(), "未答复");
        book.answered(actor, matter, version, MasterStage.ANSWERED, agreed, answer, "乡镇答复");
    }

    /** The township asks in writing that the head be moved; the department's month runs from its delivery. */
    @Transactional
    public void request(
            Actor actor, UUID once, UUID organ, UUID person, String paper, LocalDate delivered, String reason) {
        var unit = book.unit(actor, organ);
        MatterBook.township(actor, unit.township(), "未提出请求");
        if (paper.isBlank() || paper.length() > 60) {
            throw Refused.invalid("未提出请求", "没有写明文号，或超过 60 个字", "请求须以书面提出，请填写文号");
        }
        if (delivered.isAfter(today.date())) {
            throw Refused.invalid("未提出请求", "送达日期晚于今天", "请在送达部门之后登记");
        }
        if (book.open(
                actor,
                unit,
                new MatterBook.Ask(
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
        var matter = book.at(actor, id, MasterStage.REQUESTED);
        MatterBook.county(actor, "未答复");
        MatterBook.department(actor, matter.departmentId(), matter.departmentName(), "未答复");
        book.answered(actor, matter, version, MasterStage.ANSWERED, agreed, answer, "部门答复");
        terms.end(actor.county(), id, ANSWER, today.date(), id);
    }
}
