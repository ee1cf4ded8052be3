package cn.xiangzhi.intake.questions;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office changes about its categories: hidden or not, a time of its own, questions (F8 F14). */
@Component
public class CategoryDesk {

    private static final int MOST_CHOICES = 60;

    private final Categories categories;
    private final SettingStore settings;
    private final QuestionStore questions;
    private final OfficeRules rules;
    private final Audit audit;
    private final Today today;

    CategoryDesk(
            Categories categories,
            SettingStore settings,
            QuestionStore questions,
            OfficeRules rules,
            Audit audit,
            Today today) {
        this.categories = categories;
        this.settings = settings;
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
            java.time.LocalDate validFrom,
            java.time.@Nullable LocalDate validTo) {}

    /** The office's own time, or none; a statute's limit cannot be made longer. */
    @Transactional
    public void time(
            Actor actor,
            String code,
            long version,
            @Nullable Integer amount,
            Category.@Nullable Unit unit,
            String source) {
        var category = may(actor, code);
        if (amount != null) {
            if (amount < 1 || amount > 366 || unit == null) {
                throw Refused.invalid("没有保存时限", "时限应为 1 至 366 的整数，并选择单位", "请改正后再保存；不用自定时限的清空数字");
            }
            if (source.isBlank()) {
                throw Refused.invalid("没有保存时限", "没有写明自定时限的来源", "请写明文件名、文号或公开承诺");
            }
            within(category, amount, unit);
        }
        var before = standing(actor, code, version);
        put(
                actor,
                new Setting(
                        code,
                        before.township(),
                        before.hidden(),
                        amount,
                        amount == null ? null : unit,
                        amount == null ? "" : source.strip(),
                        actor.name(),
                        today.now(),
                        version));
        audit.record(
                actor,
                "更改类别时限",
                "category",
                null,
                category.name() + "："
                        + (amount == null || unit == null ? "照清单" : amount + unit.label() + "，" + source.strip()));
    }

    /** Whether residents may choose it themselves; what came before stays as it is. */
    @Transactional
    public void hide(Actor actor, String code, long version, boolean hidden) {
        var category = may(actor, code);
        if (hidden && code.equals(Categories.UNDECIDED)) {
            throw Refused.invalid("没有停用", "“说不清属于哪一类”是群众最后的选择，停用后说不清的事就无处可报", "请停用其他类别");
        }
        var before = standing(actor, code, version);
        put(
                actor,
                new Setting(
                        code,
                        before.township(),
                        hidden,
                        before.amount(),
                        before.unit(),
                        before.source(),
                        actor.name(),
                        today.now(),
                        version));
        audit.record(actor, hidden ? "对公众停用类别" : "对公众恢复类别", "category", null, category.name());
    }

    /** The same for every category under a heading. */
    @Transactional
    public int hideGroup(Actor actor, String group, boolean hidden) {
        var all = categories.groups().getOrDefault(group, List.of()).stream()
                .filter(category -> !category.code().equals(Categories.UNDECIDED))
                .toList();
        var changed = 0;
        for (var category : all) {
            var setting = own(actor, category.code());
            if (setting == null ? hidden : setting.hidden() != hidden) {
                hide(actor, category.code(), setting == null ? 0 : setting.version(), hidden);
                changed++;
            }
        }
        return changed;
    }

    @Transactional
    public UUID ask(Actor actor, UUID id, String code, Draft draft) {
        var category = may(actor, code);
        check(draft);
        var question = question(id, where(actor), code, "Q" + number(actor, code), draft, 0);
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

    /** What the actor's own office set, not what it inherits. */
    @Nullable
    Setting own(Actor actor, String code) {
        var where = where(actor);
        return settings.of(actor.county(), where).stream()
                .filter(setting ->
                        setting.category().equals(code) && setting.township().equals(where))
                .findFirst()
                .orElse(null);
    }

    static String where(Actor actor) {
        var township = actor.scope().township();
        return township == null ? "" : township;
    }

    private Setting standing(Actor actor, String code, long version) {
        var own = own(actor, code);
        return own != null
                ? own
                : new Setting(code, where(actor), false, null, null, "", actor.name(), today.now(), version);
    }

    private void put(Actor actor, Setting setting) {
        settings.put(actor.county(), setting);
        rules.changed();
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

    private static void within(Category category, int amount, Category.Unit unit) {
        if (category.limitSource().equals("法条") && hours(amount, unit) > hours(category.amount(), category.unit())) {
            throw Refused.unlawful(
                    null,
                    "自定时限没有保存",
                    "这一类有法定时限，本单位的时限不能更长：" + category.usualTime(),
                    Basis.house(category.usualTime()),
                    "请填写不超过" + category.counted() + "的时限");
        }
    }

    private static int hours(int amount, Category.Unit unit) {
        return switch (unit) {
            case WORKING_HOUR -> amount * 3;
            case HOUR -> amount;
            case DAY -> amount * 24;
            case WORKING_DAY -> amount * 34;
        };
    }
}
