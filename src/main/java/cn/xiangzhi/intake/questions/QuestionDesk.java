package cn.xiangzhi.intake.questions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks with its categories: added, changed, never taken out of what was answered (F8). */
@Component
public class QuestionDesk {

    private static final int MOST_CHOICES = 60;

    private final Categories categories;
    private final QuestionStore questions;
    private final OfficeRules rules;
    private final Audit audit;
    private final Today today;

    QuestionDesk(Categories categories, QuestionStore questions, OfficeRules rules, Audit audit, Today today) {
        this.categories = categories;
        this.questions = questions;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    /** What is asked of a category: everything but category and code may be changed later. */
    public record Draft(
            String label,
            QuestionKind kind,
            boolean required,
            int position,
            String help,
            List<String> choices,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Transactional
    public UUID ask(Actor actor, UUID id, String code, Draft draft) {
        var category = may(actor, code);
        check(draft);
        var question = question(id, CategoryDesk.where(actor), code, "Q" + number(actor, code), draft, 0);
        if (questions.add(actor.county(), question, actor.name(), today.now())) {
            rules.changed();
            audit.record(
                    actor,
                    "增加类别提问",
                    "category",
                    id,
                    category.name() + "：" + draft.label().strip());
        }
        return id;
    }

    @Transactional
    public void change(Actor actor, UUID id, long version, Draft draft) {
        var before = one(actor, id);
        check(draft);
        if (draft.kind() != before.kind()) {
            throw Refused.invalid("没有保存", "回答方式不能更改，已有的回答会读不懂", "请把这个问题停用，另加一个问题");
        }
        questions.change(
                actor.county(),
                question(id, before.township(), before.category(), before.code(), draft, version),
                actor.name(),
                today.now());
        rules.changed();
        audit.record(
                actor,
                "更改类别提问",
                "category",
                id,
                before.label() + " → " + draft.label().strip());
    }

    Question one(Actor actor, UUID id) {
        actor.must(Right.CATEGORY_MANAGE, "不能管理类别提问");
        return questions.find(actor.county(), actor.scope().township(), id).orElseThrow(() -> Refused.notFound("这个问题"));
    }

    private Category may(Actor actor, String code) {
        actor.must(Right.CATEGORY_MANAGE, "不能管理事件类别");
        return categories.current(code);
    }

    /** Q1, Q2 …: one more than was ever asked, so that a code names one question for good. */
    private int number(Actor actor, String code) {
        var used = new HashSet<String>();
        questions.codes(actor.county(), code).forEach(used::add);
        var next = used.size() + 1;
        while (used.contains("Q" + next)) {
            next++;
        }
        return next;
    }

    private static Question question(
            UUID id, String township, String category, String code, Draft draft, long version) {
        return new Question(
                id == null ? Ids.next() : id,
                township,
                category,
                code,
                draft.label().strip(),
                draft.kind(),
                draft.required(),
                draft.position(),
                draft.help().strip(),
                draft.choices(),
                draft.validFrom(),
                draft.validTo(),
                version);
    }

    private static void check(Draft draft) {
        var choices = draft.choices();
        if (draft.label().isBlank() || draft.label().length() > 100) {
            throw Refused.invalid("没有保存问题", "问题应为 1 至 100 字", "请写一句话的问题，如 井盖是什么材质");
        }
        if (draft.help().length() > 200) {
            throw Refused.invalid("没有保存问题", "提示最多 200 字", "请缩短提示");
        }
        if (draft.kind().chosen() && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
            throw Refused.invalid("没有保存问题", "选择题应有 2 至 " + MOST_CHOICES + " 个选项", "请一行写一个选项");
        }
        if (choices.stream().anyMatch(choice -> choice.length() > 60)
                || new HashSet<>(choices).size() != choices.size()) {
            throw Refused.invalid("没有保存问题", "有的选项重复，或者超过 60 字", "请一行写一个选项，互不相同");
        }
        var to = draft.validTo();
        if (to != null && to.isBefore(draft.validFrom())) {
            throw Refused.invalid("没有保存问题", "停用日期早于启用日期", "请改正日期");
        }
        if (draft.position() < 1 || draft.position() > 999) {
            throw Refused.invalid("没有保存问题", "次序应为 1 至 999 的整数", "请改正次序");
        }
    }
}
