package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans of inspections: drawn up, approved by somebody else, filed; who is at the cap already is told before (F59 F62). */
@Component
public class Plans {

    public static final String KIND = "inspection-plan";
    static final Basis INSP = Citation.of(Statute.INSP);

    private final PlanBook book;
    private final PlanRows rows;
    private final Subjects subjects;
    private final Counting counting;
    private final Powers powers;
    private final ActBook acts;
    private final Today today;

    Plans(
            PlanBook book,
            PlanRows rows,
            Subjects subjects,
            Counting counting,
            Powers powers,
            ActBook acts,
            Today today) {
        this.book = book;
        this.rows = rows;
        this.subjects = subjects;
        this.counting = counting;
        this.powers = powers;
        this.acts = acts;
        this.today = today;
    }

    /** A plan as it is handed in; {@code month} null for the whole year, {@code draw} where a draw made it. */
    public record NewPlan(
            UUID once,
            String township,
            String title,
            int year,
            @Nullable Integer month,
            String field,
            String body,
            String source,
            @Nullable UUID draw,
            List<String> items,
            List<UUID> subjects) {}

    /** Who was left out of a plan and why. */
    public record LeftOut(String name, String why) {}

    /** Draws the plan up; whoever is at the cap is left out with the count, so that no plan ends in a refusal at the door. */
    @Transactional
    public List<LeftOut> draw(Actor actor, NewPlan plan) {
        actor.must(Right.VISIT_RECORD, "计划未保存");
        if (!plan.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), plan.township())) {
            throw Refused.notFound("该乡镇");
        }
        if (plan.title().isBlank()
                || plan.body().isBlank()
                || plan.items().isEmpty()
                || plan.subjects().isEmpty()) {
            throw Refused.invalid("计划未保存", "没有写明名称、实施机关、事项，或者没有对象", "请补齐；对象按类型、信用、风险、村居选择");
        }
        for (var code : plan.items()) {
            var item = powers.item(actor.county(), code)
                    .orElseThrow(() -> Refused.invalid("计划未保存", "没有编号为“" + code + "”的权责事项", "请在事项目录中核对编号"));
            if (!item.field().equals(plan.field())) {
                throw Refused.invalid(
                        "计划未保存",
                        "“" + item.name() + "”属于" + item.field() + "，不属于" + plan.field(),
                        "一个计划写一个领域；几个领域的计划在安排检查时自动并为一次");
            }
        }
        var left = new java.util.ArrayList<LeftOut>();
        if (!book.add(plan, actor.county(), actor.person(), actor.name(), today.now())) {
            return left;
        }
        var middle = LocalDate.of(plan.year(), plan.month() == null ? 12 : plan.month(), 1);
        for (var id : plan.subjects()) {
            var subject = subjects.get(actor, id);
            var asked = counting.year(subject, middle, null).ask(plan.field(), false, false, false);
            if (asked.over()) {
                left.add(new LeftOut(subject.name(), asked.words()));
            } else {
                rows.add(actor.county(), plan.township(), Ids.next(), plan.once(), id, plan.items());
            }
        }
        acts.add(
                actor,
                plan.township(),
                KIND,
                plan.once(),
                "拟订",
                "列入" + (plan.subjects().size() - left.size()) + "户"
                        + (left.isEmpty()
                                ? ""
                                : "；已达频次上限没有列入的："
                                        + String.join(
                                                "、",
                                                left.stream().map(LeftOut::name).toList())),
                null);
        return left;
    }

    /** Approves or returns; nobody approves a plan of his own. */
    @Transactional
    public void decide(Actor actor, UUID id, long version, boolean yes, String opinion) {
        actor.must(Right.VISIT_APPROVE, "计划未批准");
        var plan = get(actor, id);
        if (plan.madePerson().equals(actor.person())) {
            throw Refused.unlawful(null, "计划未批准", "计划是您自己拟订的", Basis.house("拟订和批准分开"), "请由其他负责人批准");
        }
        if (!yes && opinion.isBlank()) {
            throw Refused.invalid("计划未退回", "没有写明理由", "请写明要改什么");
        }
        if (yes && plan.rows() == 0) {
            throw Refused.invalid("计划未批准", "计划里没有检查对象", "退回后重新拟订");
        }
        var stage = yes ? PlanStage.APPROVED : PlanStage.RETURNED;
        if (!book.decide(actor.county(), id, version, stage, actor.name(), today.now(), opinion.strip())) {
            throw Refused.stale("检查计划");
        }
        acts.add(actor, plan.townshipCode(), KIND, id, yes ? "批准" : "退回", opinion.strip(), INSP.label());
    }

    @Transactional
    public void file(Actor actor, UUID id, long version, String to, String number, LocalDate on) {
        actor.must(Right.VISIT_RECORD, "备案未登记");
        var plan = get(actor, id);
        if (to.isBlank() || number.isBlank() || on.isAfter(today.date())) {
            throw Refused.invalid("备案未登记", "没有写明备案机关、备案号，或者日期晚于今天", "请按备案回执填写");
        }
        if (!book.file(actor.county(), id, version, to.strip(), number.strip(), on)) {
            throw Refused.stale("检查计划");
        }
        acts.add(actor, plan.townshipCode(), KIND, id, "备案", to.strip() + " " + number.strip(), INSP.label());
    }

    @Transactional
    public void drop(Actor actor, UUID id, UUID row, String reason) {
        actor.must(Right.VISIT_RECORD, "没有撤销");
        var plan = get(actor, id);
        if (reason.isBlank()) {
            throw Refused.invalid("没有撤销", "没有写明不再检查的原因", "请写明，例如已停业");
        }
        if (!rows.drop(actor.county(), id, row, reason.strip())) {
            throw Refused.stale("检查计划");
        }
        acts.add(actor, plan.townshipCode(), KIND, id, "撤销一户", reason.strip(), null);
    }

    PlanBook.Plan get(Actor actor, UUID id) {
        return book.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("检查计划"));
    }

    /** The subjects of a township that fit what the form chose. */
    List<Subject> chosen(Actor actor, String township, PlanForm form) {
        return subjects.all(actor.scope()).stream()
                .filter(subject -> subject.townshipCode().equals(township) && form.fits(subject))
                .toList();
    }
}
